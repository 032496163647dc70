package parallax.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.archive.SqliteArchive;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;
import parallax.server.access.Role;
import parallax.server.access.Tokens;

/// Who is let in, asked over the loopback interface.
class AccessTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String EMPTY_ARTICLE = "{\"text\": \"  \"}";

  @TempDir private Path folder = Path.of("");
  private final HttpClient client = HttpClient.newHttpClient();
  private SqliteArchive archive;
  private Tokens tokens;
  private Server server;

  @BeforeEach
  void start() {
    archive = SqliteArchive.open(folder);
    tokens = Tokens.in(folder, CLOCK);
    var options = new ServerOptions(ServerOptions.LOOPBACK, 0, folder, 30, Outward.DEFAULT, CLOCK);
    server = Server.start(archive, new Pipeline(ReadOptions.cleaning(CLOCK)), options);
  }

  @AfterEach
  void stop() {
    server.close();
    archive.close();
  }

  @Test
  void asksForNothingUntilThereIsAToken() throws IOException, InterruptedException {
    assertThat(get("/api/v1/stories", "").statusCode()).isEqualTo(200);
    String token = tokens.add("Ana", Role.READ);
    HttpResponse<String> refused = get("/api/v1/stories", "");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(get("/api/v1/stories", token).statusCode()).isEqualTo(200);
  }

  @Test
  void allowsWhatTheRoleAllows() throws IOException, InterruptedException {
    String reader = tokens.add("Ana", Role.READ);
    String corrector = tokens.add("Bo", Role.CORRECT);
    HttpResponse<String> refused = post("/api/v1/articles", reader, EMPTY_ARTICLE);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("this needs the role correct, not read");
    assertThat(post("/api/v1/articles", corrector, EMPTY_ARTICLE).statusCode()).isEqualTo(422);
    assertThat(post("/api/v1/alerts", corrector, "{}").statusCode()).isEqualTo(403);
  }

  @Test
  void leavesFeedsAndAlertsToWhoAdministers() throws IOException, InterruptedException {
    String corrector = tokens.add("Bo", Role.CORRECT);
    String head = tokens.add("Cy", Role.ADMINISTER);
    for (String page : new String[] {"/feeds", "/alerts"}) {
      assertThat(get(page, corrector).body()).as(page).doesNotContain("<form");
      assertThat(get(page, head).body()).as(page).contains("<form");
      assertThat(post(page, corrector, "").statusCode()).as(page).isEqualTo(403);
      assertThat(post(page, head, "").body())
          .as(page + " without the secret of its form")
          .contains("Please try again");
    }
  }

  @Test
  void letsNobodyInWithATokenThatWasTakenBack() throws IOException, InterruptedException {
    String token = tokens.add("Ana", Role.READ);
    tokens.add("Bo", Role.READ);
    String cookie = login(token).headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(page("/", cookie).statusCode()).isEqualTo(200);
    assertThat(tokens.revoke("Ana")).isTrue();
    assertThat(get("/api/v1/stories", token).statusCode()).isEqualTo(401);
    assertThat(page("/", cookie).headers().firstValue("Location")).contains("/login?next=%2F");
  }

  @Test
  void keepsNoTokenAnywhere() throws IOException, InterruptedException {
    String token = tokens.add("Ana", Role.CORRECT);
    post("/api/v1/articles?token=" + token, token, EMPTY_ARTICLE);
    login(token);
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(token);
      }
    }
  }

  @Test
  void writesDownWhoChangedWhat() throws IOException, InterruptedException {
    post("/api/v1/articles", "", EMPTY_ARTICLE);
    String token = tokens.add("Ana", Role.CORRECT);
    post("/api/v1/articles", token, EMPTY_ARTICLE);
    post("/api/v1/articles", "parallax_wrong", EMPTY_ARTICLE);
    assertThat(Files.readAllLines(folder.resolve("audit.jsonl")))
        .containsExactly(line("local", 422), line("Ana", 422), line("nobody", 401));
  }

  private static String line(String who, int status) {
    return "{\"at\":\"2026-06-01T12:00:00Z\",\"who\":\""
        + who
        + "\",\"method\":\"POST\",\"path\":\"/api/v1/articles\",\"status\":"
        + status
        + "}";
  }

  @Test
  void beginsASessionThatScriptsCannotReadAndOtherSitesCannotUse()
      throws IOException, InterruptedException {
    String token = tokens.add("Ana", Role.CORRECT);
    HttpResponse<String> in = login(token);
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location")).contains("/search?q=gull");
    String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").doesNotContain(token);
    assertThat(add(cookie, server.address()).statusCode()).isEqualTo(422);
    assertThat(add(cookie, "http://127.0.0.1:1").statusCode()).isEqualTo(403);
    assertThat(add(cookie, "").statusCode()).isEqualTo(403);
    assertThat(page("/logout-is-no-page", cookie).statusCode()).isEqualTo(404);
  }

  @Test
  void leadsAfterLoginToItsOwnPagesOnly() throws IOException, InterruptedException {
    String token = tokens.add("Ana", Role.READ);
    for (String next : new String[] {"//elsewhere.example", "/\\elsewhere", "https://elsewhere"}) {
      HttpResponse<String> in = login(token, next);
      assertThat(in.headers().firstValue("Location")).as(next).contains("/");
    }
  }

  @Test
  void stopsThoseWhoGuessAndThoseWhoAskTooOften() throws IOException, InterruptedException {
    String token = tokens.add("Ana", Role.READ);
    int allowed = 0;
    while (get("/api/v1/stories", token).statusCode() == 200) {
      allowed++;
    }
    assertThat(allowed).isEqualTo(30);
    assertThat(get("/api/v1/stories", token).headers().firstValue("Retry-After")).contains("2");
    for (int i = 0; i < 20; i++) {
      assertThat(get("/api/v1/stories", "parallax_guess" + i).statusCode()).isEqualTo(401);
    }
    assertThat(get("/api/v1/stories", "parallax_guess").statusCode()).isEqualTo(429);
    assertThat(login("parallax_guess").statusCode()).isEqualTo(429);
  }

  private HttpResponse<String> get(String path, String token)
      throws IOException, InterruptedException {
    return send(with(token, request(path)));
  }

  private HttpResponse<String> post(String path, String token, String body)
      throws IOException, InterruptedException {
    return send(with(token, request(path)).POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> page(String path, String cookie)
      throws IOException, InterruptedException {
    return send(request(path).header("Cookie", cookie.split(";", 2)[0]));
  }

  private HttpResponse<String> add(String cookie, String origin)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request("/add")
            .header("Cookie", cookie.split(";", 2)[0])
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("text=+"));
    return send(origin.isEmpty() ? request : request.header("Origin", origin));
  }

  private HttpResponse<String> login(String token) throws IOException, InterruptedException {
    return login(token, "/search?q=gull");
  }

  private HttpResponse<String> login(String token, String next)
      throws IOException, InterruptedException {
    return send(
        request("/login?next=" + Paths.segment(next))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("token=" + token)));
  }

  private static HttpRequest.Builder with(String token, HttpRequest.Builder request) {
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
