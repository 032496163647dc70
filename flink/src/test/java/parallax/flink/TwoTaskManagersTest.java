package parallax.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// What a second task manager brings, on a machine of two cores or more that has nothing else to
/// do. The input is named by `-Dparallax.flink.measure=PATH`; see docs/stages/flink.md.
@EnabledIfSystemProperty(named = "parallax.flink.measure", matches = ".+")
class TwoTaskManagersTest {
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /// Seconds between checkpoints: at its end, a job waits for one.
  private static final String CHECKPOINT = "5";

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
        processes.add(cluster.taskManager("manager-" + manager));
      }
      cluster.awaitSlots(managers, PATIENCE);
      String id =
          cluster.run(
              jar,
              PATIENCE,
              "--workers",
              "" + managers,
              "--checkpoint",
              CHECKPOINT,
              System.getProperty("parallax.flink.measure"),
              "-o",
              place.resolve("out").toString());
      JsonNode job = new ObjectMapper().readTree(cluster.ask("/jobs/" + id));
      double annotating = 0;
      for (JsonNode step : job.get("vertices")) {
        if (step.get("name").asText().contains("annotate")) {
          annotating = step.get("duration").asDouble() / 1000;
        }
      }
      int articles = new Results(place.resolve("out").toString()).lines("articles").size();
      double all = job.get("duration").asDouble() / 1000;
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
