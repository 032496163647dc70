package parallax.pipeline;

import java.util.Optional;
import parallax.model.Omission;
import parallax.model.Refusal;

/// What became of one input, or of parts of it: a result, or the reason why there is none.
public sealed interface Outcome<T> {

  /// It worked.
  record Done<T>(T value) implements Outcome<T> {}

  /// It did not, and here is why; the rest goes on.
  record Refused<T>(Refusal refusal) implements Outcome<T> {}

  /// Parts of the input were passed over, as they are no articles; nothing went wrong.
  record Omitted<T>(Omission omission) implements Outcome<T> {}

  /// The result, where there is one.
  default Optional<T> result() {
    return switch (this) {
      case Done<T>(T value) -> Optional.of(value);
      case Refused<T> _, Omitted<T> _ -> Optional.empty();
    };
  }
}
