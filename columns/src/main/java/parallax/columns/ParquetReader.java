package parallax.columns;

import dev.hardwood.InputFile;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.metadata.RepetitionType;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnProjection;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Reads tables of Parquet that [ParquetWriter] or others wrote, row by row.
public final class ParquetReader {
  /// The library says at its first use how it unpacks; kept here, as loggers are forgotten.
  private static final Logger LIBRARY = Logger.getLogger("dev.hardwood");

  static {
    LIBRARY.setLevel(Level.WARNING);
  }

  private ParquetReader() {}

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

  /// The columns of a file, in order; those that are no words, counts or amounts are left out.
  ///
  /// @throws IOException where the file cannot be read, or is no Parquet
  public static List<Column> columns(Path file) throws IOException {
    try (ParquetFileReader reader = open(file)) {
      return columns(reader);
    }
  }

  private static List<Column> columns(ParquetFileReader reader) {
    List<Column> columns = new ArrayList<>();
    for (ColumnSchema column : reader.getFileSchema().getColumns()) {
      if (column.repetitionType() != RepetitionType.REPEATED) {
        kind(column.type()).ifPresent(kind -> columns.add(new Column(column.name(), kind)));
      }
    }
    return columns;
  }

  private static Optional<Column.Kind> kind(PhysicalType type) {
    return switch (type) {
      case BYTE_ARRAY -> Optional.of(Column.Kind.WORDS);
      case INT64 -> Optional.of(Column.Kind.COUNT);
      case DOUBLE -> Optional.of(Column.Kind.AMOUNT);
      case BOOLEAN, INT32, INT96, FLOAT, FIXED_LEN_BYTE_ARRAY -> Optional.empty();
    };
  }

  /// Gives every row of a file, in order.
  ///
  /// @param wanted the columns that are read; the file may have others
  /// @throws IOException where the file cannot be read, is no Parquet or a damaged one, or lacks a
  ///     column; the rows before the damage have been given
  public static void read(Path file, List<Column> wanted, Rows rows) throws IOException {
    try (ParquetFileReader reader = open(file)) {
      List<Column> there = columns(reader);
      for (Column column : wanted) {
        if (!there.contains(column)) {
          throw new IOException(file + " has no column " + column.name() + " of " + column.kind());
        }
      }
      String[] names = wanted.stream().map(Column::name).toArray(String[]::new);
      try (RowReader cursor =
          sound(
              file,
              () -> reader.buildRowReader().projection(ColumnProjection.columns(names)).build())) {
        Row row = new At(file, cursor);
        while (sound(file, cursor::hasNext)) {
          sound(file, () -> advance(cursor));
          give(row, rows);
        }
      }
    }
  }

  private static void give(Row row, Rows rows) throws IOException {
    try {
      rows.take(row);
    } catch (Unsound e) {
      throw new IOException(e.getMessage(), e.getCause());
    }
  }

  private static boolean advance(RowReader cursor) {
    cursor.next();
    return true;
  }

  private static ParquetFileReader open(Path file) throws IOException {
    try {
      return ParquetFileReader.open(InputFile.of(file));
    } catch (RuntimeException e) {
      throw new IOException(damage(file, e), e);
    }
  }

  private static <T> T sound(Path file, Supplier<T> reading) throws IOException {
    try {
      return reading.get();
    } catch (RuntimeException e) {
      throw new IOException(damage(file, e), e);
    }
  }

  private static String damage(Path file, RuntimeException e) {
    return file + " cannot be read as Parquet: " + e.getMessage();
  }

  /// What a cell holds cannot be read.
  private static final class Unsound extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsound(String message, RuntimeException cause) {
      super(message, cause);
    }
  }

  private record At(Path file, RowReader cursor) implements Row {
    @Override
    public Optional<String> words(String column) {
      return Optional.ofNullable(cell(column, () -> cursor.getString(column)));
    }

    @Override
    public OptionalLong count(String column) {
      return cursor.isNull(column)
          ? OptionalLong.empty()
          : OptionalLong.of(cell(column, () -> cursor.getLong(column)));
    }

    @Override
    public OptionalDouble amount(String column) {
      return cursor.isNull(column)
          ? OptionalDouble.empty()
          : OptionalDouble.of(cell(column, () -> cursor.getDouble(column)));
    }

    private <T> T cell(String column, Supplier<T> value) {
      try {
        return value.get();
      } catch (RuntimeException e) {
        throw new Unsound(damage(file, e) + " (column " + column + ")", e);
      }
    }
  }
}
