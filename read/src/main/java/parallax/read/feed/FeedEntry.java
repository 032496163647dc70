package parallax.read.feed;

import java.util.List;
import java.util.Optional;

/// One entry of a feed.
///
/// @param number its place in the feed, from 1
/// @param mark how it is told from others, and from itself at another time
/// @param published as the feed writes it
/// @param content what it tells
public record FeedEntry(
    int number,
    Mark mark,
    Optional<String> title,
    Optional<String> address,
    Optional<String> published,
    List<String> authors,
    Content content) {

  /// How an entry is known again.
  ///
  /// @param id that the feed gives it; feeds that lie give one to many
  /// @param fingerprint of its title, dates and content: another where one of them changed
  public record Mark(Optional<String> id, String fingerprint) {}

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
