package parallax.read.html;

import java.util.List;
import java.util.Optional;
import parallax.model.Published;

/// What a web page holds: its article and what it says about it.
///
/// @param language as the page declares it; empty where it does not
/// @param paragraphs the main text in reading order; empty where the page shows none
public record Page(
    Optional<String> title,
    List<String> byline,
    Optional<String> outlet,
    Optional<String> url,
    Optional<String> language,
    Published published,
    List<String> paragraphs) {
  public Page {
    byline = List.copyOf(byline);
    paragraphs = List.copyOf(paragraphs);
  }

  /// The paragraphs, an empty line between each two.
  public String text() {
    return String.join("\n\n", paragraphs);
  }
}
