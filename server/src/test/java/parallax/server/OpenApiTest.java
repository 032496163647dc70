package parallax.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import parallax.archive.SqliteArchive;
import parallax.model.Dossier;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;
import parallax.tell.export.Form;
import parallax.tell.table.DossierTables;
import parallax.tell.table.Table;

/// What the running server answers, against its own description.
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

  /// Pages for browsers and what their forms send; all else is for programs.
  private static final Pattern PAGE =
      Pattern.compile(
          "[A-Z]+ /((stories|articles|speakers|outlets|search|add|feeds|alerts|corrections)(/.*)?"
              + "|login|logout)?");

  private final HttpClient client = HttpClient.newHttpClient();
  private SqliteArchive archive;
  private Server server;
  private JsonNode description;
  private Map<String, String> values = Map.of();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, InterruptedException {
    archive = SqliteArchive.open(folder);
    server =
        Server.start(
            archive, new Pipeline(ReadOptions.cleaning(CLOCK)), ServerOptions.local(0, folder));
    JsonNode article =
        post(
            "/api/v1/articles",
            """
            {"title": "Bridge at Tornes closed after crack", "outlet": "The Gull", "published": "2024-05-06",
             "text": "The bridge at Tornes was closed on Monday after engineers found a crack in its main span. \
            \\"We will not open it before it is safe,\\" Mayor Ana Lovdal told reporters in Tornes."}\
            """);
    String feed =
        post("/api/v1/alerts", "{\"name\": \"bridges\", \"words\": \"bridge\"}")
            .path("feed")
            .asText();
    values =
        Map.of(
            "/articles/{id}",
            "/articles/" + article.path("id").asText(),
            "/feed/{id}",
            feed,
            "/stories/{id}",
            "/stories/s1",
            "{name}",
            "Ana%20Lovdal");
    description = JSON.readTree(get("/openapi.json").body());
  }

  @AfterAll
  void stop() {
    server.close();
    archive.close();
  }

  private JsonNode post(String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(server.address() + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.address() + path)).GET().build(),
        BodyHandlers.ofString());
  }

  /// An operation, with the address that is asked for it.
  private record Operation(String method, String path, JsonNode said) {}

  private List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    for (var path : description.path("paths").properties()) {
      for (var one : path.getValue().properties()) {
        all.add(
            new Operation(one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue()));
      }
    }
    return all;
  }

  @Test
  void namesEveryRouteThatProgramsAskForAndNoOther() {
    assertThat(description.path("openapi").asText()).startsWith("3.1");
    Set<String> answered =
        server.routes().stream()
            .filter(route -> !PAGE.matcher(route).matches())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> said =
        operations().stream()
            .map(one -> one.method() + " " + one.path())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(answered).isEqualTo(said);
  }

  @Test
  void namesEveryParameterOfAPath() {
    for (Operation one : operations()) {
      List<String> inPath =
          Pattern.compile("\\{(\\w+)}")
              .matcher(one.path())
              .results()
              .map(found -> found.group(1))
              .toList();
      List<String> said = new ArrayList<>();
      for (JsonNode parameter : one.said().path("parameters")) {
        if (parameter.path("in").asText().equals("path")) {
          said.add(parameter.path("name").asText());
        }
      }
      assertThat(said).as(one.path()).isEqualTo(inPath);
    }
  }

  @Test
  void answersWhatIsReadAsItSays() throws IOException, InterruptedException {
    for (Operation one : operations()) {
      if (!one.method().equals("GET") || !one.said().path("responses").has("200")) {
        continue;
      }
      TreeSet<String> types = new TreeSet<>();
      for (String path : addresses(one)) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        String type =
            answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        types.add(type);
        if (type.equals("application/json")) {
          checkFields(one, path, JSON.readTree(answer.body()));
        }
      }
      TreeSet<String> said = new TreeSet<>();
      one.said().at("/responses/200/content").fieldNames().forEachRemaining(said::add);
      assertThat(types).as(one.path()).isEqualTo(said);
    }
  }

  private void checkFields(Operation one, String path, JsonNode answer) {
    JsonNode schema = one.said().at("/responses/200/content/application~1json/schema");
    String reference = schema.path("$ref").asText();
    JsonNode resolved =
        reference.isEmpty() ? schema : description.at(reference.substring("#".length()));
    for (JsonNode field : resolved.path("required")) {
      assertThat(answer.has(field.asText())).as(path + " " + field.asText()).isTrue();
    }
  }

  /// One for each value of a parameter that has but a few.
  private List<String> addresses(Operation one) {
    String path = one.path();
    for (var value : values.entrySet()) {
      path = path.replace(value.getKey(), value.getValue());
    }
    for (JsonNode parameter : one.said().path("parameters")) {
      String place = "{" + parameter.path("name").asText() + "}";
      if (path.contains(place)) {
        String before = path;
        return choices(parameter).stream().map(value -> before.replace(place, value)).toList();
      }
    }
    return List.of(path);
  }

  private static List<String> choices(JsonNode parameter) {
    return StreamSupport.stream(parameter.at("/schema/enum").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  @Test
  void namesEveryFormAndEveryTable() {
    assertThat(choices(at("export/{form}")))
        .isEqualTo(Arrays.stream(Form.values()).map(Form::key).toList());
    Dossier nothing = new Dossier(List.of(), List.of(), List.of(), List.of(), List.of());
    assertThat(choices(at("tables/{table}")))
        .isEqualTo(DossierTables.of(nothing).stream().map(Table::name).toList());
  }

  private JsonNode at(String rest) {
    return description
        .path("paths")
        .path("/api/v1/stories/{id}/" + rest)
        .path("get")
        .path("parameters")
        .path(1);
  }

  @Test
  void refusesFormsTablesAndStoriesThatThereAreNot() throws IOException, InterruptedException {
    assertThat(get("/api/v1/stories/s1/export/pdf").statusCode()).isEqualTo(400);
    assertThat(get("/api/v1/stories/s1/tables/%2e%2e").statusCode()).isIn(400, 404);
    assertThat(get("/api/v1/stories/s1/tables/rumours").statusCode()).isEqualTo(400);
    assertThat(get("/api/v1/stories/none/export/json").statusCode()).isEqualTo(404);
    assertThat(get("/feed/none?key=none").statusCode()).isEqualTo(404);
    assertThat(get("/mcp").statusCode()).isEqualTo(405);
  }
}
