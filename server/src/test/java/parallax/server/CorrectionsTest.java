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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.archive.SqliteArchive;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;

/// What persons say of stories, over the API and over the pages, across restarts.
class CorrectionsTest {
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

  private static final String CHOIR =
      """
      {"title": "Choir sings in Harbury", "outlet": "The Gull", "published": "2024-05-08",
       "text": "The choir of Harbury sang for two hours on Sunday. Everyone stayed to the end, the verger said."}\
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;
  private SqliteArchive archive;
  private Server server;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    open();
    for (String article : new String[] {GULL, TERN, CHOIR}) {
      assertThat(send("/api/v1/articles", article, "").statusCode()).isEqualTo(201);
    }
  }

  private void open() {
    archive = SqliteArchive.open(folder);
    server =
        Server.start(
            archive, new Pipeline(ReadOptions.cleaning(CLOCK)), ServerOptions.local(0, folder));
  }

  @AfterEach
  void stop() {
    server.close();
    archive.close();
  }

  private void restart() {
    stop();
    open();
  }

  private HttpResponse<String> send(String path, String body, String match)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return client.send(
        (match.isEmpty() ? request : request.header("If-Match", match)).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
        BodyHandlers.ofString());
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private String tag(String story) throws IOException, InterruptedException {
    return get("/api/v1/stories/" + story).headers().firstValue("ETag").orElseThrow();
  }

  private JsonNode said(String story, String body) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send("/api/v1/stories/" + story + "/corrections", body, tag(story));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private void undo(JsonNode correction) throws IOException, InterruptedException {
    String path = "/api/v1/corrections/" + correction.path("number").asLong() + "/undo";
    assertThat(send(path, "", "").statusCode()).isEqualTo(201);
  }

  /// The same page, when nothing changed, costs the reader a line; a correction shows at once.
  @Test
  void tellsWhoHasAPageAlreadyThatItIsTheSame() throws IOException, InterruptedException {
    for (String path : new String[] {"/stories/s1", "/api/v1/stories/s1"}) {
      HttpResponse<String> first = get(path);
      String tag = first.headers().firstValue("ETag").orElseThrow();
      assertThat(get(path).body()).isEqualTo(first.body());
      assertThat(unless(path, tag).statusCode()).isEqualTo(304);
      said("s1", "{\"kind\": \"note\", \"text\": \"Seen by %s\"}".formatted(path));
      assertThat(unless(path, tag).statusCode()).isEqualTo(200);
    }
    assertThat(get("/stories/s1").body()).contains("Seen by /api/v1/stories/s1");
    assertThat(get("/stories/s1").headers().firstValue("Content-Type"))
        .contains("text/html;charset=utf-8");
  }

  private HttpResponse<String> unless(String path, String tag)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("If-None-Match", tag)
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void keepsAMergeAcrossARestartAndTakesItBack() throws IOException, InterruptedException {
    assertThat(json("/api/v1/stories/s2").path("articles")).hasSize(1);
    JsonNode merge = said("s1", "{\"kind\": \"one-event\", \"story\": \"s2\"}");
    assertThat(json("/api/v1/stories/s1").path("articles")).hasSize(3);
    assertThat(get("/api/v1/stories/s2").headers().firstValue("Location"))
        .contains("/api/v1/stories/s1");
    assertThat(get("/stories/s2").headers().firstValue("Location")).contains("/stories/s1");
    restart();
    assertThat(json("/api/v1/stories/s1").path("articles")).hasSize(3);
    undo(merge);
    assertThat(json("/api/v1/stories/s1").path("articles")).hasSize(2);
    assertThat(json("/api/v1/stories").path("items")).hasSize(2);
    restart();
    assertThat(json("/api/v1/stories").path("items")).hasSize(2);
    assertThat(send("/api/v1/corrections/4/undo", "", "").statusCode())
        .as("it is taken back already")
        .isEqualTo(409);
  }

  @Test
  void dividesAStoryAndKeepsItDivided() throws IOException, InterruptedException {
    JsonNode articles = json("/api/v1/stories/s1").path("articles");
    JsonNode division =
        said(
            "s1",
            "{\"kind\": \"two-events\", \"a\": \"%s\", \"b\": \"%s\"}"
                .formatted(articles.path(0).asText(), articles.path(1).asText()));
    assertThat(json("/api/v1/stories").path("items")).hasSize(3);
    restart();
    assertThat(json("/api/v1/stories").path("items")).hasSize(3);
    undo(division);
    assertThat(json("/api/v1/stories/s1").path("articles")).hasSize(2);
  }

  @Test
  void movesOneArticleAlone() throws IOException, InterruptedException {
    String article = json("/api/v1/stories/s1").path("articles").path(1).asText();
    said("s1", "{\"kind\": \"moved\", \"article\": \"" + article + "\", \"story\": \"s2\"}");
    restart();
    assertThat(json("/api/v1/stories/s1").path("articles")).hasSize(1);
    assertThat(json("/api/v1/stories/s2").path("articles")).hasSize(2);
  }

  @Test
  void leavesOutADifferenceThatIsNoneUntilThatIsTakenBack()
      throws IOException, InterruptedException {
    int before = json("/api/v1/stories/s1").path("differences").size();
    assertThat(before).isPositive();
    JsonNode verdict =
        said("s1", "{\"kind\": \"difference\", \"difference\": \"d1\", \"differ\": \"false\"}");
    assertThat(json("/api/v1/stories/s1").path("differences")).hasSize(before - 1);
    restart();
    assertThat(json("/api/v1/stories/s1").path("differences")).hasSize(before - 1);
    assertThat(get("/stories/s1").body()).contains("No difference (");
    undo(verdict);
    assertThat(json("/api/v1/stories/s1").path("differences")).hasSize(before);
  }

  @Test
  void callsSomebodyByTheNameThatAPersonGives() throws IOException, InterruptedException {
    assertThat(json("/api/v1/speakers/Ana%20Lovdal/quotes").path("items")).isNotEmpty();
    said(
        "s1",
        "{\"kind\": \"one-name\", \"name\": \"A. Lovdal of Tornes\", \"other\": \"Ana Lovdal\"}");
    json("/api/v1/stories/s1");
    assertThat(json("/api/v1/speakers/Ana%20Lovdal/quotes").path("items")).isEmpty();
    assertThat(json("/api/v1/speakers/A.%20Lovdal%20of%20Tornes/quotes").path("items"))
        .isNotEmpty();
  }

  @Test
  void losesNothingOfTwoWhoCorrectTheSameStory() throws IOException, InterruptedException {
    String seenByBoth = tag("s1");
    String path = "/api/v1/stories/s1/corrections";
    String mine = "{\"kind\": \"note\", \"text\": \"mine\"}";
    HttpResponse<String> first = send(path, "{\"kind\": \"note\", \"text\": \"hers\"}", seenByBoth);
    assertThat(first.statusCode()).isEqualTo(201);
    HttpResponse<String> second = send(path, mine, seenByBoth);
    assertThat(second.statusCode()).isEqualTo(412);
    JsonNode changed = JSON.readTree(second.body());
    assertThat(changed.path("since")).hasSize(1);
    assertThat(changed.path("since").path(0).path("text").asText()).isEqualTo("hers");
    assertThat(send(path, mine, second.headers().firstValue("ETag").orElseThrow()).statusCode())
        .isEqualTo(201);
    assertThat(json(path).path("items").findValuesAsText("text")).containsExactly("mine", "hers");
    assertThat(send(path, mine, "").statusCode()).isEqualTo(428);
  }

  @Test
  void keepsAnArticleThatComesFromUndoingACorrection() throws IOException, InterruptedException {
    String seen = tag("s1");
    assertThat(
            send(
                    "/api/v1/articles",
                    TERN.replace("The Tern", "The Auk").replace("Some 60", "About 70"),
                    "")
                .statusCode())
        .isEqualTo(201);
    String path = "/api/v1/stories/s1/corrections";
    assertThat(send(path, "{\"kind\": \"note\", \"text\": \"ask\"}", seen).statusCode())
        .as("a note holds whatever articles come")
        .isEqualTo(201);
    assertThat(send(path, "{\"kind\": \"one-event\", \"story\": \"s2\"}", seen).statusCode())
        .as("a merge is of the articles that were seen")
        .isEqualTo(412);
  }

  @Test
  void refusesWhatSaysNothing() throws IOException, InterruptedException {
    String path = "/api/v1/stories/s1/corrections";
    for (String body :
        new String[] {
          "{\"kind\": \"rumour\"}",
          "{\"kind\": \"note\"}",
          "{\"kind\": \"note\", \"text\": \"  \"}",
          "{\"kind\": \"one-event\", \"story\": \"s9\"}",
          "{\"kind\": \"one-event\", \"story\": \"s1\"}",
          "{\"kind\": \"difference\", \"difference\": \"d99\", \"differ\": \"true\"}"
        }) {
      assertThat(send(path, body, "*").statusCode()).as(body).isEqualTo(422);
    }
    assertThat(send(path, "[]", "*").statusCode()).isEqualTo(400);
    assertThat(send("/api/v1/stories/s9/corrections", "{}", "*").statusCode()).isEqualTo(404);
    assertThat(json("/api/v1/corrections").path("items")).isEmpty();
  }

  @Test
  void correctsOverTheFormsOfAPage() throws IOException, InterruptedException {
    String page = get("/stories/s1/correct").body();
    Map<String, String> fields =
        Map.of(
            "token",
            hidden(page, "token"),
            "seen",
            hidden(page, "seen"),
            "kind",
            "note",
            "text",
            "Ask the <mayor>");
    assertThat(form("/stories/s1/correct", fields).statusCode()).isEqualTo(303);
    assertThat(get("/stories/s1").body()).contains("Ask the &lt;mayor&gt;");
    HttpResponse<String> outdated = form("/stories/s1/correct", fields);
    assertThat(outdated.statusCode()).isEqualTo(412);
    assertThat(outdated.body()).contains("Nothing of yours is lost").contains("Send mine again");
    assertThat(form("/stories/s1/correct", Map.of("kind", "note", "text", "no token")).statusCode())
        .isEqualTo(403);
  }

  private HttpResponse<String> form(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return client.send(
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", server.address())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String hidden(String page, String name) {
    Matcher value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(value.find()).as(name).isTrue();
    return value.group(1);
  }
}
