package parallax.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Both runners carry out one plan: on one input they give one result.
class SameAsLocalTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("parallax.root", "."), "examples");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void givesWhatTheLocalRunnerGives(Format format) throws IOException {
    Path news = InventedNews.write(folder.resolve("news"), 100, format);
    Path ferry = EXAMPLES.resolve("ferry/articles");
    Path out = folder.resolve("out");
    Ran ran =
        run(news.toString(), ferry.toString(), "-o", out.toString(), "--format", format.ending());
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("109 articles in ");
    LocalResult local = LocalResult.of(List.of(news, ferry));
    Results results = new Results(out.toString());
    assertThat(local.stories()).hasSizeGreaterThan(10);
    assertThat(local.copies()).hasSizeGreaterThan(10);
    assertThat(results.lines("articles")).containsExactlyInAnyOrderElementsOf(local.articles());
    assertThat(results.lines("annotations"))
        .containsExactlyInAnyOrderElementsOf(local.annotations());
    assertThat(results.lines("copies")).containsExactlyInAnyOrderElementsOf(local.copies());
    assertThat(results.lines("stories")).containsExactlyInAnyOrderElementsOf(local.stories());
    assertThat(results.lines("threads"))
        .containsExactlyInAnyOrderElementsOf(local.threads())
        .isNotEmpty();
    assertThat(results.lines("dossiers")).containsExactlyInAnyOrderElementsOf(local.dossiers());
  }

  @Test
  void readsTheTablesThatItWrites() throws IOException {
    Path news = InventedNews.write(folder.resolve("news"), 12);
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    assertThat(run(news.toString(), "-o", first.toString(), "--format", "parquet").status())
        .isZero();
    Path articles = first.resolve("articles");
    assertThat(run(articles.toString(), "--as-is", "-o", second.toString()).status()).isZero();
    assertThat(texts(second)).isEqualTo(texts(first)).hasSize(12);
  }

  private static List<String> texts(Path out) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : new Results(out.toString()).lines("articles")) {
      JsonNode article = new ObjectMapper().readTree(line);
      texts.add(article.get("id") + " " + article.get("published") + " " + article.get("text"));
    }
    return texts.stream().sorted().toList();
  }

  @Test
  void namesDamagedTablesAndGoesOn() throws IOException {
    Path news = InventedNews.write(folder.resolve("news"), 3);
    Path tables = InventedNews.write(folder.resolve("tables"), 3, Format.PARQUET);
    byte[] whole = Files.readAllBytes(tables.resolve("part-0.parquet"));
    Files.write(news.resolve("cut.parquet"), Arrays.copyOf(whole, whole.length / 2));
    Files.writeString(news.resolve("none.parquet"), "PAR1");
    Path out = folder.resolve("out");
    Ran ran = run(news.toString(), "-o", out.toString(), "--format", "parquet");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .contains("cut.parquet: the Parquet cannot be read: it is cut off")
        .contains("none.parquet: the Parquet cannot be read: it is no Parquet");
    assertThat(ran.out()).contains("3 articles in ");
    assertThat(new Results(out.toString()).lines("refused")).hasSize(2);
  }

  @Test
  void namesWhatItRefusesAndGoesOn() throws IOException {
    Path news = InventedNews.write(folder.resolve("news"), 3);
    Files.writeString(news.resolve("again.jsonl"), Files.readString(news.resolve("part-0.jsonl")));
    Files.writeString(news.resolve("empty.html"), "");
    Ran ran =
        run(
            news.toString(),
            folder.resolve("none").toString(),
            "-o",
            folder.resolve("o").toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .contains("none: there is no such file")
        .contains("empty.html: it is empty")
        .contains("part-0.jsonl#1: is the same article as");
    assertThat(ran.out()).contains("3 articles in ");
  }

  @Test
  void doesNotMixItsResultsWithOlderOnes() throws IOException {
    Path news = InventedNews.write(folder.resolve("news"), 1);
    Files.createDirectories(folder.resolve("out/articles"));
    Ran ran = run(news.toString(), "-o", folder.resolve("out").toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("there are results already");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(run("-o", folder.toString()).status()).isEqualTo(2);
    assertThat(run(folder.toString()).status()).isEqualTo(2);
    assertThat(run(folder.resolve("none").toString(), "-o", folder.toString()).status())
        .isEqualTo(3);
  }

  private record Ran(int status, String out, String err) {}

  private static Ran run(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--checkpoint", "1"));
    int status =
        Main.run(
            new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    return new Ran(status, out.toString(), err.toString());
  }
}
