package parallax.read.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import parallax.read.plain.Whitespace;

/// An element that says of itself that it holds a date.
///
/// @param block how many blocks stand before it
record DateMark(Element element, int block) {
  private static final int MOST_CHARS = 160;

  private static final Set<String> NAMES =
      Set.of(
          "date",
          "datum",
          "published",
          "publish",
          "pubdate",
          "posted",
          "timestamp",
          "datetime",
          "time",
          "fecha",
          "dateline",
          "datepublished",
          "publishdate",
          "pub",
          "erstellt",
          "byline",
          "meta",
          "submitted",
          "postmeta",
          "info",
          "metadata",
          "created",
          "authored",
          "publishing",
          "publication");

  /// One of these stands in each of [#NAMES].
  private static final List<String> PARTS =
      List.of(
          "dat", "time", "pub", "post", "meta", "info", "byline", "fecha", "erst", "subm", "creat",
          "author");

  static boolean isDated(Element element) {
    if (element.normalName().equals("time")) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    if (!mayBeDated(element.className())
        && !mayBeDated(element.id())
        && !element.hasAttr("itemprop")
        && !element.hasAttr("property")) {
      return false;
    }
    String property = element.attr("property");
    return property.endsWith("dateCreated")
        || property.endsWith("datePublished")
        || ClassWords.words(element).stream().anyMatch(NAMES::contains);
  }

  /// A quick look, since it is taken at every element of every page.
  private static boolean mayBeDated(String names) {
    String folded = names.toLowerCase(Locale.ROOT);
    for (String part : PARTS) {
      if (folded.contains(part)) {
        return true;
      }
    }
    return false;
  }

  boolean is(String name) {
    return ClassWords.words(element).contains(name);
  }

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
