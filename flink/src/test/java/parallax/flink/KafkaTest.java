package parallax.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The job on a stream from a real broker: it goes on as articles come, and ends in the stories
/// that the local runner makes of them.
class KafkaTest {
  private static final int ARTICLES = 56;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final ObjectMapper mapper = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void placesWhatComesAndInTheEndAsOnOneMachine() throws Exception {
    List<String> lines =
        IntStream.range(0, ARTICLES)
            .mapToObj(InventedNews::line)
            .filter(line -> line.contains("\"published\""))
            .toList();
    int half = lines.size() / 2;
    Path news = Files.write(folder.resolve("news.jsonl"), lines);
    Results results = new Results(folder.resolve("out").toString());
    try (KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"))) {
      broker.topic("news");
      broker.send("news", lines.subList(0, half));
      JobClient job = job(broker.address());
      try {
        await("the first articles", () -> articles(results).size() > half / 2);
        broker.send("news", lines.subList(half, lines.size()));
        broker.send(
            "news",
            List.of("{\"id\": \"empty\", \"text\": \"\"}", later(1), later(2), later(3), later(4)));
        LocalResult local = LocalResult.of(List.of(news));
        await("all articles", () -> articles(results).size() >= lines.size());
        await("all stories", () -> stories(results.lines("stories")).equals(stories(local)));
        assertThat(articles(results)).doesNotHaveDuplicates();
        await("what is refused", () -> !results.lines("refused").isEmpty());
        assertThat(results.lines("refused").getFirst()).contains("news/0@");
      } finally {
        job.cancel().get();
      }
    }
  }

  private JobClient job(String servers) throws Exception {
    var config = new Configuration();
    config.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(500));
    config.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    config.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        folder.resolve("checkpoints").toUri().toString());
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(2, config);
    var settings = new Settings(false, Clock.systemUTC(), false, 1000);
    new Job(
            settings,
            Duration.ofMinutes(10),
            folder.resolve("out").toString(),
            Format.JSONL,
            Optional.empty())
        .plan(new Input.Topic(settings, servers, "news"), environment);
    return environment.executeAsync("parallax");
  }

  /// What comes long after all others, so that nobody waits for older ones any more.
  private static String later(int number) {
    return ("{\"id\": \"late%d\", \"title\": \"Later\", \"published\": \"2024-01-0%d\","
            + " \"text\": \"Long after all of it nobody in the village spoke of number %d.\"}")
        .formatted(number, number, number);
  }

  private List<String> articles(Results results) {
    return ids(results.lines("articles")).stream().filter(id -> !id.startsWith("late")).toList();
  }

  private List<String> ids(List<String> lines) {
    return lines.stream().map(line -> read(line).get("id").asText()).toList();
  }

  private Map<String, List<String>> stories(LocalResult local) {
    return stories(local.stories());
  }

  /// The articles of each story as it was told last.
  private Map<String, List<String>> stories(List<String> lines) {
    Map<String, Integer> revisions = new TreeMap<>();
    Map<String, List<String>> last = new TreeMap<>();
    for (String line : lines) {
      JsonNode story = read(line);
      String id = story.get("id").asText();
      int revision = story.get("revision").asInt();
      if (revision >= revisions.getOrDefault(id, 0)) {
        revisions.put(id, revision);
        List<String> articles = new ArrayList<>();
        story.path("articles").forEach(article -> articles.add(article.asText()));
        last.put(id, articles);
      }
    }
    last.values().removeIf(articles -> articles.stream().allMatch(id -> id.startsWith("late")));
    return last;
  }

  private JsonNode read(String line) {
    try {
      return mapper.readTree(line);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  private static void await(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("not in time: " + what).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
    }
  }
}
