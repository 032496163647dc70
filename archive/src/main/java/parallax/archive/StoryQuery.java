package parallax.archive;

import java.time.LocalDate;
import java.util.Optional;

/// Which stories.
///
/// @param from told on this day or later, by the publication of their last article
/// @param to told on this day or before
/// @param words in their articles
/// @param outlet that tells them, by its name
/// @param cursor where to go on, as [Page#next] gave it
/// @param limit how many at most, from 1
public record StoryQuery(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> words,
    Optional<String> outlet,
    Optional<String> cursor,
    int limit) {
  public StoryQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is " + limit + ", not at least 1");
    }
  }

  /// The newest stories.
  public static StoryQuery newest(int limit) {
    return new StoryQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        limit);
  }
}
