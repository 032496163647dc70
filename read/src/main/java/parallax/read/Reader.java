package parallax.read;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parallax.read.feed.Feed;
import parallax.read.feed.FeedEntry;
import parallax.read.web.Polled;
import parallax.read.web.Validators;

/// Reads files, pages and addresses into articles.
///
/// Kinds are told by content, then by ending: HTML, plain text and Markdown, PDF, JSON Lines,
/// tables of Parquet, web archives, feeds, zipped folders; what is packed with gzip is opened.
/// Nothing that an input holds makes it throw: what cannot be read is refused by name, and the rest
/// goes on. One reader may serve many threads, but standard input only once; it is the same reader
/// that keeps its requests to a host apart.
public final class Reader {
  private final InputReader inputs;

  /// @param standardInput what `-` stands for
  public Reader(ReadOptions options, InputStream standardInput) {
    this.inputs = new InputReader(options, standardInput);
  }

  /// A reader with these options, `-` being the process's standard input.
  public static Reader of(ReadOptions options) {
    return new Reader(options, System.in);
  }

  /// What `paths` hold, in their order, found as the stream is consumed: memory is bounded by the
  /// largest article, not by the input. Close the stream where it is not read to its end.
  ///
  /// @param paths files, folders (walked in name order), http and https addresses, `-` for standard
  ///     input
  public Stream<Unread> open(List<String> paths) {
    return new Concatenated<>(new Walk(paths), inputs::open).stream();
  }

  /// What one input holds whose bytes somebody else has opened: a file of another file system.
  ///
  /// @param source the name that it is reported by; its ending helps to tell its kind
  public Stream<Unread> open(String source, InputStream in) {
    return inputs.open(Opened.of(source), in);
  }

  /// The same, each read when it is asked for.
  public Stream<Reading> read(List<String> paths) {
    return open(paths).map(Unread::read);
  }

  /// Asks for a feed, as politely as for a page.
  ///
  /// @param known of what it was when it was last asked for
  public Polled poll(String address, Validators known) {
    return inputs.poll(address, known);
  }

  /// What the bytes of a feed say; empty where there are too many tags in it.
  public Optional<Feed> feed(Polled.Answer answer) {
    return inputs.feed(answer);
  }

  /// The article of a feed's entry; refused where the feed gives a summary only.
  ///
  /// @param name that the entry is reported by
  public Reading entry(String name, Feed feed, FeedEntry entry) {
    return inputs.entry(name, feed, entry);
  }

  /// When an entry was published, where that is said and not after today.
  public Optional<LocalDate> day(FeedEntry entry) {
    return inputs.day(entry);
  }
}
