package parallax.read.plain;

import java.util.List;
import java.util.Optional;
import parallax.read.date.Moment;

/// A scraped text taken apart.
///
/// @param title the headline, where a line at the top reads like one; not repeated in `paragraphs`
/// @param outlet who published it, where the first line is a masthead
/// @param paragraphs what is left, in order
public record PlainText(
    Optional<String> title,
    List<String> byline,
    Optional<Moment> published,
    Optional<String> outlet,
    List<String> paragraphs) {
  public PlainText {
    byline = List.copyOf(byline);
    paragraphs = List.copyOf(paragraphs);
  }

  /// The paragraphs, an empty line between each two.
  public String text() {
    return String.join("\n\n", paragraphs);
  }

  /// The same with a headline that is a sentence: where the title is known from elsewhere, it is
  /// the text's first.
  public String withFirstSentence() {
    return title
        .filter(LineForm::endsSentence)
        .map(headline -> headline + "\n\n" + text())
        .orElseGet(this::text);
  }
}
