package parallax.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Both runners carry out one plan: on one input they give one result.
class SameAsLocalTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("parallax.root", "."), "examples");

  @TempDir private Path folder;

  @Test
  void givesWhatTheLocalRunnerGives() throws IOException {
    Path news = InventedNews.write(folder.resolve("news"), 100);
    Path ferry = EXAMPLES.resolve("ferry/articles");
    Path out = folder.resolve("out");
    assertThat(run(news.toString(), ferry.toString(), "-o", out.toString()).status()).isZero();
    LocalResult local = LocalResult.of(List.of(news, ferry));
    Results results = new Results(out.toString());
    assertThat(local.stories()).hasSizeGreaterThan(10);
    assertThat(local.copies()).hasSizeGreaterThan(10);
    assertThat(results.lines("articles")).containsExactlyInAnyOrderElementsOf(local.articles());
    assertThat(results.lines("annotations"))
        .containsExactlyInAnyOrderElementsOf(local.annotations());
    assertThat(results.lines("copies")).containsExactlyInAnyOrderElementsOf(local.copies());
    assertThat(results.lines("stories")).containsExactlyInAnyOrderElementsOf(local.stories());
    assertThat(results.lines("dossiers")).containsExactlyInAnyOrderElementsOf(local.dossiers());
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
    List<String> all = new java.util.ArrayList<>(List.of(args));
    all.addAll(List.of("--checkpoint", "1"));
    int status =
        Main.run(
            new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    return new Ran(status, out.toString(), err.toString());
  }
}
