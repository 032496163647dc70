package parallax.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
import parallax.server.access.Role;
import parallax.server.access.Tokens;

/// An assistant talks to the real server over HTTP, as the Model Context Protocol has it.
@TestInstance(Lifecycle.PER_CLASS)
class McpTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String GULL =
      "{\"title\": \"Bridge at Tornes closed\", \"outlet\": \"The Gull\", \"published\":"
          + " \"2024-05-06\", \"url\": \"https://gull.example/1\", \"text\": \"The bridge at Tornes"
          + " was closed on Monday. \\\"We will not open it before it is safe,\\\" Mayor Ana Lovdal"
          + " told reporters in Tornes.\"}";

  private final HttpClient client = HttpClient.newHttpClient();
  private Path folder = Path.of("");
  private SqliteArchive archive;
  private Server server;
  private String article = "";
  private int number;

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException, InterruptedException {
    folder = temporary;
    archive = SqliteArchive.open(folder);
    server =
        Server.start(
            archive, new Pipeline(ReadOptions.cleaning(CLOCK)), ServerOptions.local(0, folder));
    HttpResponse<String> posted = post("/api/v1/articles", GULL);
    article = JSON.readTree(posted.body()).path("id").asText();
  }

  @AfterAll
  void stop() {
    server.close();
    archive.close();
  }

  private HttpResponse<String> post(String path, String body, String... fields)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(BodyPublishers.ofString(body));
    for (int i = 0; i < fields.length; i += 2) {
      request.header(fields[i], fields[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private JsonNode asked(String method, String parameters)
      throws IOException, InterruptedException {
    number++;
    String message =
        "{\"jsonrpc\": \"2.0\", \"id\": "
            + number
            + ", \"method\": \""
            + method
            + "\", \"params\": "
            + parameters
            + "}";
    HttpResponse<String> answer = post("/mcp", message, "MCP-Protocol-Version", "2025-06-18");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode answered = JSON.readTree(answer.body());
    assertThat(answered.path("jsonrpc").asText()).isEqualTo("2.0");
    assertThat(answered.path("id").asInt()).isEqualTo(number);
    return answered;
  }

  private JsonNode used(String tool, String arguments) throws IOException, InterruptedException {
    JsonNode result =
        asked("tools/call", "{\"name\": \"" + tool + "\", \"arguments\": " + arguments + "}")
            .path("result");
    assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
    assertThat(JSON.readTree(result.at("/content/0/text").asText()))
        .isEqualTo(result.path("structuredContent"));
    return result.path("structuredContent");
  }

  @Test
  void talksFromTheGreetingToACitation() throws IOException, InterruptedException {
    JsonNode greeted =
        asked(
                "initialize",
                "{\"protocolVersion\": \"2025-06-18\", \"capabilities\": {}, \"clientInfo\":"
                    + " {\"name\": \"gull\", \"version\": \"1\"}}")
            .path("result");
    assertThat(greeted.path("protocolVersion").asText()).isEqualTo("2025-06-18");
    assertThat(greeted.path("capabilities").has("tools")).isTrue();
    HttpResponse<String> noted =
        post("/mcp", "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
    assertThat(noted.statusCode()).isEqualTo(202);
    assertThat(noted.body()).isEmpty();
    JsonNode tools = asked("tools/list", "{}").at("/result/tools");
    assertThat(tools.findValuesAsText("name"))
        .contains("search", "story", "dossier", "article", "quotes_of", "cite");
    JsonNode hit = used("search", "{\"query\": \"open it\", \"kind\": \"quote\"}").at("/items/0");
    assertThat(hit.path("article").asText()).isEqualTo(article);
    JsonNode cited =
        used(
            "cite",
            "{\"article\": \""
                + article
                + "\", \"start\": "
                + hit.at("/span/0")
                + ", \"end\": "
                + hit.at("/span/1")
                + "}");
    assertThat(cited.path("words").asText()).isEqualTo(hit.path("text").asText());
    assertThat(cited.path("outlet").asText()).isEqualTo("The Gull");
    assertThat(cited.path("url").asText()).isEqualTo("https://gull.example/1");
  }

  @Test
  void givesWhatTheApiGives() throws IOException, InterruptedException {
    JsonNode stories = used("list_stories", "{\"query\": \"tornes\"}");
    String story = stories.at("/items/0/id").asText();
    assertThat(used("story", "{\"id\": \"" + story + "\"}").path("articles")).hasSize(1);
    assertThat(used("dossier", "{\"id\": \"" + story + "\"}").path("format").asText())
        .isEqualTo("parallax-dossier/1");
    assertThat(used("article", "{\"id\": \"" + article + "\"}").path("outlet").asText())
        .isEqualTo("The Gull");
    assertThat(used("quotes_of", "{\"speaker\": \"ana lovdal\"}").path("items")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          article | {"id": "none"}                                  | there is no article none
          story   | {"id": "../articles"}                           | there is no story
          search  | {}                                              | the argument query is missing
          search  | {"query": "x", "kind": "rumour"}                | kind is 'rumour'
          cite    | {"article": "none", "start": 0, "end": 1}       | there is no article none
          """)
  void saysWhyAToolCouldNotBeUsed(String tool, String arguments, String reason)
      throws IOException, InterruptedException {
    JsonNode result =
        asked("tools/call", "{\"name\": \"" + tool + "\", \"arguments\": " + arguments + "}")
            .path("result");
    assertThat(result.path("isError").asBoolean()).isTrue();
    assertThat(result.at("/content/0/text").asText()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {                                                              | -32700
          []                                                             | -32600
          {"id": 1, "method": "ping"}                                    | -32600
          {"jsonrpc": "2.0", "id": {}, "method": "ping"}                 | -32600
          {"jsonrpc": "2.0", "id": 1}                                    | -32600
          {"jsonrpc": "2.0", "id": 1, "method": "resources/list"}        | -32601
          {"jsonrpc": "2.0", "id": "a", "method": "tools/call", "params": {"name": "rm"}} | -32602
          """)
  void answersWhatIsWrongByTheProtocol(String message, int code)
      throws IOException, InterruptedException {
    JsonNode answer = JSON.readTree(post("/mcp", message).body());
    assertThat(answer.at("/error/code").asInt()).isEqualTo(code);
    assertThat(answer.has("result")).isFalse();
  }

  @Test
  void refusesOtherWaysVersionsAndSites() throws IOException, InterruptedException {
    String ping = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";
    assertThat(post("/mcp", ping, "MCP-Protocol-Version", "1999-01-01").statusCode())
        .isEqualTo(400);
    assertThat(post("/mcp", ping, "Origin", "https://elsewhere.example").statusCode())
        .isEqualTo(403);
    HttpRequest stream =
        HttpRequest.newBuilder(URI.create(server.address() + "/mcp"))
            .header("Accept", "text/event-stream")
            .build();
    assertThat(client.send(stream, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }

  @Test
  void asksInTheNameOfWhoAsksIt() throws IOException, InterruptedException {
    Tokens tokens = Tokens.in(folder, CLOCK);
    String token = tokens.add("Ana", Role.READ);
    try {
      String call =
          "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\":"
              + " \"article\", \"arguments\": {\"id\": \""
              + article
              + "\"}}}";
      assertThat(post("/mcp", call).statusCode()).isEqualTo(401);
      HttpResponse<String> answer = post("/mcp", call, "Authorization", "Bearer " + token);
      assertThat(answer.body()).contains("The Gull");
    } finally {
      tokens.revoke("Ana");
    }
  }
}
