package parallax.read.html;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import parallax.read.plain.Whitespace;

/// An element that says of itself that it holds a date.
///
/// @param block how many blocks stand before it
record DateMark(Element element, int block) {
  private static final int MOST_CHARS = 160;

  /// What it holds: its attribute for machines, else its words.
  String value() {
    for (String key :
        new String[] {
          "datetime", "content", "title", "data-datetime", "data-date", "data-published"
        }) {
      String value = element.attr(key);
      if (value.length() >= 8
          && value.toLowerCase(Locale.ROOT).chars().anyMatch(c -> c >= '0' && c <= '9')) {
        return value;
      }
    }
    return text();
  }

  /// Its words, cut soon after [#MOST_CHARS]: a wrapper around half the page is no date.
  String text() {
    StringBuilder text = new StringBuilder();
    element.filter(
        (node, _) -> {
          if (node instanceof TextNode words) {
            text.append(
                    words.getWholeText(), 0, Math.min(words.getWholeText().length(), MOST_CHARS))
                .append(' ');
          }
          return text.length() > 4 * MOST_CHARS
              ? NodeFilter.FilterResult.STOP
              : NodeFilter.FilterResult.CONTINUE;
        });
    return Whitespace.squeeze(text.toString());
  }
}
