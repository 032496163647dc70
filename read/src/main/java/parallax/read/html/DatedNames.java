package parallax.read.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/// Which elements of one page say of themselves that they hold a date: every element is asked, and
/// pages repeat the names of their classes, so what those say is remembered.
final class DatedNames {
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

  private final Map<String, Boolean> known = new HashMap<>();
  private final Map<String, Boolean> named = new HashMap<>();

  boolean mark(Element element) {
    if (element.normalName().equals("time")) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    Attributes attributes = element.attributes();
    if (!mayBeDated(attributes.get("class"))
        && !mayBeDated(attributes.get("id"))
        && !attributes.hasKey("itemprop")
        && !attributes.hasKey("property")) {
      return false;
    }
    String property = attributes.get("property");
    return property.endsWith("dateCreated")
        || property.endsWith("datePublished")
        || named.computeIfAbsent(ClassWords.names(element), _ -> isNamed(element));
  }

  private static boolean isNamed(Element element) {
    for (String word : ClassWords.words(element)) {
      if (NAMES.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeDated(String names) {
    return !names.isEmpty() && known.computeIfAbsent(names, DatedNames::holdPart);
  }

  private static boolean holdPart(String names) {
    String folded = names.toLowerCase(Locale.ROOT);
    for (String part : PARTS) {
      if (folded.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
