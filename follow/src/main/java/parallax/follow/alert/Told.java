package parallax.follow.alert;

import java.time.Instant;
import java.util.Optional;

/// One thing that an alert tells: a new article, and the story that it is in.
///
/// @param number within the alert, from 1
/// @param at when it was noticed
public record Told(long number, Instant at, Piece article, InStory story) {

  /// The article.
  ///
  /// @param published ISO 8601 day or minute
  public record Piece(
      String id,
      Optional<String> title,
      Optional<String> outlet,
      Optional<String> published,
      Optional<String> url) {

    /// What it may be called.
    public String heading() {
      return title.or(() -> outlet).orElse("An article without a headline");
    }

    /// Who published it, and when.
    String origin() {
      return outlet.orElse("outlet not known") + ", " + published.orElse("date not known");
    }
  }

  /// Its story, as it was then.
  public record InStory(String id, int articles) {}
}
