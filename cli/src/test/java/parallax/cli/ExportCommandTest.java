package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import parallax.archive.SqliteArchive;
import parallax.model.Story;

/// What leaves an archive of the examples.
@TestInstance(Lifecycle.PER_CLASS)
class ExportCommandTest {
  private Path folder = Path.of("");
  private Path archive = Path.of("");

  @BeforeAll
  void fill(@TempDir Path temporary) {
    folder = temporary;
    archive = folder.resolve("archive");
    Path examples = Path.of(System.getProperty("parallax.root", ".."), "examples/marrow/articles");
    assertThat(Session.run("add", examples.toString(), "--archive", archive.toString()).status())
        .isZero();
  }

  private Session export(String format, String file, String... more) {
    String[] all = {"export", "--archive", archive.toString(), "--format", format, "-o", file};
    String[] arguments = new String[all.length + more.length];
    System.arraycopy(all, 0, arguments, 0, all.length);
    System.arraycopy(more, 0, arguments, all.length, more.length);
    return Session.run(arguments);
  }

  @Test
  void aBackupIsAnArchiveItself() {
    Path copy = folder.resolve("backup");
    Session session = Session.run("backup", "--archive", archive.toString(), "-o", copy.toString());
    assertThat(session.err()).isEmpty();
    assertThat(session.status()).isEqualTo(Exit.DONE);
    Session first =
        Session.run("export", "--archive", archive.toString(), "--format", "archive", "-o", "-");
    Session second =
        Session.run("export", "--archive", copy.toString(), "--format", "archive", "-o", "-");
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(
            Session.run("backup", "--archive", archive.toString(), "-o", copy.toString()).status())
        .isEqualTo(Exit.UNUSABLE);
    assertThat(Session.run("backup", "--archive", "postgresql://jo@127.0.0.1/x", "-o", "y").err())
        .contains("pg_dump");
  }

  @Test
  void givesTheSameArchiveWhenItIsReadAgain() throws IOException {
    Path written = folder.resolve("all.jsonl");
    assertThat(export("archive", written.toString()).status()).isZero();
    Path copy = folder.resolve("copy");
    Session read = Session.run("import", written.toString(), "--archive", copy.toString());
    assertThat(read.status()).isZero();
    Path again = folder.resolve("again.jsonl");
    assertThat(
            Session.run(
                    "export",
                    "--archive",
                    copy.toString(),
                    "--format",
                    "archive",
                    "-o",
                    again.toString())
                .status())
        .isZero();
    assertThat(again).hasSameBinaryContentAs(written);
    assertThat(stories(copy)).isEqualTo(stories(archive)).isNotEmpty();
    assertThat(Session.run("import", written.toString(), "--archive", copy.toString()).out())
        .startsWith("0 added");
  }

  @Test
  void givesTheSameArchiveFromItsTables() throws IOException {
    Path tables = folder.resolve("tables");
    Session session = export("parquet", tables.toString());
    assertThat(session.status()).as(session.err()).isZero();
    try (Stream<Path> files = Files.list(tables)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("articles.parquet", "quotes.parquet", "points.parquet", "entries.parquet")
          .hasSize(11);
    }
    Path written = folder.resolve("whole.jsonl");
    assertThat(export("archive", written.toString()).status()).isZero();
    Path copy = folder.resolve("from-tables");
    Session read = Session.run("import", tables.toString(), "--archive", copy.toString());
    assertThat(read.status()).as(read.err()).isZero();
    assertThat(
            Session.run("export", "--archive", copy.toString(), "--format", "archive", "-o", "-")
                .out())
        .isEqualTo(Files.readString(written));
    assertThat(stories(copy)).isEqualTo(stories(archive));
    assertThat(export("parquet", tables.toString()).status()).as("again").isZero();
    assertThat(export("parquet", written.toString()).err()).contains("-o is a folder");
    Path figures = folder.resolve("figures.parquet");
    assertThat(export("parquet", figures.toString(), "--table", "figures").status()).isZero();
    assertThat(figures).hasSameBinaryContentAs(tables.resolve("figures.parquet"));
    assertThat(Session.run("import", figures.toString(), "--archive", copy.toString()).status())
        .isNotZero();
  }

  private static List<Story> stories(Path folder) {
    try (SqliteArchive opened = SqliteArchive.open(folder)) {
      return opened.stories();
    }
  }

  @Test
  void writesEveryForm() throws IOException {
    for (String form :
        List.of("json", "html", "md", "docx", "xlsx", "csv", "annotations", "schema.org")) {
      Path file = folder.resolve("out." + form);
      Session session = export(form, file.toString());
      assertThat(session.status()).as(form + " " + session.err()).isZero();
      assertThat(Files.size(file)).as(form).isPositive();
    }
    assertThat(
            JsonMapper.builder()
                .build()
                .readTree(folder.resolve("out.json").toFile())
                .path("format")
                .asText())
        .isEqualTo("parallax-dossier/1");
  }

  @Test
  void writesOneTableToStandardOutput() {
    Session session = export("csv", "-", "--table", "quotes");
    assertThat(session.status()).isZero();
    assertThat(session.out()).startsWith("\"article\",\"outlet\",").contains("\r\n");
  }

  @Test
  void refusesWhatThereIsNot() {
    assertThat(export("papyrus", "-").status()).isEqualTo(Exit.UNUSABLE);
    assertThat(export("md", "-", "--story", "none").err()).contains("there is no story none");
    assertThat(export("csv", "-", "--table", "none").err()).contains("not articles, points");
    assertThat(
            Session.run(
                    "import", folder.resolve("none").toString(), "--archive", archive.toString())
                .status())
        .isEqualTo(Exit.UNUSABLE);
  }
}
