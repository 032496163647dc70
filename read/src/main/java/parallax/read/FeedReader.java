package parallax.read;

import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import parallax.read.date.DateWords;
import parallax.read.date.DayOrder;
import parallax.read.date.Moment;
import parallax.read.feed.Feed;
import parallax.read.feed.FeedEntry;

/// The articles of a saved feed, each named `path#number`. Entries that give only a summary are
/// refused by name: nothing is fetched for them.
final class FeedReader {
  private FeedReader() {}

  static Stream<Unread> open(String source, String xml, Articles articles) {
    if (Articles.tags(xml) > Articles.MOST_TAGS) {
      return Stream.of(Unread.refused(source, "it has more than " + Articles.MOST_TAGS + " tags"));
    }
    Feed feed = Feed.of(xml);
    return feed.entries().isEmpty()
        ? Stream.of(Unread.refused(source, "the feed has no entries"))
        : feed.entries().stream().map(entry -> () -> read(source, feed, entry, articles));
  }

  private static Reading read(String source, Feed feed, FeedEntry entry, Articles articles) {
    return entry(source + "#" + entry.number(), feed, entry, articles);
  }

  /// An entry that holds its whole text; others are refused.
  ///
  /// @param name that it is reported by
  static Reading entry(String name, Feed feed, FeedEntry entry, Articles articles) {
    Given given =
        new Given(
            Optional.empty(),
            entry.title(),
            entry.authors(),
            moment(entry, articles).map(moment -> moment.published("feed")),
            feed.title(),
            entry.address());
    return switch (entry.content()) {
      case FeedEntry.Content.Markup(String html) ->
          articles.page(name, page(entry.title(), html), given, Articles.Setting.NOTHING);
      case FeedEntry.Content.Plain(String text) -> articles.text(name, text, given);
      case FeedEntry.Content.Summary() ->
          Reading.refused(
              name,
              "the entry gives only a summary"
                  + entry.address().map(address -> ", the text is at " + address).orElse(""));
    };
  }

  /// When an entry was published; a moment after today is not believed.
  static Optional<Moment> moment(FeedEntry entry, Articles articles) {
    return entry
        .published()
        .flatMap(date -> DateWords.first(date, DayOrder.DAY_FIRST))
        .filter(articles::isNotAhead);
  }

  /// The entry as the page that it was cut from.
  private static String page(Optional<String> title, String html) {
    String heading = title.map(t -> "<h1>" + Entities.escape(t) + "</h1>").orElse("");
    return "<html><body><article>" + heading + html + "</article></body></html>";
  }
}
