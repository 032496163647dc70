package parallax.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Both runners on an input of any size, named by `-Dparallax.flink.same=PATH`; see
/// docs/stages/flink.md.
@EnabledIfSystemProperty(named = "parallax.flink.same", matches = ".+")
class SameAsLocalOnManyTest {
  private static final int WORKERS = Runtime.getRuntime().availableProcessors();

  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void givesWhatTheLocalRunnerGives() {
    Path news = Path.of(System.getProperty("parallax.flink.same"));
    String into = folder.resolve("out").toString();
    long start = System.nanoTime();
    String[] job = {news.toString(), "-o", into, "--workers", "" + WORKERS, "--checkpoint", "30"};
    assertThat(Main.run(out, out, job)).isLessThanOrEqualTo(1);
    long flink = System.nanoTime();
    LocalResult local = LocalResult.of(List.of(news));
    long done = System.nanoTime();
    out.printf(
        Locale.ROOT, "flink %.0f s, local %.0f s%n", (flink - start) / 1e9, (done - flink) / 1e9);
    Results results = new Results(into);
    List<String> differing = new ArrayList<>();
    compare("articles", local.articles(), results, differing);
    compare("annotations", local.annotations(), results, differing);
    compare("copies", local.copies(), results, differing);
    compare("stories", local.stories(), results, differing);
    compare("threads", local.threads(), results, differing);
    compare("dossiers", local.dossiers(), results, differing);
    assertThat(differing).isEmpty();
  }

  private void compare(String name, List<String> local, Results results, List<String> differing) {
    List<String> expected = local.stream().sorted().toList();
    List<String> found = results.lines(name).stream().sorted().toList();
    out.printf("%s: %d lines, local %d%n", name, found.size(), expected.size());
    int same = 0;
    while (same < Math.min(expected.size(), found.size())
        && expected.get(same).equals(found.get(same))) {
      same++;
    }
    if (same < Math.max(expected.size(), found.size())) {
      differing.add(name + ": " + beginning(expected, same) + " but " + beginning(found, same));
    }
  }

  private static String beginning(List<String> lines, int at) {
    return at < lines.size()
        ? lines.get(at).substring(0, Math.min(400, lines.get(at).length()))
        : "nothing";
  }
}
