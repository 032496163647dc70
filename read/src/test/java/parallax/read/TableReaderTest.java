package parallax.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.columns.Column;
import parallax.columns.ParquetWriter;
import parallax.model.Article;
import parallax.model.Refusal;

/// Tables of articles.
class TableReaderTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.words("id"),
          Column.words("outlet"),
          Column.words("published"),
          Column.count("characters"),
          Column.words("text"));

  @TempDir private Path folder;

  private static byte[] table(List<Column> columns, String[]... rows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ParquetWriter(bytes, columns)) {
      for (String[] row : rows) {
        for (int i = 0; i < columns.size(); i++) {
          if (row[i].isEmpty()) {
            out.nothing();
          } else if (columns.get(i).kind() == Column.Kind.COUNT) {
            out.count(Long.parseLong(row[i]));
          } else {
            out.words(row[i]);
          }
        }
        out.endRow();
      }
    }
    return bytes.toByteArray();
  }

  private static String[] row(String... cells) {
    return cells;
  }

  private static byte[] articles() throws IOException {
    return table(
        COLUMNS,
        row("a1", "The Gull", "2024-05-02", "112", InputsForTests.PROSE),
        row("", "", "", "", ""),
        row("a2", "", "", "", ""),
        row("a3", "", "2024-05-03T10:31", "", "Nobody was hurt. The ships waited outside."));
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private List<String> reasons(byte[] bytes) throws IOException {
    Path file = file("table.bin", bytes);
    return InputsForTests.refusals(InputsForTests.read(file.toString())).stream()
        .peek(refusal -> assertThat(refusal.source()).startsWith(file.toString()))
        .map(Refusal::reason)
        .toList();
  }

  @Test
  void readsATableAsItReadsTheSameRecordsInLines() throws IOException {
    Path table = file("news", articles());
    Path lines =
        Files.writeString(
            folder.resolve("news.jsonl"),
            """
            {"id":"a1","outlet":"The Gull","published":"2024-05-02","text":"%s"}

            {"id":"a2"}
            {"id":"a3","published":"2024-05-03T10:31","text":"Nobody was hurt. The ships waited outside."}
            """
                .formatted(InputsForTests.PROSE));
    List<Reading> readings = InputsForTests.read(table.toString());
    assertThat(without(folder, readings))
        .isEqualTo(without(folder, InputsForTests.read(lines.toString())))
        .hasSize(3);
    assertThat(InputsForTests.articles(readings))
        .extracting(article -> article.provenance().source())
        .containsExactly(table + "#1", table + "#4");
  }

  private static List<String> without(Path folder, List<Reading> readings) {
    return readings.stream()
        .map(one -> one.toString().replace(folder.toString(), "").replace(".jsonl", ""))
        .toList();
  }

  @Test
  void readsATableThatIsPackedZippedOrComesAsAStream() throws IOException {
    Path packed = file("news.parquet.gz", InputsForTests.gzip(articles()));
    Path zip = file("news.zip", InputsForTests.zip(Map.of("a.parquet", articles())));
    assertThat(InputsForTests.articles(InputsForTests.read(packed.toString(), zip.toString())))
        .extracting(article -> article.provenance().source())
        .containsExactly(packed + "#1", packed + "#4", zip + "#a.parquet#1", zip + "#a.parquet#4");
    try (Stream<Unread> found =
        Reader.of(ReadOptions.cleaning(InputsForTests.CLOCK))
            .open("s3://news", new ByteArrayInputStream(articles()))) {
      assertThat(InputsForTests.articles(found.map(Unread::read).toList())).hasSize(2);
    }
  }

  @Test
  void readsNumbersAsNamesAndExportedArticles() throws IOException {
    byte[] numbers =
        table(List.of(Column.count("id"), Column.words("text")), row("17", InputsForTests.PROSE));
    byte[] exported =
        table(
            List.of(Column.words("article"), Column.words("published from"), Column.words("text")),
            row("x", "text", InputsForTests.PROSE));
    Path first = file("numbers", numbers);
    Path second = file("exported", exported);
    assertThat(InputsForTests.articles(InputsForTests.read(first.toString(), second.toString())))
        .extracting(Article::id)
        .extracting(Object::toString)
        .containsExactly("17", "x");
  }

  @Test
  void refusesTablesOfSomethingElse() throws IOException {
    byte[] copies = table(List.of(Column.words("a"), Column.count("text")), row("a1", "3"));
    byte[] points =
        table(
            List.of(Column.words("article"), Column.words("text"), Column.count("start")),
            row("a1", InputsForTests.PROSE, "3"));
    for (byte[] table : List.of(copies, points)) {
      assertThat(reasons(table))
          .containsExactly("it is a table without a column of articles' \"text\" or \"html\"");
    }
  }

  @Test
  void refusesWhatIsDamagedByNameAndReason() throws IOException {
    byte[] whole = articles();
    assertThat(reasons(Arrays.copyOf(whole, whole.length - 9)))
        .singleElement()
        .asString()
        .startsWith("the Parquet cannot be read: it is cut off");
    assertThat(reasons("PAR1".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("the Parquet cannot be read: it is no Parquet");
    // The first page of the texts, where its own packing begins.
    byte[] damaged = whole.clone();
    int texts = lastGzip(whole);
    damaged[texts + 30] ^= 0x55;
    assertThat(reasons(damaged))
        .singleElement()
        .asString()
        .startsWith("it cannot be read after row 0: ");
    for (int at = 4; at < whole.length; at++) {
      byte[] one = whole.clone();
      one[at] ^= (byte) 0xff;
      assertThat(reasons(one)).noneMatch(reason -> reason.contains(Articles.DEFECT));
    }
  }

  private static int lastGzip(byte[] bytes) {
    for (int i = bytes.length - 3; ; i--) {
      if (bytes[i] == 0x1f && bytes[i + 1] == (byte) 0x8b && bytes[i + 2] == 8) {
        return i;
      }
    }
  }

  @Test
  void stopsAtMoreEmptyRowsThanAFileOfItsSizeHolds() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ParquetWriter(bytes, List.of(Column.words("text")))) {
      for (int i = 0; i < 1_100_000; i++) {
        out.nothing();
        out.endRow();
      }
    }
    assertThat(reasons(bytes.toByteArray()))
        .singleElement()
        .asString()
        .endsWith("it unpacks to more than 200 times its size");
  }
}
