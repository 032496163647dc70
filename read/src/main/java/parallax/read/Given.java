package parallax.read;

import java.util.List;
import java.util.Optional;
import parallax.model.Published;

/// What is said of an article beside its text, by a record or a feed: it is believed before what is
/// found in the text.
record Given(
    Optional<String> id,
    Optional<String> title,
    List<String> byline,
    Optional<Published> published,
    Optional<String> outlet,
    Optional<String> url) {
  static final Given NOTHING =
      new Given(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
