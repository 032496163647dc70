package parallax.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.archive.SqliteArchive;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;
import parallax.read.web.WebOptions;

/// Something appears in a feed, and whoever asked is told: through the real server.
class FollowJourneyTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final WebOptions WEB =
      new WebOptions(
          "Gullbot/1.0", true, Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ZERO, 3);
  private static final String FEED =
      "<rss version='2.0'><channel><title>The Gull</title><item><title>Bridge at Tornes closed"
          + "</title><link>https://gull.example/1</link><content:encoded>The bridge at Tornes was"
          + " closed on Monday after engineers found a crack in its main span. Mayor Ana Lovdal"
          + " said that 40 lorries were waiting.</content:encoded></item></channel></rss>";

  @TempDir private Path folder = Path.of("");
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<String> hooked = new LinkedBlockingQueue<>();
  private HttpServer outside;
  private SqliteArchive archive;
  private Server server;

  @BeforeEach
  void start() throws IOException {
    outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outside.createContext("/", this::answer);
    outside.start();
    archive = SqliteArchive.open(folder);
    server =
        Server.start(
            archive,
            new Pipeline(ReadOptions.cleaning(Clock.systemUTC()).with(WEB)),
            ServerOptions.local(0, folder)
                .with(new Outward(WEB, Optional.empty(), Optional.of("https://desk.example"))));
  }

  @AfterEach
  void stop() {
    server.close();
    archive.close();
    outside.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/hook")) {
      hooked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }
    byte[] body = path.equals("/rss") ? FEED.getBytes(StandardCharsets.UTF_8) : new byte[0];
    exchange.sendResponseHeaders(path.equals("/robots.txt") ? 404 : 200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private String outside(String path) {
    return "http://127.0.0.1:" + outside.getAddress().getPort() + path;
  }

  @Test
  void tellsOfWhatAppearsInAFeed() throws IOException, InterruptedException {
    JsonNode alert =
        posted(
            "/api/v1/alerts",
            "{\"name\": \"Bridges\", \"words\": \"bridge\", \"webhook\": \""
                + outside("/hook")
                + "\"}");
    assertThat(alert.path("secret").asText()).isNotBlank();
    assertThat(get("/api/v1/alerts").body()).doesNotContain(alert.path("secret").asText());
    JsonNode feed = posted("/api/v1/feeds", "{\"place\": \"" + outside("/rss") + "\"}");
    String told = hooked.poll(60, TimeUnit.SECONDS);
    assertThat(told).isNotNull();
    JsonNode news = JSON.readTree(told);
    assertThat(news.at("/article/title").asText()).isEqualTo("Bridge at Tornes closed");
    String story = news.at("/story/id").asText();
    assertThat(news.at("/story/page").asText()).isEqualTo("https://desk.example/stories/" + story);
    assertThat(get("/stories/" + story).statusCode()).isEqualTo(200);
    HttpResponse<String> atom = get(alert.path("feed").asText());
    assertThat(atom.headers().firstValue("Content-Type").orElse("")).contains("atom+xml");
    assertThat(atom.body()).contains("Bridge at Tornes closed");
    assertThat(get("/feed/" + alert.path("id").asText() + "?key=guess").statusCode())
        .isEqualTo(404);
    assertThat(deleted("/api/v1/feeds/" + feed.path("id").asText())).isEqualTo(204);
    assertThat(deleted("/api/v1/alerts/" + alert.path("id").asText())).isEqualTo(204);
    assertThat(deleted("/api/v1/alerts/" + alert.path("id").asText())).isEqualTo(404);
  }

  @Test
  void refusesFoldersOfThisMachineAndTimesThatAreNone() throws IOException, InterruptedException {
    assertThat(post("/api/v1/feeds", "{\"place\": \"/etc\"}").statusCode()).isEqualTo(400);
    assertThat(
            post("/api/v1/feeds", "{\"place\": \"https://a.example\", \"every\": \"often\"}")
                .body())
        .contains("not a time like PT15M");
    assertThat(post("/api/v1/alerts", "{\"name\": \"x\"}").statusCode()).isEqualTo(400);
    assertThat(post("/api/v1/alerts", "[]").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private int deleted(String path) throws IOException, InterruptedException {
    return client.send(request(path).DELETE().build(), BodyHandlers.ofString()).statusCode();
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return client.send(
        request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  private JsonNode posted(String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> answer = post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }
}
