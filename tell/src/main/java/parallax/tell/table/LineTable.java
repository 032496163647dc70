package parallax.tell.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parallax.columns.Column;
import parallax.columns.ParquetReader;
import parallax.columns.ParquetWriter;

/// Lines of one of our formats as rows of a table: each key is a column, and what holds more than
/// one thing is JSON in it, to the letter. A row gives its line back.
public enum LineTable {
  /// What `read` prints.
  ARTICLES("id source url outlet title byline:json published publishedFrom language text"),
  /// What `annotate` prints.
  ANNOTATIONS(
      "id source url outlet title byline:json published publishedFrom language text sentences:json"
          + " entities:json references:json quotes:json times:json figures:json superlatives:json"),
  /// What `group --copies` prints.
  COPIES("a b kind containment:amount from passages:json"),
  /// Stories as `flink` tells them.
  STORIES("id thread revision:count articles:json"),
  /// Threads as `flink` tells them.
  THREADS("id revision:count stories:json reason"),
  /// Dossiers of `parallax-dossier/1`.
  DOSSIERS(
      "format articles:json quotes:json figures:json times:json stories:json threads:json"
          + " threadReasons:json developments:json refused:json omitted:json"),
  /// What was refused, and what was passed over: a key that there is nothing of is left out.
  REFUSED("source reason what");

  private static final JsonFactory JSON = new JsonFactory();

  @SuppressWarnings("ImmutableEnumChecker") // The list cannot be changed.
  private final List<Key> keys;

  /// A key of the lines.
  ///
  /// @param json whether it holds more than one thing
  private record Key(Column column, boolean json) {
    static Key of(String named) {
      int colon = named.indexOf(':');
      String name = colon < 0 ? named : named.substring(0, colon);
      return switch (named.substring(name.length())) {
        case ":count" -> new Key(Column.count(name), false);
        case ":amount" -> new Key(Column.amount(name), false);
        case ":json" -> new Key(Column.words(name), true);
        default -> new Key(Column.words(name), false);
      };
    }
  }

  LineTable(String keys) {
    this.keys = Arrays.stream(keys.split(" ")).map(Key::of).toList();
  }

  /// Its name in lower case.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The table of a name, in lower case.
  public static Optional<LineTable> of(String key) {
    return Arrays.stream(values()).filter(table -> table.key().equals(key)).findFirst();
  }

  public List<Column> columns() {
    return keys.stream().map(Key::column).toList();
  }

  /// Adds a line as a row.
  ///
  /// @param to has these columns
  /// @throws IllegalArgumentException where the line is none of this format
  /// @throws IOException where the table cannot be written to
  public void add(String line, ParquetWriter to) throws IOException {
    Map<String, Object> cells = cells(line);
    for (Key one : keys) {
      Object cell = cells.remove(one.column().name());
      switch (cell) {
        case null -> to.nothing();
        case String words when one.column().kind() == Column.Kind.WORDS -> to.words(words);
        case Double amount when one.column().kind() == Column.Kind.AMOUNT -> to.amount(amount);
        case Double count when one.column().kind() == Column.Kind.COUNT ->
            to.count(count.longValue());
        default -> throw new IllegalArgumentException("no " + one.column() + ": " + cell);
      }
    }
    if (!cells.isEmpty()) {
      throw new IllegalArgumentException(key() + " have no column " + cells.keySet());
    }
    to.endRow();
  }

  /// What is not null: words, numbers, or JSON as it stands in the line.
  private static Map<String, Object> cells(String line) throws IOException {
    Map<String, Object> cells = new HashMap<>();
    try (JsonParser in = JSON.createParser(line)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("no line of a format: " + line);
      }
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        switch (in.nextToken()) {
          case VALUE_STRING -> cells.put(name, in.getText());
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> cells.put(name, in.getDoubleValue());
          case START_ARRAY, START_OBJECT -> {
            int from = (int) in.currentTokenLocation().getCharOffset();
            in.skipChildren();
            cells.put(name, line.substring(from, (int) in.currentLocation().getCharOffset()));
          }
          case VALUE_NULL -> {}
          default -> throw new IllegalArgumentException(name + " in " + line);
        }
      }
    }
    return cells;
  }

  /// The line that a row was.
  ///
  /// @param row has these columns
  public String line(ParquetReader.Row row) {
    var text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      for (Key one : keys) {
        write(one, row, out);
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private void write(Key one, ParquetReader.Row row, JsonGenerator out) throws IOException {
    String name = one.column().name();
    Optional<Object> cell =
        switch (one.column().kind()) {
          case WORDS -> row.words(name).map(words -> words);
          case COUNT -> number(row.count(name).stream().boxed().toList());
          case AMOUNT -> number(row.amount(name).stream().boxed().toList());
        };
    if (cell.isEmpty() && this == REFUSED) {
      return;
    }
    out.writeFieldName(name);
    switch (cell.orElse(null)) {
      case null -> out.writeNull();
      case Long count -> out.writeNumber(count);
      case Double amount -> out.writeNumber(amount);
      case Object words when one.json() -> out.writeRawValue(words.toString());
      case Object words -> out.writeString(words.toString());
    }
  }

  private static Optional<Object> number(List<? extends Number> none) {
    return none.stream().<Object>map(number -> number).findFirst();
  }
}
