package parallax.read;

import java.io.InputStream;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads files and pages into articles.
///
/// Kinds are told by content, then by ending: HTML, plain text and Markdown, JSON Lines; `.gz` is
/// opened. Nothing that an input holds makes it throw: what cannot be read is refused by name, and
/// the rest goes on. Immutable; one reader may serve many threads, but standard input only once.
public final class Reader {
  private final ReadOptions options;
  private final InputStream standardInput;

  /// @param standardInput what `-` stands for
  public Reader(ReadOptions options, InputStream standardInput) {
    this.options = options;
    this.standardInput = standardInput;
  }

  /// A reader with these options, `-` being the process's standard input.
  public static Reader of(ReadOptions options) {
    return new Reader(options, System.in);
  }

  /// What `paths` hold, in their order, read as the stream is consumed: one input is in memory at a
  /// time, and JSON Lines one line at a time. Close the stream where it is not read to its end.
  ///
  /// @param paths files, folders (walked in name order), `-` for standard input
  public Stream<Reading> read(List<String> paths) {
    Readings readings = new Readings(new Walk(paths), new InputReader(options, standardInput));
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                readings, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(readings::close);
  }
}
