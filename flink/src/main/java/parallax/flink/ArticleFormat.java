package parallax.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.SingletonResultIterator;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;
import parallax.model.Article;
import parallax.pipeline.Outcome;

/// Reads one file of any kind that `parallax read` knows, from any file system that Flink knows.
///
/// A file is read by one task; where it goes on after a failure, what was read before is skipped
/// without being parsed.
///
/// @param roots what the user named, in order
record ArticleFormat(Settings settings, List<String> roots)
    implements BulkFormat<Found, FileSourceSplit> {

  /// Stands between the parts of an order; smaller than whatever a name is made of.
  private static final char BELOW = '\u0001';

  @Override
  public Reader createReader(Configuration config, FileSourceSplit split) throws IOException {
    return new Reader(split.path(), 0);
  }

  @Override
  public Reader restoreReader(Configuration config, FileSourceSplit split) throws IOException {
    long read =
        split.getReaderPosition().map(CheckpointedPosition::getRecordsAfterOffset).orElse(0L);
    return new Reader(split.path(), read);
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<Found> getProducedType() {
    return TypeInformation.of(Found.class);
  }

  /// The order of what a file holds: by the path that was named, then by names on the way down.
  String order(Path file) {
    String path = plain(file);
    for (int root = 0; root < roots.size(); root++) {
      String named = plain(new Path(roots.get(root)));
      if (path.equals(named) || path.startsWith(named + "/")) {
        return String.format(Locale.ROOT, "%06d", root)
            + BELOW
            + path.substring(named.length()).replace('/', BELOW);
      }
    }
    return path.replace('/', BELOW);
  }

  private static String plain(Path path) {
    return path.toUri().getPath();
  }

  /// The articles of one file.
  final class Reader implements BulkFormat.Reader<Found> {
    private final String order;
    private final Stream<Supplier<Outcome<Article>>> articles;
    private final Iterator<Supplier<Outcome<Article>>> next;
    private long read;

    Reader(Path file, long skipped) throws IOException {
      String source = "file".equals(file.toUri().getScheme()) ? plain(file) : file.toString();
      this.order = order(file);
      this.articles = settings.pipeline().open(source, file.getFileSystem().open(file));
      this.next = articles.iterator();
      while (read < skipped && next.hasNext()) {
        next.next();
        read++;
      }
    }

    @Override
    public @Nullable RecordIterator<Found> readBatch() {
      if (!next.hasNext()) {
        return null;
      }
      var one = new SingletonResultIterator<Found>();
      String place = String.format(Locale.ROOT, "%s%c%012d", order, BELOW, read++);
      one.set(Wire.found(place, next.next().get()), CheckpointedPosition.NO_OFFSET, read);
      return one;
    }

    @Override
    public void close() {
      try {
        articles.close();
      } catch (UncheckedIOException _) {
        // All that was wanted has been read.
      }
    }
  }
}
