package parallax.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.archive.SqliteArchive;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;

/// The real server on a real archive, asked over the loopback interface.
@TestInstance(Lifecycle.PER_CLASS)
class ServerTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

  private static final String GULL =
      """
      {"title": "Bridge at Tornes closed after crack", "outlet": "The Gull", "published": "2024-05-06",
       "text": "The bridge at Tornes was closed on Monday after engineers found a crack in its main span. \
      Mayor Ana Lovdal said that 40 lorries were waiting on either side. \
      \\"We will not open it before it is safe,\\" Lovdal told reporters in Tornes."}\
      """;

  private static final String TERN =
      """
      {"title": "Crack closes Tornes bridge", "outlet": "The Tern", "published": "2024-05-06",
       "text": "Engineers found a crack in the main span of the bridge at Tornes, which was closed on Monday. \
      Some 60 lorries were waiting on either side, Mayor Ana Lovdal said. \
      \\"We shall not open it until it is safe,\\" Lovdal told journalists."}\
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private SqliteArchive archive;
  private Server server;
  private String gull = "";

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, InterruptedException {
    archive = SqliteArchive.open(folder);
    server =
        Server.start(
            archive, new Pipeline(ReadOptions.cleaning(CLOCK)), ServerOptions.local(0, folder));
    HttpResponse<String> first = post(GULL);
    assertThat(first.statusCode()).isEqualTo(201);
    gull = JSON.readTree(first.body()).path("id").asText();
    assertThat(first.headers().firstValue("Location")).contains("/api/v1/articles/" + gull);
    assertThat(post(TERN).statusCode()).isEqualTo(201);
  }

  @AfterAll
  void stop() {
    server.close();
    archive.close();
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return client.send(
        request("/api/v1/articles").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    return JSON.readTree(answer.body());
  }

  @Test
  void putsTwoTellingsOfOneEventIntoOneStory() throws IOException, InterruptedException {
    JsonNode items = json("/api/v1/stories?q=tornes").path("items");
    assertThat(items).hasSize(1);
    assertThat(items.path(0).path("articles").asInt()).isEqualTo(2);
    assertThat(items.path(0).path("outlets").asInt()).isEqualTo(2);
    JsonNode story = json("/api/v1/stories/" + items.path(0).path("id").asText());
    assertThat(story.path("articles")).hasSize(2);
    assertThat(story.path("differences").findValuesAsText("kind")).contains("figure");
  }

  @Test
  void givesTheWholeDossierOfAStory() throws IOException, InterruptedException {
    JsonNode dossier = json("/api/v1/stories/s1/dossier");
    assertThat(dossier.path("format").asText()).isEqualTo("parallax-dossier/1");
    for (JsonNode quote : dossier.path("quotes")) {
      String text = textOf(dossier, quote.path("article").asText());
      assertThat(
              text.substring(
                  quote.path("span").path(0).asInt(), quote.path("span").path(1).asInt()))
          .isEqualTo(quote.path("text").asText());
    }
  }

  private static String textOf(JsonNode dossier, String article) {
    for (JsonNode one : dossier.path("articles")) {
      if (one.path("id").asText().equals(article)) {
        return one.path("text").asText();
      }
    }
    throw new AssertionError("no article " + article);
  }

  @Test
  void givesAnArticleWithItsAnnotations() throws IOException, InterruptedException {
    JsonNode article = json("/api/v1/articles/" + gull);
    assertThat(article.path("outlet").asText()).isEqualTo("The Gull");
    assertThat(article.path("quotes").findValuesAsText("speaker")).contains("Ana Lovdal");
  }

  @Test
  void findsByMeaningWhatIsToldInOtherWords() throws IOException, InterruptedException {
    String path = "/api/v1/search?by=meaning&q=trucks%20stuck%20because%20of%20a%20broken%20road";
    JsonNode found = json(path + "%20crossing").path("items");
    for (int tries = 0; found.isEmpty() && tries < 600; tries++) {
      Thread.sleep(100); // Meanings are learnt in the background.
      found = json(path + "%20crossing").path("items");
    }
    assertThat(found).isNotEmpty();
    assertThat(found.path(0).path("outlet").asText()).isIn("The Gull", "The Tern");
    assertThat(json("/api/v1/search?q=trucks%20stuck").path("items")).isEmpty();
    assertThat(json(path + "&outlet=The%20Auk").path("items")).isEmpty();
    assertThat(get(path + "&kind=figure").statusCode()).isEqualTo(400);
    assertThat(get("/api/v1/search?by=magic&q=x").statusCode()).isEqualTo(400);
    assertThat(get("/search?by=meaning&q=trucks").body()).contains("value=\"meaning\" checked");
  }

  @Test
  void keepsAnArticleOnceHoweverOftenItIsPosted() throws IOException, InterruptedException {
    long before = archive.size();
    HttpResponse<String> again = post(GULL);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(again.body()).path("id").asText()).isEqualTo(gull);
    assertThat(archive.size()).isEqualTo(before);
  }

  @Test
  void findsWhatIsQuotedAndByWhom() throws IOException, InterruptedException {
    JsonNode found = json("/api/v1/search?kind=quote&q=" + encoded("\"open it\"")).path("items");
    assertThat(found).isNotEmpty();
    JsonNode said = json("/api/v1/speakers/ana%20lovdal/quotes?limit=1");
    assertThat(said.path("items")).hasSize(1);
    assertThat(said.path("items").path(0).path("speaker").asText()).isEqualTo("Ana Lovdal");
    assertThat(said.path("next").asText()).isEqualTo("1");
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /api/v1/articles/none,            404
          /api/v1/stories/none,             404
          /api/v1/stories/none/dossier,     404
          /api/v1/stories?from=yesterday,   400
          /api/v1/stories?limit=0,          400
          /api/v1/stories?cursor=made-up,   400
          /api/v1/search?q=x&kind=rumour,   400
          /api/v1/nothing,                  404
          """)
  void saysWhatIsWrongInProblemDetails(String path, int status)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("detail").asText()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not json                     | 400
          []                           | 400
          {"title": "no text at all"}  | 422
          {"text": "   "}              | 422
          """)
  void refusesWhatIsNoArticle(String body, int status) throws IOException, InterruptedException {
    long before = archive.size();
    HttpResponse<String> answer = post(body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(JSON.readTree(answer.body()).path("detail").asText()).isNotBlank();
    assertThat(archive.size()).isEqualTo(before);
  }

  @Test
  void refusesAnotherSitesPagesAndNames() throws IOException, InterruptedException {
    HttpResponse<String> foreign =
        client.send(
            request("/api/v1/articles")
                .header("Origin", "https://elsewhere.example")
                .POST(HttpRequest.BodyPublishers.ofString(GULL))
                .build(),
            BodyHandlers.ofString());
    assertThat(foreign.statusCode()).isEqualTo(403);
    HttpResponse<String> own =
        client.send(
            request("/api/v1/articles")
                .header("Origin", server.address())
                .POST(HttpRequest.BodyPublishers.ofString(GULL))
                .build(),
            BodyHandlers.ofString());
    assertThat(own.statusCode()).isEqualTo(200);
  }

  @Test
  void showsPagesThatMayLoadNothing() throws IOException, InterruptedException {
    for (String path :
        new String[] {"/", "/stories/s1", "/articles/" + gull, "/search?q=bridge", "/add"}) {
      HttpResponse<String> page = get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body()).as(path).contains("<main id=\"main\">").contains("href=\"/search\"");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'")
          .doesNotContain("script-src 'unsafe");
    }
    assertThat(get("/").body()).contains("/stories/s1").contains("2 outlets");
    assertThat(get("/speakers/Ana%20Lovdal").body()).contains("open it");
    assertThat(get("/stories/none").statusCode()).isEqualTo(404);
  }

  @Test
  void takesInWhatSomebodyPastes() throws IOException, InterruptedException {
    String form =
        Map.of(
                "title", "Choir sings in Harbury",
                "text",
                    "The choir of Harbury sang for two hours on Sunday. <b>Everyone</b> stayed.")
            .entrySet()
            .stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        client.send(
            request("/add")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(303);
    String story = answer.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> page = get(story);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("choir").doesNotContain("<b>Everyone");
  }

  @Test
  void readsNoFileAndNoServerOfThisMachineForWhoGivesAddresses()
      throws IOException, InterruptedException {
    long before = archive.size();
    HttpResponse<String> file = addresses("/etc/passwd");
    assertThat(file.statusCode()).isEqualTo(422);
    assertThat(file.body()).contains("no http or https address");
    HttpResponse<String> inside = addresses(server.address() + "/articles/" + gull);
    assertThat(inside.statusCode()).isEqualTo(303);
    String batch = inside.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> events =
        client.send(
            request(batch + "/events").header("Accept", "text/event-stream").build(),
            BodyHandlers.ofString());
    assertThat(events.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    assertThat(events.body()).contains("event: state").contains("\"ended\":true");
    HttpResponse<String> page = get(batch);
    assertThat(page.body()).contains("1 refused").contains("Refused: ");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("connect-src 'self'");
    assertThat(get("/add/unknown").statusCode()).isEqualTo(404);
    assertThat(archive.size()).isEqualTo(before);
  }

  private HttpResponse<String> addresses(String given) throws IOException, InterruptedException {
    return client.send(
        request("/add/addresses")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("addresses=" + encoded(given)))
            .build(),
        BodyHandlers.ofString());
  }
}
