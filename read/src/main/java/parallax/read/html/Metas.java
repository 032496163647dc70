package parallax.read.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import parallax.read.plain.Whitespace;

/// The page's `meta` elements by name, property or itemprop in lower case; the first of a name
/// counts.
final class Metas {
  private final Map<String, String> contents = new HashMap<>();

  static Metas of(PageParts parts) {
    Metas metas = new Metas();
    for (Element meta : parts.metas) {
      String content = Whitespace.squeeze(meta.attr("content"));
      for (String key : new String[] {"name", "property", "itemprop", "http-equiv"}) {
        String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          metas.contents.putIfAbsent(name, content);
        }
      }
    }
    return metas;
  }

  /// The content of the first of `names` that the page has.
  Optional<String> first(String... names) {
    for (String name : names) {
      String content = contents.get(name);
      if (content != null) {
        return Optional.of(content);
      }
    }
    return Optional.empty();
  }
}
