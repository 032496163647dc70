package parallax.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The job on a cluster of real processes, one of which is killed in the middle.
class StandaloneClusterTest {
  private static final Pattern COMPLETED = Pattern.compile("\"completed\":([1-9]\\d*)");
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  /// In and out; `-Dparallax.flink.format=parquet` takes the other.
  private static final Format FORMAT =
      Format.valueOf(System.getProperty("parallax.flink.format", "jsonl").toUpperCase(Locale.ROOT));

  @TempDir private Path folder;

  /// Articles of one try. A fast machine is done with few before the loss is noticed; then it gets
  /// more.
  private static final List<Integer> ARTICLES = List.of(160, 640, 2560);

  @Test
  void losesAndDoublesNothingWhenATaskManagerIsKilled() throws IOException, InterruptedException {
    Path jar = folder.resolve("job.jar");
    JobJar.write(Main.classPath(), jar);
    for (int articles : ARTICLES) {
      Path place = Files.createDirectory(folder.resolve("of-" + articles));
      Path news = InventedNews.write(place.resolve("news"), articles, FORMAT);
      boolean noticed = killed(jar, place, news);
      same(news, place.resolve("out"));
      if (noticed) {
        return;
      }
    }
    fail("the job was done each time before the loss of a task manager was noticed");
  }

  /// Runs the job, killing a task manager after a checkpoint; whether the job noticed.
  private boolean killed(Path jar, Path place, Path news) throws IOException, InterruptedException {
    try (Cluster cluster = Cluster.start(place.resolve("cluster"))) {
      Process first = cluster.taskManager("first");
      cluster.taskManager("second");
      cluster.awaitSlots(2, PATIENCE);
      String out = place.resolve("out").toString();
      List<String> job = new ArrayList<>(List.of(news.toString(), "-o", out));
      job.addAll(List.of("--workers", "2", "--checkpoint", "1", "--format", FORMAT.ending()));
      cluster.submit(jar, job.toArray(String[]::new));
      String id = "/jobs/" + cluster.job(PATIENCE);
      if (Cluster.KEEPS_ON_DISK) {
        assertThat(cluster.ask(id + "/checkpoints/config")).contains("RocksDB");
      }
      cluster.await(
          "a checkpoint",
          PATIENCE,
          () -> COMPLETED.matcher(cluster.ask(id + "/checkpoints")).find());
      first.destroyForcibly().waitFor();
      cluster.taskManager("third");
      cluster.await("the end", PATIENCE, () -> cluster.ask(id).contains("\"state\":\"FINISHED\""));
      return cluster.ask(id + "/exceptions").contains("\"exceptionName\"");
    }
  }

  private static void same(Path news, Path out) throws IOException {
    LocalResult local = LocalResult.of(List.of(news));
    Results results = new Results(out.toString());
    assertThat(results.lines("articles")).containsExactlyInAnyOrderElementsOf(local.articles());
    assertThat(results.lines("copies")).containsExactlyInAnyOrderElementsOf(local.copies());
    assertThat(results.lines("stories")).containsExactlyInAnyOrderElementsOf(local.stories());
    assertThat(results.lines("threads")).containsExactlyInAnyOrderElementsOf(local.threads());
    assertThat(results.lines("dossiers")).containsExactlyInAnyOrderElementsOf(local.dossiers());
  }
}
