package parallax.read.html;

import java.util.Optional;
import org.jsoup.nodes.Element;
import parallax.read.date.Moment;

/// The publication moment in a page's own data: `"publishedAt":"2021-09-14T14:31:00Z"` in a script.
final class EmbeddedDate {
  private static final String[] KEYS = {
    "datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publishedDate",
        "publicationDate",
    "publication_date", "datePublication", "firstPublished", "first_published", "pubDate",
        "pub_date", "publishTime",
    "published_time", "displayDate", "createdAt", "created_at", "dateCreated"
  };

  /// A value stands at once after its key: quotes, a colon, spaces.
  private static final int VALUE_CHARS = 48;

  private EmbeddedDate() {}

  static Optional<Moment> find(PageParts parts, OutletClock clock) {
    for (String key : KEYS) {
      for (Element script : parts.scripts) {
        Optional<Moment> moment = after(script.data(), key, clock);
        if (moment.isPresent()) {
          return moment;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Moment> after(String data, String key, OutletClock clock) {
    int at = data.indexOf(key);
    if (at < 0) {
      return Optional.empty();
    }
    int start = at + key.length();
    int end = Math.min(data.length(), start + VALUE_CHARS);
    StringBuilder value = new StringBuilder();
    for (int i = start; i < end; i++) {
      char c = data.charAt(i);
      if (Character.isLetterOrDigit(c) || "-:+. /T".indexOf(c) >= 0) {
        value.append(c);
      } else if (c == ',' || c == '}' || c == ';') {
        break;
      }
    }
    String bare = value.toString().strip();
    return clock.read(bare.startsWith(":") ? bare.substring(1).strip() : bare);
  }
}
