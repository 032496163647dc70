package parallax.read;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parallax.columns.Column;
import parallax.columns.ParquetReader;

/// Reads a table of Parquet, a row as a [JsonRecord] whose keys are the columns; named `path#row`,
/// counted from 1. A row that holds nothing is passed over, as a blank line is.
final class TableReader extends Pulled<Unread> {
  private static final List<String> WORDS =
      List.of("id", "text", "html", "title", "published", "outlet", "url");

  private static final String ID = "id";

  /// What `export` calls it.
  private static final String EXPORTED_ID = "article";

  /// Tables of what stands where in articles have a column of this name, and may have one of texts.
  private static final String PLACE = "start";

  /// What an empty row counts for at least, so that a small file does not hold rows without end.
  private static final int ROW_BYTES = 64;

  private final String source;
  private final ParquetReader table;
  private final ParquetReader.Cursor rows;
  private final Map<String, Column> columns;
  private final long packed;
  private final Runnable afterwards;
  private final Articles articles;
  private final Limits limits;
  private long row;
  private long plain;
  private boolean ended;

  private TableReader(
      String source, Opening opening, Runnable afterwards, Articles articles, Limits limits) {
    this.source = source;
    this.table = opening.table;
    this.rows = opening.rows;
    this.columns = opening.columns;
    this.packed = opening.packed;
    this.afterwards = afterwards;
    this.articles = articles;
    this.limits = limits;
  }

  /// A table that is open.
  ///
  /// @param columns those that are read, by the keys that they stand for
  /// @param packed bytes of the file
  private record Opening(
      ParquetReader table, ParquetReader.Cursor rows, Map<String, Column> columns, long packed) {}

  /// Takes `in` over: it is closed at once.
  static Stream<Unread> open(Opened input, InputStream in, Articles articles, Limits limits)
      throws IOException {
    if (input.file().isPresent()) {
      in.close();
      return open(input.source(), input.file().get(), () -> {}, articles, limits);
    }
    // What a table holds stands at its end.
    Path copy = Files.createTempFile("parallax", ".parquet");
    try (in) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      delete(copy);
      throw e;
    }
    return open(input.source(), copy, () -> delete(copy), articles, limits);
  }

  private static Stream<Unread> open(
      String source, Path file, Runnable afterwards, Articles articles, Limits limits) {
    try {
      ParquetReader table = ParquetReader.open(file);
      Map<String, Column> columns = columns(table.columns());
      if (!columns.containsKey("text") && !columns.containsKey("html")) {
        table.close();
        afterwards.run();
        return Stream.of(
            Unread.refused(
                source, "it is a table without a column of articles' \"text\" or \"html\""));
      }
      var opening =
          new Opening(
              table, table.cursor(List.copyOf(columns.values())), columns, Files.size(file));
      return new TableReader(source, opening, afterwards, articles, limits).stream();
    } catch (IOException e) {
      afterwards.run();
      return Stream.of(Unread.refused(source, "the Parquet cannot be read: " + Walk.reason(e)));
    }
  }

  private static Map<String, Column> columns(List<Column> there) {
    Map<String, Column> byName = new LinkedHashMap<>();
    there.forEach(column -> byName.putIfAbsent(column.name(), column));
    Map<String, Column> wanted = new LinkedHashMap<>();
    if (byName.containsKey(PLACE)) {
      return wanted;
    }
    for (String name : WORDS) {
      Column column = byName.get(name);
      if (column != null && (column.kind() == Column.Kind.WORDS || name.equals(ID))) {
        wanted.put(name, column);
      }
    }
    Column exported = byName.get(EXPORTED_ID);
    if (exported != null && exported.kind() == Column.Kind.WORDS) {
      wanted.putIfAbsent(ID, exported);
    }
    return wanted;
  }

  @Override
  Optional<Unread> pull() {
    while (!ended) {
      Optional<Unread> next = row();
      if (next.isPresent()) {
        return next;
      }
    }
    return Optional.empty();
  }

  private Optional<Unread> row() {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    long held = 0;
    try {
      if (!rows.next()) {
        ended = true;
        return Optional.empty();
      }
      row++;
      for (Map.Entry<String, Column> one : columns.entrySet()) {
        Optional<String> cell = cell(one.getValue());
        cell.ifPresent(words -> record.put(one.getKey(), words));
        held += cell.map(String::length).orElse(0);
      }
      plain += ROW_BYTES + held;
      limits.expansion().check(packed, plain);
    } catch (IOException e) {
      ended = true;
      return Optional.of(
          Unread.refused(source, "it cannot be read after row " + row + ": " + Walk.reason(e)));
    }
    if (record.isEmpty()) {
      return Optional.empty();
    }
    String name = source + "#" + row;
    return held > limits.lineBytes()
        ? Optional.of(
            Unread.refused(name, "the row is longer than " + (limits.lineBytes() >> 20) + " MiB"))
        : Optional.of(() -> JsonRecord.read(name, record, articles));
  }

  private Optional<String> cell(Column column) {
    return switch (column.kind()) {
      case WORDS -> rows.words(column.name());
      case COUNT -> {
        var count = rows.count(column.name());
        yield count.isPresent() ? Optional.of(Long.toString(count.getAsLong())) : Optional.empty();
      }
      case AMOUNT -> Optional.empty();
    };
  }

  @Override
  public void close() {
    try {
      table.close();
    } catch (IOException e) {
      throw new UncheckedIOException(source, e);
    } finally {
      afterwards.run();
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
