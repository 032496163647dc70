package parallax.read.html;

import org.jsoup.nodes.Element;
import parallax.read.plain.LineForm;

/// A run of text that the page shows as one piece: a paragraph, a heading, a list item, a caption.
///
/// @param text white space squeezed; a line break in the page is a line break here
/// @param element the block-level element that holds it
/// @param linkChars how many of its characters are links
/// @param boldChars how many of its characters are strong or emphasised
record Block(String text, Element element, int linkChars, int boldChars) {

  double linkShare() {
    return text.isEmpty() ? 0 : Math.min(1, (double) linkChars / text.length());
  }

  /// A bar of links has at most this many words; a paragraph that is one long link stays.
  private static final int MOST_BAR_WORDS = 10;

  /// Whether it is nothing but several short links: "Share", "Post", "Send on", run together.
  boolean isBarOfLinks() {
    return linkChars > 0
        && linkChars >= letters()
        && TextShape.words(text) <= MOST_BAR_WORDS
        && !LineForm.endsSentence(text)
        && element.getElementsByTag("a").size() > 1;
  }

  private int letters() {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Character.isWhitespace(text.charAt(i)) ? 0 : 1;
    }
    return letters;
  }
}
