package parallax.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.archive.SqliteArchive;
import parallax.archive.Transfer;
import parallax.local.Desk;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.model.Story;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;

/// A server is killed while it takes articles in, again and again: nothing acknowledged is lost, a
/// backup taken meanwhile is whole, and stories and dossiers are those of an undisturbed run.
class KilledServerTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
  private static final int KILLS = Integer.getInteger("parallax.kills", 2);
  private static final int WRITTEN_BETWEEN = 4;
  private static final int TELLINGS = 2;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random = new Random(4);
  private final List<ArticleId> acknowledged = new ArrayList<>();
  @TempDir private Path folder;
  private Optional<Process> process = Optional.empty();
  private String address = "";

  @Test
  void losesNothingThatWasAcknowledged() throws IOException, InterruptedException {
    Path disturbed = folder.resolve("disturbed");
    start(disturbed);
    int kills = 0;
    int restarts = 0;
    int wanted = (KILLS + 1) * WRITTEN_BETWEEN;
    while (acknowledged.size() < wanted) {
      if (kills < KILLS && acknowledged.size() >= (kills + 1) * WRITTEN_BETWEEN) {
        if (kills == 0) {
          SqliteArchive.backup(disturbed, folder.resolve("backup"));
        }
        killSoon();
        kills++;
      }
      if (!isTaken(acknowledged.size())) {
        assertThat(process.orElseThrow().waitFor(30, TimeUnit.SECONDS)).isTrue();
        start(disturbed);
        restarts++;
      }
    }
    process.orElseThrow().destroyForcibly().waitFor();
    assertThat(restarts).isEqualTo(KILLS);
    Kept backup = kept(folder.resolve("backup"));
    Kept all = kept(disturbed);
    assertThat(all).isEqualTo(undisturbed(wanted));
    assertThat(all.articles()).startsWith(backup.articles());
    assertThat(backup.articles().lines()).as("a head and so many").hasSize(1 + WRITTEN_BETWEEN);
  }

  /// Within about the time that one article takes.
  private void killSoon() {
    int milliseconds = random.nextInt(60);
    Process now = process.orElseThrow();
    Thread.startVirtualThread(
        () -> {
          try {
            Thread.sleep(milliseconds);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          now.destroyForcibly();
        });
  }

  private boolean isTaken(int number) throws InterruptedException {
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address + "/api/v1/articles"))
                  .POST(HttpRequest.BodyPublishers.ofString(article(number)))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isIn(200, 201);
      acknowledged.add(new ArticleId(JSON.readTree(answer.body()).path("id").asText()));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String article(int number) {
    int event = number / TELLINGS;
    String place = List.of("Tornes", "Kesmarsh", "Linford", "Graywick", "Ashport").get(event % 5);
    String thing = List.of("bridge", "museum", "ferry", "reservoir").get(event % 4);
    String outlet = number % TELLINGS == 0 ? "The Gull" : "The Tern";
    return JSON.createObjectNode()
        .put("outlet", outlet)
        .put("published", "2024-05-%02d".formatted(event % 28 + 1))
        .put("title", "The " + thing + " at " + place + " closed after a crack, day " + event)
        .put(
            "text",
            "The %s at %s was closed after engineers found a crack, %s reports. "
                    .formatted(thing, place, outlet)
                + "Mayor Ana Lovdal said that %d people were hurt in %s. "
                    .formatted(number + 3, place)
                + "“We will not open the "
                + thing
                + " before it is safe,” Lovdal told reporters.")
        .toString();
  }

  /// All that is kept in an archive.
  private record Kept(String articles, List<Story> stories, List<Dossier> dossiers) {}

  private static Kept kept(Path archive) throws IOException {
    try (SqliteArchive opened = SqliteArchive.open(archive)) {
      return kept(opened, Desk.open(opened, pipeline()));
    }
  }

  private static Kept kept(SqliteArchive archive, Desk desk) throws IOException {
    var articles = new java.io.ByteArrayOutputStream();
    Transfer.write(archive, articles);
    List<Dossier> dossiers = new ArrayList<>();
    archive.stories().forEach(story -> dossiers.add(desk.dossier(story.id()).orElseThrow()));
    return new Kept(articles.toString(StandardCharsets.UTF_8), archive.stories(), dossiers);
  }

  private Kept undisturbed(int many) throws IOException, InterruptedException {
    acknowledged.clear();
    Path calm = folder.resolve("calm");
    Files.createDirectory(calm);
    try (SqliteArchive archive = SqliteArchive.open(calm)) {
      try (Server server = Server.start(archive, pipeline(), ServerOptions.local(0, calm))) {
        address = server.address();
        for (int number = 0; number < many; number++) {
          assertThat(isTaken(number)).isTrue();
        }
      }
      return kept(archive, Desk.open(archive, pipeline()));
    }
  }

  private static Pipeline pipeline() {
    return new Pipeline(ReadOptions.cleaning(CLOCK));
  }

  private void start(Path archive) throws IOException {
    Process started =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Serving.class.getName(),
                    archive.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process = Optional.of(started);
    BufferedReader said = started.inputReader(StandardCharsets.UTF_8);
    address = String.valueOf(said.readLine());
  }

  /// Serves until it is killed; says where.
  static final class Serving {
    private Serving() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      Path folder = Path.of(args[0]);
      Files.createDirectories(folder);
      try (SqliteArchive archive = SqliteArchive.open(folder);
          Server server = Server.start(archive, pipeline(), ServerOptions.local(0, folder))) {
        System.out.println(server.address());
        new CountDownLatch(1).await();
      }
    }
  }
}
