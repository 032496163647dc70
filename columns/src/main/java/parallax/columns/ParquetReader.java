package parallax.columns;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.parquet.format.RowGroup;

/// Reads a table of Parquet that [ParquetWriter] or others wrote, row by row, in the thread that
/// asks. Of each column one page is held, and at most 256 MiB of all; a file that wants more, or
/// whose sizes cannot be true, is damaged. Not thread-safe.
///
/// Columns within columns are left out. Of packings gzip and Snappy are known, of encodings plain
/// values and dictionaries: what pandas, Arrow, Spark and DuckDB write unless told otherwise. Days
/// and moments are words, as ISO 8601 has them.
public final class ParquetReader implements Closeable {
  private final FileChannel file;
  private final Footer footer;

  private ParquetReader(FileChannel file, Footer footer) {
    this.file = file;
    this.footer = footer;
  }

  /// A row; holds until the next one is given. Columns are known by their names.
  public interface Row {
    Optional<String> words(String column);

    OptionalLong count(String column);

    OptionalDouble amount(String column);
  }

  /// Takes rows.
  @FunctionalInterface
  public interface Rows {
    void take(Row row) throws IOException;
  }

  /// Opens a table.
  ///
  /// @throws IOException where the file cannot be read, or is no Parquet; the message says why, and
  ///     leaves it to the caller to name the file
  public static ParquetReader open(Path path) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      return new ParquetReader(file, Footer.of(file));
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e instanceof IOException known ? known : damaged(e);
    }
  }

  private static IOException damaged(Exception e) {
    return new IOException("it is damaged: " + e, e);
  }

  /// The columns, in order; those that are no words, counts or amounts are left out.
  public List<Column> columns() {
    return footer.leaves().stream().map(Leaf::column).toList();
  }

  /// How many rows there are said to be.
  public long rows() {
    return footer.groups().stream().mapToLong(RowGroup::getNum_rows).sum();
  }

  /// The rows from the first on. There is one cursor at a time.
  ///
  /// @param wanted the columns that are read; the file may have others
  /// @throws IOException where a column is missing
  public Cursor cursor(List<Column> wanted) throws IOException {
    List<Leaf> leaves = new ArrayList<>();
    for (Column column : wanted) {
      leaves.add(
          footer.leaves().stream()
              .filter(leaf -> leaf.column().equals(column))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IOException(
                          "it has no column " + column.name() + " of " + column.kind())));
    }
    return new Cursor(leaves);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /// The columns of a file; see [#columns()].
  ///
  /// @throws IOException where the file cannot be read, or is no Parquet
  public static List<Column> columns(Path file) throws IOException {
    try (ParquetReader reader = open(file)) {
      return reader.columns();
    } catch (IOException e) {
      throw named(file, e);
    }
  }

  /// Gives every row of a file, in order.
  ///
  /// @param wanted the columns that are read; the file may have others
  /// @throws IOException where the file cannot be read, is no Parquet or a damaged one, or lacks a
  ///     column; the rows before the damage have been given
  public static void read(Path file, List<Column> wanted, Rows rows) throws IOException {
    try (ParquetReader reader = naming(file, () -> open(file))) {
      Cursor cursor = naming(file, () -> reader.cursor(wanted));
      while (naming(file, cursor::next)) {
        rows.take(cursor);
      }
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T naming(Path file, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (IOException e) {
      throw named(file, e);
    }
  }

  private static IOException named(Path file, IOException e) {
    return new IOException(file + " cannot be read as Parquet: " + e.getMessage(), e);
  }

  /// Stands before the first row, then on one row after the other.
  public final class Cursor implements Row {
    private final List<Leaf> leaves;
    private final Iterator<RowGroup> groups = footer.groups().iterator();
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Held held = new Held();
    private long left;

    private Cursor(List<Leaf> leaves) {
      this.leaves = leaves;
    }

    /// Where a column stands.
    private static final class Cell {
      private final ChunkReader chunk;
      private boolean there;

      Cell(ChunkReader chunk) {
        this.chunk = chunk;
      }
    }

    /// Goes on to the next row.
    ///
    /// @return whether there is one
    /// @throws IOException where the file is damaged here, or cannot be read
    public boolean next() throws IOException {
      try {
        while (left == 0) {
          if (!groups.hasNext()) {
            return false;
          }
          open(groups.next());
        }
        left--;
        for (Cell cell : cells.values()) {
          cell.there = cell.chunk.advance();
        }
        return true;
      } catch (RuntimeException e) {
        throw damaged(e);
      }
    }

    private void open(RowGroup group) throws IOException {
      cells.values().forEach(cell -> cell.chunk.end());
      left = group.getNum_rows();
      for (Leaf leaf : leaves) {
        var chunk = new ChunkReader(file, footer.end(), leaf, footer.chunk(group, leaf), held);
        cells.put(leaf.column().name(), new Cell(chunk));
      }
    }

    private Optional<ChunkReader> cell(String column) {
      Cell cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException("no column " + column + " was asked for");
      }
      return cell.there ? Optional.of(cell.chunk) : Optional.empty();
    }

    @Override
    public Optional<String> words(String column) {
      return cell(column).map(ChunkReader::words);
    }

    @Override
    public OptionalLong count(String column) {
      Optional<ChunkReader> cell = cell(column);
      return cell.isPresent() ? OptionalLong.of(cell.get().count()) : OptionalLong.empty();
    }

    @Override
    public OptionalDouble amount(String column) {
      Optional<ChunkReader> cell = cell(column);
      return cell.isPresent() ? OptionalDouble.of(cell.get().amount()) : OptionalDouble.empty();
    }
  }
}
