package parallax.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import parallax.columns.Column;
import parallax.columns.ParquetReader;
import parallax.columns.ParquetWriter;
import parallax.model.AnnotatedArticle;

/// A whole archive as JSON Lines, `parallax-archive/1`, or as the same lines in a table, and back:
/// what cannot be made anew, to the letter and in order of arrival. What reads it takes the
/// articles in one after the other and has the same archive, and what persons said in its place
/// among them; one article is held at a time.
public final class Transfer {
  /// Name and version of the format; the number rises when a reader of the old one would break.
  public static final String FORMAT = "parallax-archive/1";

  private static final JsonMapper JSON = Codec.notation();
  private static final String HEAD = "format";
  private static final String ARTICLE = "article";
  private static final String RULING = "ruling";
  private static final List<Column> TABLE =
      List.of(Column.count("number"), Column.words("kind"), Column.words("record"));

  private Transfer() {}

  /// What came of reading.
  ///
  /// @param added articles that are new in the archive
  /// @param known articles that it had
  /// @param said rulings that were kept
  /// @param passedOver rulings that were not, as the archive was not empty: they name each other by
  ///     their places
  public record Taken(long added, long known, long said, long passedOver) {}

  /// Writes every article and ruling of `archive`; does not close `out`.
  ///
  /// @return how many articles
  /// @throws IOException where `out` cannot be written to
  public static long write(Archive archive, OutputStream out) throws IOException {
    long count =
        lines(
            archive,
            (_, _, line) -> {
              out.write(line);
              out.write('\n');
            });
    out.flush();
    return count;
  }

  /// Writes the same lines as a table of Parquet, a line a row: `number` of the entry, its `kind`,
  /// and the line itself as its `record`. Closes `out`.
  ///
  /// @return how many articles
  /// @throws IOException where `out` cannot be written to
  public static long writeTable(Archive archive, OutputStream out) throws IOException {
    try (var table = new ParquetWriter(out, TABLE)) {
      return lines(
          archive,
          (number, kind, line) -> {
            table.count(number);
            table.words(kind);
            table.words(new String(line, StandardCharsets.UTF_8));
            table.endRow();
          });
    }
  }

  /// Takes lines.
  @FunctionalInterface
  private interface Lines {
    void take(long number, String kind, byte[] line) throws IOException;
  }

  private static long lines(Archive archive, Lines to) throws IOException {
    to.take(0, HEAD, JSON.writeValueAsBytes(JSON.createObjectNode().put(HEAD, FORMAT)));
    long[] count = {0};
    try {
      archive.since(0, entry -> count[0] += give(entry, to));
    } catch (UncheckedIOException e) {
      throw new IOException("the archive cannot be written out: " + e.getCause(), e.getCause());
    }
    return count[0];
  }

  private static int give(Entry entry, Lines to) {
    ObjectNode one = JSON.createObjectNode();
    try {
      switch (entry) {
        case Entry.Came(long number, AnnotatedArticle article) -> {
          one.set(ARTICLE, JSON.valueToTree(article));
          to.take(number, ARTICLE, JSON.writeValueAsBytes(one));
          return 1;
        }
        case Entry.Said(Ruled ruled) -> {
          one.set(RULING, JSON.valueToTree(ruled));
          to.take(ruled.number(), RULING, JSON.writeValueAsBytes(one));
          return 0;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads what [#write] wrote into `archive`. What is derived is not made: open a desk over it.
  ///
  /// @throws DamagedArchive where a line is not what it should be; those before it are kept
  /// @throws IOException where `in` cannot be read
  public static Taken read(InputStream in, Archive archive) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    var taking = new Taking(archive);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      taking.line(line);
    }
    return taking.end();
  }

  /// Reads what [#writeTable] wrote.
  ///
  /// @throws DamagedArchive where a row is not what it should be; those before it are kept
  /// @throws IOException where the file cannot be read
  public static Taken readTable(Path file, Archive archive) throws IOException {
    var taking = new Taking(archive);
    Column record = TABLE.getLast();
    ParquetReader.read(
        file, List.of(record), row -> taking.line(row.words(record.name()).orElse("{}")));
    return taking.end();
  }

  /// Lines that are being read.
  private static final class Taking {
    private final Archive archive;
    private final boolean empty;
    private Taken taken = new Taken(0, 0, 0, 0);
    private long number;

    Taking(Archive archive) {
      this.archive = archive;
      this.empty = archive.last() == 0;
    }

    void line(String line) {
      number++;
      if (number == 1) {
        if (!FORMAT.equals(tree(line, 1).path(HEAD).asText())) {
          throw noFormat();
        }
      } else if (!line.isBlank()) {
        taken = taken(tree(line, number), number, archive, empty, taken);
      }
    }

    Taken end() {
      if (number == 0) {
        throw noFormat();
      }
      return taken;
    }

    private static DamagedArchive noFormat() {
      return new DamagedArchive("the first line does not say \"format\": \"" + FORMAT + "\"");
    }
  }

  private static Taken taken(
      JsonNode line, long number, Archive archive, boolean empty, Taken before) {
    if (line.has(ARTICLE)) {
      boolean isNew = archive.add(value(line, ARTICLE, AnnotatedArticle.class, number));
      return isNew
          ? new Taken(before.added + 1, before.known, before.said, before.passedOver)
          : new Taken(before.added, before.known + 1, before.said, before.passedOver);
    }
    if (!line.has(RULING)) {
      throw new DamagedArchive("line " + number + " holds no article and no ruling");
    }
    Ruled ruled = value(line, RULING, Ruled.class, number);
    if (!empty) {
      return new Taken(before.added, before.known, before.said, before.passedOver + 1);
    }
    archive.keep(ruled, Placing.NONE);
    return new Taken(before.added, before.known, before.said + 1, before.passedOver);
  }

  private static JsonNode tree(String line, long number) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new DamagedArchive("line " + number + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static <T> T value(JsonNode line, String key, Class<T> type, long number) {
    try {
      return JSON.treeToValue(line.get(key), type);
    } catch (JsonProcessingException e) {
      throw new DamagedArchive(
          "the " + key + " in line " + number + " cannot be understood: " + e.getOriginalMessage(),
          e);
    }
  }
}
