package parallax.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import parallax.model.ArticleId;
import parallax.model.Span;

/// Addresses of this server's own pages.
final class Paths {
  private Paths() {}

  static String story(String id) {
    return "/stories/" + segment(id);
  }

  static String article(String id) {
    return "/articles/" + segment(id);
  }

  static String speaker(String name) {
    return "/speakers/" + segment(name);
  }

  static String outlet(String name) {
    return "/outlets/" + segment(name);
  }

  /// Where words of an article can be read.
  static String words(ArticleId article, Span span) {
    return article(article.value()) + "#u" + span.start();
  }

  /// A name as one segment of a path.
  static String segment(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
