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
import java.util.Map;
import java.util.Optional;
import parallax.columns.Column;
import parallax.columns.ParquetReader;
import parallax.columns.ParquetWriter;

/// Lines of one of our formats as rows of a table: each key is a column, and what holds more than
/// one thing is JSON in it, to the letter. A row gives its line back.
public enum LineTable {
  /// What `read` prints.
  ARTICLES("articles", false, strings("id source url outlet title"), json("byline"), rest()),
  /// What `annotate` prints.
  ANNOTATIONS(
      "annotations",
      false,
      strings("id source url outlet title"),
      json("byline"),
      rest(),
      json("sentences entities references quotes times figures superlatives")),
  /// What `group --copies` prints.
  COPIES(
      "copies",
      false,
      strings("a b kind"),
      List.of(new Key(Column.amount("containment"), false)),
      strings("from"),
      json("passages")),
  /// Stories as `flink` tells them.
  STORIES(
      "stories",
      false,
      strings("id thread"),
      List.of(new Key(Column.count("revision"), false)),
      json("articles")),
  /// Dossiers of `parallax-dossier/1`.
  DOSSIERS(
      "dossiers",
      false,
      strings("format"),
      json("articles quotes figures times stories threads threadReasons developments refused"),
      json("omitted")),
  /// What was refused, and what was passed over.
  REFUSED("refused", true, strings("source reason what"));

  private static final JsonFactory JSON = new JsonFactory();

  private final String key;
  private final boolean unsaid;
  private final List<Key> keys;

  /// A key of the lines.
  ///
  /// @param json whether it holds more than one thing
  private record Key(Column column, boolean json) {}

  /// @param unsaid whether a key that there is nothing of is left out, not null
  @SafeVarargs
  LineTable(String key, boolean unsaid, List<Key>... keys) {
    this.key = key;
    this.unsaid = unsaid;
    this.keys = Arrays.stream(keys).flatMap(List::stream).toList();
  }

  private static List<Key> strings(String names) {
    return keys(names, false);
  }

  private static List<Key> json(String names) {
    return keys(names, true);
  }

  private static List<Key> rest() {
    return strings("published publishedFrom language text");
  }

  private static List<Key> keys(String names, boolean json) {
    return Arrays.stream(names.split(" ")).map(name -> new Key(Column.words(name), json)).toList();
  }

  /// The table of a name, in lower case.
  public static Optional<LineTable> of(String key) {
    return Arrays.stream(values()).filter(table -> table.key.equals(key)).findFirst();
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
      throw new IllegalArgumentException(key + " have no column " + cells.keySet());
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
    if (cell.isEmpty() && unsaid) {
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
