package parallax.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.archive.Archive;
import parallax.archive.PostgresServer;
import parallax.local.Desk;
import parallax.local.LocalFlow;
import parallax.model.AnnotatedArticle;
import parallax.model.Story;
import parallax.pipeline.Outcome;
import parallax.pipeline.Pipeline;
import parallax.pipeline.TimeOrder;
import parallax.read.ReadOptions;

/// The job writes into a team's archive what a desk on one machine would have written there.
class ArchiveTest {
  private final Pipeline pipeline = new Pipeline(ReadOptions.cleaning(Clock.systemUTC()));

  @TempDir private Path folder;

  @Test
  void holdsWhatADeskWouldHaveKeptHoweverOftenTheJobIsDone(@TempDir Path database)
      throws Exception {
    Optional<Path> programs = PostgresServer.programs();
    assumeThat(programs).as("PostgreSQL's initdb and pg_ctl on this machine").isPresent();
    Path news = InventedNews.write(folder.resolve("news"), 60);
    try (PostgresServer server = PostgresServer.start(programs.orElseThrow(), database)) {
      String place = server.newDatabase();
      Ran ran = run(news.toString(), "-o", folder.resolve("out").toString(), "--archive", place);
      assertThat(ran.status()).as(ran.err()).isZero();
      List<Story> stories = desk(server.newDatabase(), news);
      assertKept(place, stories);
      // A job that fails before its first checkpoint begins anew.
      again(news, place);
      assertKept(place, stories);
      Ran more = run(news.toString(), "-o", folder.resolve("more").toString(), "--archive", place);
      assertThat(more.status()).isEqualTo(2);
      assertThat(more.err()).contains("articles already");
    }
  }

  @Test
  void takesNoFolderForAnArchiveOfAllMachines() throws IOException {
    Path news = InventedNews.write(folder.resolve("news"), 1);
    Ran ran =
        run(news.toString(), "-o", folder.resolve("out").toString(), "--archive", "some-folder");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("PostgreSQL");
  }

  private void assertKept(String place, List<Story> stories) {
    try (Archive archive = Archive.open(place)) {
      assertThat(archive.size()).isEqualTo(60);
      assertThat(archive.stories()).isEqualTo(stories).hasSizeGreaterThan(5);
      assertThat(archive.stale()).isEmpty();
      assertThat(archive.outlets()).hasSize(4);
      assertThat(archive.sharedBy("Outlet 3", 100)).isNotEmpty();
      // Whoever opens it groups the articles anew, and has nothing to change.
      Desk _ = Desk.open(archive, pipeline);
      assertThat(archive.stories()).isEqualTo(stories);
      assertThat(archive.stale()).isEmpty();
    }
  }

  /// What one machine keeps of the same articles, in order of time.
  private List<Story> desk(String place, Path news) {
    List<AnnotatedArticle> articles =
        pipeline.annotate(pipeline.read(LocalFlow.of(List.of(news.toString()), 2))).stream()
            .map(Outcome::result)
            .flatMap(Optional::stream)
            .toList();
    try (Archive archive = Archive.open(place)) {
      Desk desk = Desk.open(archive, pipeline);
      TimeOrder.of(articles, article -> article.article().published()).forEach(desk::take);
      return archive.stories();
    }
  }

  private void again(Path news, String place) throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(2, new Configuration());
    var settings = new Settings(false, Clock.systemUTC(), true, 1000);
    new Job(
            settings,
            Duration.ofMinutes(10),
            folder.resolve("again").toString(),
            Format.JSONL,
            Optional.of(place))
        .plan(new Input.Files(settings, List.of(news.toString()), Optional.empty()), environment);
    environment.execute("again");
  }

  private record Ran(int status, String err) {}

  private static Ran run(String... args) {
    var err = new StringWriter();
    List<String> all = new java.util.ArrayList<>(List.of(args));
    all.addAll(List.of("--checkpoint", "1"));
    PrintWriter out = new PrintWriter(err, true);
    return new Ran(Main.run(out, out, all.toArray(String[]::new)), err.toString());
  }
}
