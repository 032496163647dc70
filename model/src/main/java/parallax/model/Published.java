package parallax.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// When an article was published, as far as its page says: never guessed.
public sealed interface Published {

  /// Nothing in the input says when.
  record Unknown() implements Published {}

  /// The day is known.
  ///
  /// @param from where it was found: `json-ld`, `meta`, `time`, `url`, `text`, `given`
  record Day(LocalDate day, String from) implements Published {}

  /// The minute is known, in the outlet's own clock.
  ///
  /// @param from where it was found: `json-ld`, `meta`, `time`, `url`, `text`, `given`
  record Minute(LocalDateTime minute, String from) implements Published {}

  /// The day, where known.
  default Optional<LocalDate> date() {
    return switch (this) {
      case Unknown() -> Optional.empty();
      case Day(LocalDate day, String _) -> Optional.of(day);
      case Minute(LocalDateTime minute, String _) -> Optional.of(minute.toLocalDate());
    };
  }

  /// Where it was found, where known.
  default Optional<String> foundIn() {
    return switch (this) {
      case Unknown() -> Optional.empty();
      case Day(LocalDate _, String from) -> Optional.of(from);
      case Minute(LocalDateTime _, String from) -> Optional.of(from);
    };
  }
}
