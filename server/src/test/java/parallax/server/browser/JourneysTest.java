package parallax.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.archive.PostgresServer;
import parallax.server.access.Role;
import parallax.server.access.Tokens;

/// What people do with the pages, from beginning to end, in a browser.
class JourneysTest extends Browsing {
  private static final String FEED =
      "<rss version='2.0'><channel><title>The Gull</title><item><title>Bridge at Tornes closed"
          + "</title><link>https://gull.example/1</link><content:encoded>The bridge at Tornes was"
          + " closed on Monday after engineers found a crack in its main span. Mayor Ana Lovdal"
          + " said that 40 lorries were waiting.</content:encoded></item></channel></rss>";

  @Test
  void fiveReportsArePastedReadAndCorrectedAndStayCorrected(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (Newsroom room = new Newsroom(folder.toString(), folder)) {
      tab().newTab();
      for (Newsroom.Report report : Newsroom.reports()) {
        tab().open(room.address("/add"));
        tab().fill("#text", report.text());
        tab().fill("#title", report.title());
        tab().fill("#outlet", report.outlet());
        tab().fill("#published", report.published());
        tab().follow("#paste button");
        assertThat(here()).isEqualTo("/stories/s1");
      }
      assertThat(text("header.head .sum")).startsWith("5 articles · 5 outlets");
      followsADifferenceToItsWords();
      String about = correctsADifference();
      room.restart();
      tab().open(room.address("/stories/s1"));
      assertThat(tab().eval("[...document.querySelectorAll('.card h3')].map(h => h.innerText)"))
          .noneMatch(heading -> heading.asText().equals(about));
      assertThat(text("#corrections")).contains("No difference (").contains("Take care");
      tab().follow("#corrections a[href$=\"/correct\"]");
      assertThat(text("#said")).contains("No difference (");
    }
  }

  /// From a side of a difference to the article, where exactly its words are lit.
  private void followsADifferenceToItsWords() throws InterruptedException {
    tab()
        .eval(
            """
            (() => {
              window.lit = [];
              document.addEventListener('parallax:lit', e => window.lit = e.detail);
              document.querySelector('.differs .card .side .line a[data-w]').click();
            })()\
            """);
    tab().await("!!document.querySelector(':target')");
    String words = tab().eval("window.lit.join('')").asText();
    assertThat(words).isNotBlank();
    assertThat(
            tab().eval("document.querySelector(':target').closest('.reader').innerText").asText())
        .contains(words.strip().lines().findFirst().orElseThrow());
  }

  private String correctsADifference() throws InterruptedException {
    String about = text(".differs .card h3");
    tab().follow(".differs .card a[href*=\"/correct#\"]");
    assertThat(here()).isEqualTo("/stories/s1/correct");
    assertThat(text(".card:target h3")).isEqualTo(about);
    tab().follow(".card:target form:last-of-type button");
    assertThat(text("#said")).contains("No difference (");
    tab().fill("textarea[name=\"text\"]", "Take care with the lorries.");
    tab().follow("#note button");
    assertThat(text("#said")).contains("Take care with the lorries.");
    tab().follow("header.head a");
    assertThat(here()).isEqualTo("/stories/s1");
    assertThat(text("#corrections")).contains("No difference (");
    return about;
  }

  @Test
  void whatAppearsInAFeedIsToldToWhomAsked(@TempDir Path folder)
      throws IOException, InterruptedException {
    BlockingQueue<String> hooked = new LinkedBlockingQueue<>();
    HttpServer outside =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outside.createContext("/", exchange -> answer(exchange, hooked));
    outside.start();
    String address = "http://127.0.0.1:" + outside.getAddress().getPort();
    try (Newsroom room = new Newsroom(folder.toString(), folder)) {
      tab().newTab();
      tab().open(room.address("/search?q=bridge"));
      tab().follow("main a[href^=\"/alerts\"]");
      assertThat(tab().eval("document.getElementById('words').value").asText()).isEqualTo("bridge");
      tab().fill("#name", "Bridges");
      tab().fill("#webhook", address + "/hook");
      tab().follow("#new button");
      assertThat(text("[role=\"status\"]")).contains("The alert is made.");
      String feed = tab().eval("document.querySelector('[role=\"status\"] a').href").asText();
      tab().open(room.address("/feeds"));
      tab().fill("#place", address + "/rss");
      tab().follow("#new button");
      assertThat(text("#followed")).contains(address + "/rss").contains("every 15 minutes");
      String told = hooked.poll(90, TimeUnit.SECONDS);
      assertThat(told).isNotNull().contains("Bridge at Tornes closed");
      tab().open(room.address("/"));
      tab().follow("ol.stories a");
      assertThat(text("h1")).isEqualTo("Bridge at Tornes closed");
      tab().open(feed);
      assertThat(tab().eval("document.documentElement.textContent").asText())
          .contains("Bridge at Tornes closed");
      tab().open(room.address("/alerts"));
      assertThat(text("#told")).contains("Bridges").contains("told 1 time");
      assertThat(tab().eval("document.body.innerText").asText()).doesNotContain("shown only now");
      tab().follow("#told button");
      assertThat(text("#told")).contains("Nobody is told of anything.");
      tab().open(room.address("/feeds"));
      tab().follow("#followed button");
      assertThat(text("#followed")).contains("Nothing is followed.");
    } finally {
      outside.stop(0);
    }
  }

  private static void answer(HttpExchange exchange, BlockingQueue<String> hooked)
      throws IOException {
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

  @Test
  void manyFilesAtOnceTellHowFarTheyHaveCome(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path lines = folder.resolve("reports.jsonl");
    Files.writeString(
        lines, Newsroom.reports().stream().map(Newsroom::line).collect(Collectors.joining("\n")));
    Path empty = folder.resolve("empty.txt");
    Files.writeString(empty, " \n");
    try (Newsroom room = new Newsroom(folder.resolve("archive").toString(), folder)) {
      tab().newTab();
      tab().open(room.address("/add"));
      tab().choose("#files input", List.of(lines, empty));
      tab().follow("#files button");
      assertThat(here()).startsWith("/add/");
      tab().await("document.querySelector('#progress[data-ended]') !== null");
      assertThat(text("[role=\"status\"]"))
          .contains("2 of 2 inputs read: 5 articles added, 0 known before, 1 refused.")
          .contains("1 of 1 story compared.");
      assertThat(count("#lines a")).isEqualTo(5);
      assertThat(text("#lines")).contains("Refused: empty.txt");
      assertThat(tab().faults()).isEmpty();
      tab().follow("#lines a");
      assertThat(text("h1")).isEqualTo("Bridge at Tornes closed after crack");
    }
  }

  @Test
  void twoOfATeamCorrectOneStoryAndNeitherLosesAnything(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (Newsroom room = new Newsroom(folder.toString(), folder)) {
      correctAtTheSameTime(room, room, folder);
    }
  }

  /// Each has a server of their own over the one database; skipped where the machine has none.
  @Test
  void twoOfATeamCorrectOneStoryInADatabase(@TempDir Path beside)
      throws IOException, InterruptedException, SQLException {
    Optional<Path> programs = PostgresServer.programs();
    assumeThat(programs).as("PostgreSQL's initdb and pg_ctl on this machine").isPresent();
    Path folder = Files.createTempDirectory("parallax-postgres");
    try (PostgresServer postgres = PostgresServer.start(programs.orElseThrow(), folder)) {
      String place = postgres.newDatabase();
      try (Newsroom hers = new Newsroom(place, beside);
          Newsroom his = new Newsroom(place, beside)) {
        correctAtTheSameTime(hers, his, beside);
      }
    }
  }

  private void correctAtTheSameTime(Newsroom hers, Newsroom his, Path beside)
      throws IOException, InterruptedException {
    hers.post(Newsroom.reports());
    Tokens tokens = Tokens.in(beside, Clock.systemUTC());
    String ana = enter(hers, tokens.add("Ana", Role.CORRECT));
    tab().open(hers.address("/stories/s1/correct"));
    String bo = enter(his, tokens.add("Bo", Role.CORRECT));
    tab().open(his.address("/stories/s1/correct"));
    int differences = count("#differences .card");
    assertThat(differences).isPositive();

    tab().turnTo(ana);
    tab().fill("textarea[name=\"text\"]", "The mayor's office confirms 60.");
    tab().follow("#note button");
    assertThat(text("#said")).contains("The mayor's office confirms 60.");

    tab().turnTo(bo);
    tab().follow("#differences .card form:last-of-type button");
    assertThat(text("[role=\"alert\"]"))
        .contains("Nothing of yours is lost")
        .contains("The mayor's office confirms 60.");
    tab().follow("[role=\"alert\"] button");
    assertThat(text("#said"))
        .contains("No difference (")
        .contains("Bo,")
        .contains("The mayor's office confirms 60.")
        .contains("Ana,");

    tab().turnTo(ana);
    tab().open(hers.address("/stories/s1/correct"));
    assertThat(text("#said")).contains("No difference (").contains("confirms 60.");
    assertThat(count("#differences .card")).isLessThan(differences);
  }

  /// @return the tab of somebody who shows this token
  private String enter(Newsroom room, String token) throws InterruptedException {
    tab().newGuest();
    tab().open(room.address("/"));
    assertThat(here()).isEqualTo("/login");
    tab().fill("#token", token);
    tab().follow("main button");
    assertThat(here()).isEqualTo("/");
    return tab().tab();
  }
}
