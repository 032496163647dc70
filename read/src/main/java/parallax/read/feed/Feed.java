package parallax.read.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import parallax.text.ContentHash;

/// A feed: RSS 0.9 to 2.0 (with its content module) or Atom (RFC 4287); or a sitemap, with Google's
/// extension for news, whose entries are addresses.
///
/// Parsed leniently by jsoup: many feeds are no well-formed XML, and none may name files or
/// addresses for the parser to fetch.
///
/// @param title of the feed, which is mostly the outlet's name
/// @param parts further sitemaps, where this is an index of them
public record Feed(Optional<String> title, List<FeedEntry> entries, List<Part> parts) {
  private static final int MOST_DEPTH = 256;

  /// A description of fewer characters is a summary. Full texts of news have over 1,000, summaries
  /// below 500.
  private static final int SUMMARY_CHARS = 700;

  public Feed {
    entries = List.copyOf(entries);
    parts = List.copyOf(parts);
  }

  /// One of the sitemaps that an index names.
  ///
  /// @param changed as the index writes it
  public record Part(String address, Optional<String> changed) {}

  /// What `xml` holds. Nothing that it holds makes this throw.
  public static Feed of(String xml) {
    Document document = Parser.xmlParser().setMaxDepth(MOST_DEPTH).parseInput(xml, "");
    List<FeedEntry> entries = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (Element element : document.getAllElements()) {
      switch (element.normalName()) {
        case "item", "entry" -> entries.add(entry(entries.size() + 1, element));
        case "url" -> Sitemap.entry(entries.size() + 1, element).ifPresent(entries::add);
        case "sitemap" -> Sitemap.part(element).ifPresent(parts::add);
        default -> {
          // What is no entry.
        }
      }
    }
    Optional<Element> head =
        Optional.ofNullable(document.selectFirst("channel"))
            .or(() -> Optional.ofNullable(document.selectFirst("feed")));
    return new Feed(
        head.flatMap(h -> text(h, "title")).or(() -> Sitemap.outlet(document)), entries, parts);
  }

  private static FeedEntry entry(int number, Element entry) {
    return new FeedEntry(
        number,
        new FeedEntry.Mark(
            text(entry, "guid", "id"),
            ContentHash.hex(
                text(entry, "title").orElse(""),
                text(entry, "pubdate", "published", "dc:date", "issued").orElse(""),
                text(entry, "updated", "modified", "dcterms:modified").orElse(""),
                text(entry, "content:encoded", "content", "description", "summary").orElse(""))),
        text(entry, "title").map(Feed::withoutMarkup),
        address(entry),
        text(entry, "pubdate", "published", "dc:date", "issued", "updated"),
        authors(entry),
        content(entry));
  }

  private static Optional<String> address(Element entry) {
    for (Element link : entry.children()) {
      if (link.normalName().equals("link")) {
        String relation = link.attr("rel");
        String address = link.hasAttr("href") ? link.attr("href") : link.text();
        if ((relation.isEmpty() || relation.equals("alternate")) && isWeb(address)) {
          return Optional.of(address.strip());
        }
      }
    }
    return text(entry, "guid", "id").filter(Feed::isWeb);
  }

  static boolean isWeb(String address) {
    return address.strip().startsWith("https://") || address.strip().startsWith("http://");
  }

  private static List<String> authors(Element entry) {
    List<String> names = new ArrayList<>();
    for (Element child : entry.children()) {
      String name =
          switch (child.normalName()) {
            case "dc:creator" -> child.text();
            case "author" -> text(child, "name").orElseGet(child::ownText);
            default -> "";
          };
      if (!name.isBlank() && !name.contains("@")) {
        names.add(name.strip());
      }
    }
    return names;
  }

  private static FeedEntry.Content content(Element entry) {
    Optional<Element> whole = child(entry, "content:encoded").or(() -> child(entry, "content"));
    if (whole.isPresent() && !whole.get().text().isBlank()) {
      Element content = whole.get();
      return switch (content.attr("type")) {
        case "xhtml" -> new FeedEntry.Content.Markup(content.html());
        case "text" -> new FeedEntry.Content.Plain(content.wholeText());
        default -> characters(content.wholeText());
      };
    }
    return child(entry, "description")
        .or(() -> child(entry, "summary"))
        .map(Element::wholeText)
        .filter(text -> isWhole(withoutMarkup(text)))
        .map(Feed::characters)
        .orElseGet(FeedEntry.Content.Summary::new);
  }

  private static FeedEntry.Content characters(String content) {
    return content.indexOf('<') >= 0 || content.indexOf('&') >= 0
        ? new FeedEntry.Content.Markup(content)
        : new FeedEntry.Content.Plain(content);
  }

  private static boolean isWhole(String text) {
    return text.length() >= SUMMARY_CHARS
        && !text.endsWith("…")
        && !text.endsWith("...")
        && !text.endsWith("[…]")
        && !text.endsWith("[...]");
  }

  private static String withoutMarkup(String text) {
    return text.indexOf('<') >= 0 || text.indexOf('&') >= 0
        ? Jsoup.parse(text).text().strip()
        : text.strip();
  }

  /// The text of the first child that has one of these names, by the names' order.
  static Optional<String> text(Element parent, String... names) {
    for (String name : names) {
      Optional<String> text =
          child(parent, name).map(child -> child.wholeText().strip()).filter(t -> !t.isEmpty());
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private static Optional<Element> child(Element parent, String name) {
    return parent.children().stream().filter(c -> c.normalName().equals(name)).findFirst();
  }
}
