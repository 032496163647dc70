package parallax.read.feed;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import parallax.text.ContentHash;

/// The parts of a sitemap (sitemaps.org), with the extension for news.
final class Sitemap {
  private Sitemap() {}

  /// An address of a sitemap as an entry; empty where it names none.
  static Optional<FeedEntry> entry(int number, Element url) {
    Optional<Element> news =
        url.children().stream().filter(c -> c.normalName().equals("news:news")).findFirst();
    Optional<String> title = news.flatMap(n -> Feed.text(n, "news:title"));
    Optional<String> changed = Feed.text(url, "lastmod");
    Optional<String> published = news.flatMap(n -> Feed.text(n, "news:publication_date"));
    return Feed.text(url, "loc")
        .filter(Feed::isWeb)
        .map(
            address ->
                new FeedEntry(
                    number,
                    new FeedEntry.Mark(
                        Optional.of(address),
                        ContentHash.hex(
                            title.orElse(""), published.orElse(""), changed.orElse(""))),
                    title,
                    Optional.of(address),
                    published.or(() -> changed),
                    List.of(),
                    new FeedEntry.Content.Summary()));
  }

  /// A sitemap that an index names.
  static Optional<Feed.Part> part(Element sitemap) {
    return Feed.text(sitemap, "loc")
        .filter(Feed::isWeb)
        .map(address -> new Feed.Part(address, Feed.text(sitemap, "lastmod")));
  }

  /// The outlet that a sitemap of news names.
  static Optional<String> outlet(Document document) {
    return Optional.ofNullable(document.selectFirst("news|publication"))
        .flatMap(publication -> Feed.text(publication, "news:name"));
  }
}
