package parallax.read.feed;

import java.util.List;
import java.util.Optional;

/// One entry of a feed.
///
/// @param number its place in the feed, from 1
/// @param published as the feed writes it
/// @param content what it tells
public record FeedEntry(
    int number,
    Optional<String> title,
    Optional<String> address,
    Optional<String> published,
    List<String> authors,
    Content content) {

  /// What an entry tells of its article.
  public sealed interface Content {
    /// The whole text, as markup.
    record Markup(String html) implements Content {}

    /// The whole text, as characters.
    record Plain(String text) implements Content {}

    /// A summary only, or nothing.
    record Summary() implements Content {}
  }

  public FeedEntry {
    authors = List.copyOf(authors);
  }
}
