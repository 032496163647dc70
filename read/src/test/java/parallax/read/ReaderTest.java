package parallax.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.model.Article;
import parallax.model.Published;
import parallax.model.Refusal;

class ReaderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String PROSE =
      "The harbour of Velmora was closed on Monday after a crane fell onto the eastern pier, the"
          + " port authority said.";

  @TempDir Path folder;

  @Test
  void readsPlainTextWithHeadlineAndDateLine() throws IOException {
    Article article =
        accepted("a.txt", "Crane falls at Velmora harbour\n\nMarch 4, 2024 at 2:31 pm\n\n" + PROSE);

    assertThat(article.title()).contains("Crane falls at Velmora harbour");
    assertThat(article.published())
        .isEqualTo(new Published.Minute(LocalDate.of(2024, 3, 4).atTime(14, 31), "text"));
    assertThat(article.text()).isEqualTo(PROSE);
  }

  @Test
  void neverDatesAnArticleAfterToday() throws IOException {
    assertThat(
            accepted("a.txt", "Crane falls at Velmora harbour\n\nMarch 4, 2031\n\n" + PROSE)
                .published())
        .isEqualTo(new Published.Unknown());
  }

  @Test
  void keepsEveryCharacterAsIs() throws IOException {
    String text = "\uFEFFREAD: this\r\n\r\n  al-asad-reunion \t\r\nLeave a Reply\r\n";
    Path file = file("a.txt", text.getBytes(StandardCharsets.UTF_8));

    Reading reading = read(ReadOptions.asIs(CLOCK), file.toString()).getFirst();

    assertThat(((Reading.Accepted) reading).article().text()).isEqualTo(text);
  }

  @Test
  void refusesBadInputByNameAndReadsTheRest() throws IOException {
    file("1-empty.txt", new byte[0]);
    file("2-binary.txt", new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1, 2, 3, 0, 0, 9});
    file("3-line.txt", "a".repeat(1_500_000).getBytes(StandardCharsets.UTF_8));
    file("4-noise.txt", "Leave a Reply\n\nShare this\n".getBytes(StandardCharsets.UTF_8));
    file("5-good.txt", PROSE.getBytes(StandardCharsets.UTF_8));
    file("6-cut.txt.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0});

    List<Reading> readings = read(ReadOptions.cleaning(CLOCK), folder.toString(), "missing.txt");

    assertThat(readings.stream().flatMap(r -> refusal(r).stream()).map(Refusal::reason))
        .containsExactly(
            "it is empty",
            "it is binary data, not text",
            "a line of it is longer than 1000000 characters",
            "nothing is left of it that reads as an article",
            "its packed data ends early",
            "there is no such file");
    assertThat(readings.get(4)).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void refusesAFileOfPictureNames() throws IOException {
    Path file =
        file(
            "slugs.txt",
            "crane-velmora-pier\n\nphoto_camera gull-on-mast\n".getBytes(StandardCharsets.UTF_8));

    assertThat(refusal(read(ReadOptions.cleaning(CLOCK), file.toString()).getFirst()))
        .contains(new Refusal(file.toString(), "nothing is left of it that reads as an article"));
  }

  @Test
  void refusesAHugePageWithoutReadingItWhole() throws IOException {
    Path file =
        file("huge.html", ("<html><p>" + PROSE.repeat(1_000)).getBytes(StandardCharsets.UTF_8));
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(200L << 20);
    }

    assertThat(refusal(read(ReadOptions.cleaning(CLOCK), file.toString()).getFirst()))
        .contains(new Refusal(file.toString(), "it is larger than 16 MiB"));
  }

  @Test
  void refusesWhatItMayNotOpen() throws IOException {
    Path file = file("locked.txt", PROSE.getBytes(StandardCharsets.UTF_8));
    Path locked = Files.createDirectory(folder.resolve("shut"));
    assumeTrue(file.toFile().setReadable(false) && locked.toFile().setReadable(false));
    assumeFalse(Files.isReadable(file), "the administrator may open everything");

    List<Reading> readings = read(ReadOptions.cleaning(CLOCK), file.toString(), locked.toString());

    locked.toFile().setReadable(true);
    assertThat(readings.stream().flatMap(r -> refusal(r).stream()))
        .containsExactly(
            new Refusal(file.toString(), "the file cannot be read: access is denied"),
            new Refusal(locked.toString(), "the folder cannot be read: access is denied"));
  }

  @Test
  void refusesWhatFailsWhileItIsRead() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public int read(byte[] into, int from, int count) throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    try (Stream<Reading> readings =
        new Reader(ReadOptions.cleaning(CLOCK), broken).read(List.of("-"))) {
      assertThat(readings.flatMap(r -> refusal(r).stream()))
          .containsExactly(new Refusal("-", "it cannot be read: the disk is gone"));
    }
  }

  @Test
  void refusesAPackedBombWithoutUnpackingIt() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      byte[] block = "word ".repeat(200_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 40; i++) {
        out.write(block);
      }
    }
    Path file = file("bomb.txt.gz", bytes.toByteArray());

    assertThat(refusal(read(ReadOptions.cleaning(CLOCK), file.toString()).getFirst()))
        .contains(new Refusal(file.toString(), "it is larger than 16 MiB"));
  }

  @Test
  void readsDeeplyNestedPage() throws IOException {
    String page = "<html><body>" + "<div>".repeat(100_000) + "<p>" + PROSE + "</p>";

    assertThat(
            read(
                ReadOptions.cleaning(CLOCK),
                file("deep.html", page.getBytes(StandardCharsets.UTF_8)).toString()))
        .hasSize(1);
  }

  @Test
  void keepsAFirstSentenceThatIsTheGivenTitle() throws IOException {
    String line =
        """
        {"title": "A ferry struck the pier.", "text": "A ferry struck the pier.\\n\\n%s"}
        """
            .formatted(PROSE);
    Path file = file("titled.jsonl", line.getBytes(StandardCharsets.UTF_8));

    Reading reading = read(ReadOptions.cleaning(CLOCK), file.toString()).getFirst();

    Article article = ((Reading.Accepted) reading).article();
    assertThat(article.title()).contains("A ferry struck the pier.");
    assertThat(article.text()).isEqualTo("A ferry struck the pier.\n\n" + PROSE);
  }

  @Test
  void readsJsonLinesAndRefusesBadOnes() throws IOException {
    String lines =
        """
        {"id": "x1", "text": "%s", "outlet": "The Gull", "published": "2024-03-05", "story": 7}
        {"id": "x2", "text": "no end
        {"id": "x3"}

        {"id": 4, "html": "<html><body><article><p>%s</p></article></body></html>"}
        """
            .formatted(PROSE, PROSE);
    Path file = file("records.jsonl", lines.getBytes(StandardCharsets.UTF_8));

    List<Reading> readings = read(ReadOptions.cleaning(CLOCK), file.toString());

    Article first = ((Reading.Accepted) readings.getFirst()).article();
    assertThat(first.id().value()).isEqualTo("x1");
    assertThat(first.provenance().outlet()).contains("The Gull");
    assertThat(first.provenance().source()).isEqualTo(file + "#1");
    assertThat(first.published()).isEqualTo(new Published.Day(LocalDate.of(2024, 3, 5), "given"));
    assertThat(readings.stream().flatMap(r -> refusal(r).stream()).map(Refusal::source))
        .containsExactly(file + "#2", file + "#3");
    Article last = ((Reading.Accepted) readings.getLast()).article();
    assertThat(last.id().value()).isEqualTo("4");
    assertThat(last.text()).isEqualTo(PROSE);
  }

  @Test
  void readsTheArticlesOfAJsonDocument() throws IOException {
    String document =
        """
        {
          "status": "ok",
          "articles": [
            {
              "id": "x1",
              "text": "%s"
            },
            {
              "id": "x2"
            },
            {
              "text": "%s", "outlet": "The Gull"
            }
          ]
        }
        """
            .formatted(PROSE, PROSE);
    Path file = file("answer.json", document.getBytes(StandardCharsets.UTF_8));

    List<Reading> readings = read(ReadOptions.cleaning(CLOCK), file.toString());

    assertThat(readings).hasSize(3);
    assertThat(((Reading.Accepted) readings.getFirst()).article().id().value()).isEqualTo("x1");
    assertThat(refusal(readings.get(1)).map(Refusal::source)).contains(file + "#2");
    assertThat(((Reading.Accepted) readings.getLast()).article().provenance().outlet())
        .contains("The Gull");
  }

  @Test
  void readsAnArrayAndASingleRecordOverSeveralLines() throws IOException {
    String record = "{\n \"text\": \"" + PROSE + "\"\n}";
    Path single = file("single.json", record.getBytes(StandardCharsets.UTF_8));
    Path array =
        file("array.json", ("[" + record + ",\n" + record + "]").getBytes(StandardCharsets.UTF_8));

    assertThat(read(ReadOptions.cleaning(CLOCK), single.toString(), array.toString()))
        .hasSize(3)
        .allMatch(reading -> refusal(reading).isEmpty());
  }

  @Test
  void refusesAJsonDocumentWithoutArticlesOnce() throws IOException {
    Path other =
        file("settings.json", "{\n \"a\": [1, 2],\n \"b\": {}\n}".getBytes(StandardCharsets.UTF_8));
    Path broken = file("broken.json", "[\n {\"a\": 1},\n".getBytes(StandardCharsets.UTF_8));

    List<Refusal> refusals =
        read(ReadOptions.cleaning(CLOCK), other.toString(), broken.toString()).stream()
            .flatMap(reading -> refusal(reading).stream())
            .toList();

    assertThat(refusals).hasSize(2);
    assertThat(refusals.getFirst().reason()).contains("JSON without an article");
    assertThat(refusals.getLast().reason()).contains("not JSON (line 3)").doesNotContain("Source");
  }

  @Test
  void keepsAHeadlineThatIsAllThatIsTold() throws IOException {
    String line = "Crane falls onto the eastern pier at Velmora";
    Path file =
        file(
            "feed.jsonl",
            "{\"id\": \"1\", \"title\": \"%1$s\", \"text\": \"%1$s\"}\n"
                .formatted(line)
                .getBytes(StandardCharsets.UTF_8));

    Reading reading = read(ReadOptions.cleaning(CLOCK), file.toString()).getFirst();

    assertThat(((Reading.Accepted) reading).article().text()).isEqualTo(line);
  }

  @Test
  void readsAShortTextOfTheWesternCharsetAsThat() throws IOException {
    String text =
        "Caf\u00e9 wins prize\n\n"
            + "The caf\u00e9 of Lower Hobble won the county prize on Monday with a bun, and nobody"
            + " in the village was surprised.";
    Path file = file("cafe.txt", text.getBytes(Charset.forName("windows-1252")));

    Reading reading = read(ReadOptions.cleaning(CLOCK), file.toString()).getFirst();

    assertThat(((Reading.Accepted) reading).article().text()).contains("The caf\u00e9 of");
  }

  @Test
  void tellsCharsetsApart() throws IOException {
    String text =
        "Die Übergabe der Schlüssel fand in Köln statt, wie die Behörde gestern mitteilte, und zwar"
            + " früh.";
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            Charset.forName("windows-1252"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE)) {
      assertThat(accepted("c.txt", text, charset).text()).as(charset.name()).isEqualTo(text);
    }
  }

  @Test
  void readsStandardInput() {
    InputStream in = new ByteArrayInputStream(PROSE.getBytes(StandardCharsets.UTF_8));
    try (Stream<Reading> readings =
        new Reader(ReadOptions.cleaning(CLOCK), in).read(List.of("-"))) {
      assertThat(readings.toList()).hasSize(1).first().isInstanceOf(Reading.Accepted.class);
    }
  }

  private Article accepted(String name, String text) throws IOException {
    return accepted(name, text, StandardCharsets.UTF_8);
  }

  private Article accepted(String name, String text, Charset charset) throws IOException {
    Path file = file(name, text.getBytes(charset));
    Reading reading = read(ReadOptions.cleaning(CLOCK), file.toString()).getFirst();
    return ((Reading.Accepted) reading).article();
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static List<Reading> read(ReadOptions options, String... paths) {
    try (Stream<Reading> readings = Reader.of(options).read(List.of(paths))) {
      return readings.toList();
    }
  }

  private static Optional<Refusal> refusal(Reading reading) {
    return switch (reading) {
      case Reading.Refused(Refusal refusal) -> Optional.of(refusal);
      case Reading.Accepted _, Reading.Omitted _ -> Optional.empty();
    };
  }
}
