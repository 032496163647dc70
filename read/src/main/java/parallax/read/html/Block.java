package parallax.read.html;

import org.jsoup.nodes.Element;

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
}
