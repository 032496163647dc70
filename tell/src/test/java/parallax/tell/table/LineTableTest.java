package parallax.tell.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.columns.ParquetReader;
import parallax.columns.ParquetWriter;
import parallax.model.Dossier;
import parallax.model.Omission;
import parallax.model.Refusal;
import parallax.model.StoryDossier;
import parallax.tell.fixture.Ferry;
import parallax.tell.json.DossierJson;
import parallax.tell.json.JsonLines;

class LineTableTest {
  @TempDir private Path folder;

  private final Dossier dossier = Ferry.dossier();

  private Path written(LineTable table, List<String> lines) throws IOException {
    Path file = folder.resolve("table.parquet");
    try (var out = new ParquetWriter(Files.newOutputStream(file), table.columns())) {
      for (String line : lines) {
        table.add(line, out);
      }
    }
    return file;
  }

  private void givesBack(LineTable table, List<String> lines) throws IOException {
    List<String> found = new ArrayList<>();
    Path file = written(table, lines);
    ParquetReader.read(file, table.columns(), row -> found.add(table.line(row)));
    assertThat(found.stream().map(LineTableTest::withoutHalves).toList())
        .isEqualTo(lines.stream().map(LineTableTest::withoutHalves).toList())
        .isNotEmpty();
  }

  /// Half of a surrogate pair has no form in Parquet's words, but one in JSON.
  private static String withoutHalves(String line) {
    return line.replace("\\ud83d alone", "? alone");
  }

  @Test
  void givesBackEveryLineToTheLetter() throws IOException {
    givesBack(
        LineTable.ARTICLES,
        dossier.articles().stream().map(one -> JsonLines.read(one.article())).toList());
    givesBack(LineTable.ANNOTATIONS, dossier.articles().stream().map(JsonLines::annotate).toList());
    givesBack(
        LineTable.COPIES,
        dossier.stories().stream()
            .flatMap(story -> story.background().copies().stream())
            .map(JsonLines::copy)
            .toList());
    StoryDossier story = dossier.stories().getFirst();
    givesBack(
        LineTable.STORIES,
        List.of(
            JsonLines.story(story.story(), Optional.of("t \"1\""), 2),
            JsonLines.ended("s\\2\n", 3)));
    givesBack(
        LineTable.THREADS,
        List.of(JsonLines.thread(dossier.threads().getFirst(), 1), JsonLines.endedThread("t3", 2)));
    givesBack(LineTable.DOSSIERS, List.of(DossierJson.line(dossier)));
    givesBack(
        LineTable.REFUSED,
        List.of(
            JsonLines.refused(new Refusal("a.pdf", "it is \"locked\"")),
            JsonLines.omitted(new Omission("b.warc", "34 images"))));
  }

  @Test
  void asksOfAColumnWhatAnyoneMayAsk() throws IOException {
    Path file =
        written(LineTable.ANNOTATIONS, List.of(JsonLines.annotate(dossier.articles().getFirst())));
    ParquetReader.read(
        file,
        LineTable.ANNOTATIONS.columns(),
        row -> {
          assertThat(row.words("text")).contains(dossier.articles().getFirst().article().text());
          assertThat(row.words("sentences").orElseThrow()).startsWith("[[0,").endsWith("]]");
        });
  }

  @Test
  void takesNoLineOfAnotherFormat() {
    for (String line :
        List.of("{\"a\":1}", "{\"id\":\"x\",\"surprise\":2}", "[]", "", "{\"id\":", "true")) {
      assertThatThrownBy(() -> written(LineTable.STORIES, List.of(line)))
          .isInstanceOfAny(IllegalArgumentException.class, IOException.class);
    }
    assertThat(LineTable.of("stories")).contains(LineTable.STORIES);
    assertThat(LineTable.of("nothing")).isEmpty();
  }
}
