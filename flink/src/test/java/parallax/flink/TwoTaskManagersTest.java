package parallax.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// What a second task manager brings, on a machine of two cores or more that has nothing else to
/// do. The input is named by `-Dparallax.flink.measure=PATH:PATH...`; with
/// `-Dparallax.flink.pinned=true` each task manager has a core of its own and no other; see
/// docs/stages/flink.md.
@EnabledIfSystemProperty(named = "parallax.flink.measure", matches = ".+")
class TwoTaskManagersTest {
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /// Seconds between checkpoints: at its end, a job waits for one.
  private static final String CHECKPOINT = "5";

  private static final boolean PINNED = Boolean.getBoolean("parallax.flink.pinned");

  private static final List<String> INPUTS =
      Stream.of(System.getProperty("parallax.flink.measure", "").split(File.pathSeparator))
          .map(path -> Path.of(path).toAbsolutePath().toString())
          .toList();

  @TempDir private Path folder;

  /// @param articles that were annotated
  /// @param annotating seconds from the start of reading to the last annotated article
  /// @param all seconds from the job's start to its end
  /// @param busiest seconds of processor time of the task manager that had most, with its start:
  ///     where each has a core, the job cannot be done sooner
  private record Took(int articles, double annotating, double all, double busiest) {}

  @Test
  void takeLessTimeThanOne() throws IOException, InterruptedException {
    Path jar = folder.resolve("job.jar");
    JobJar.write(Main.classPath(), jar);
    // The second task manager's core must be there.
    assertThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Took one = run(jar, 1);
    Took two = run(jar, 2);
    for (Took took : new Took[] {one, two}) {
      out.printf(
          Locale.ROOT,
          "%d articles: annotated in %.1f s, done in %.1f s, %.1f s of the busiest's processor%n",
          took.articles(),
          took.annotating(),
          took.all(),
          took.busiest());
    }
    out.printf(
        Locale.ROOT,
        "two for one: annotating %.2f, all %.2f, processor %.2f%n",
        one.annotating() / two.annotating(),
        one.all() / two.all(),
        one.busiest() / two.busiest());
    assertThat(two.articles()).isEqualTo(one.articles());
    assertThat(two.busiest()).isLessThan(one.busiest());
  }

  private Took run(Path jar, int managers) throws IOException, InterruptedException {
    Path place = folder.resolve("of-" + managers);
    try (Cluster cluster = Cluster.start(place)) {
      List<Process> processes = new ArrayList<>();
      for (int manager = 0; manager < managers; manager++) {
        String name = "manager-" + manager;
        processes.add(PINNED ? cluster.taskManager(name, manager) : cluster.taskManager(name));
      }
      cluster.awaitSlots(managers, PATIENCE);
      List<String> job = new ArrayList<>(INPUTS);
      job.addAll(List.of("--workers", "" + managers, "--checkpoint", CHECKPOINT));
      job.addAll(List.of("-o", place.resolve("out").toString()));
      String id = cluster.run(jar, PATIENCE, job.toArray(String[]::new));
      JsonNode done = new ObjectMapper().readTree(cluster.ask("/jobs/" + id));
      double annotating = 0;
      for (JsonNode step : done.get("vertices")) {
        if (step.get("name").asText().contains("annotate")) {
          annotating = step.get("duration").asDouble() / 1000;
        }
      }
      int articles = new Results(place.resolve("out").toString()).lines("articles").size();
      double all = done.get("duration").asDouble() / 1000;
      return new Took(articles, annotating, all, busiest(processes));
    }
  }

  private static double busiest(List<Process> processes) {
    return processes.stream()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToDouble(took -> took.toMillis() / 1e3)
        .max()
        .orElseThrow();
  }
}
