package parallax.follow.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.follow.Newsroom;
import parallax.follow.Site;
import parallax.follow.TestClock;

/// Against an invented outlet's web server on this machine.
class WatcherTest {
  private static final String BRIDGE =
      "The bridge at Tornes was closed on Monday after engineers found a crack in its main span. "
          + "Mayor Ana Lovdal said that 40 lorries were waiting on either side.";
  private static final String CHOIR =
      "The choir of Harbury sang for two hours on Sunday, and nobody left before the end. "
          + "Its conductor, Per Eide, said that he had never heard the hall so quiet.";
  private static final Duration QUARTER = Duration.ofMinutes(15);

  @TempDir private Path folder = Path.of("");
  private final TestClock clock = new TestClock();
  private Site site;
  private Newsroom room;
  private Feeds feeds;
  private Watcher watcher;

  @BeforeEach
  void open() throws IOException {
    site = new Site();
    openArchive();
  }

  private void openArchive() {
    room = new Newsroom(folder, clock);
    feeds = Feeds.in(folder);
    watcher = new Watcher(feeds, room.pipeline(), room.taking(), clock, room.said::add);
  }

  @AfterEach
  void close() {
    room.close();
    site.close();
  }

  private Followed follow(String path) {
    return feeds.follow(site.at(path), Optional.empty(), Optional.empty());
  }

  private void tickAfter(Duration time) {
    clock.pass(time);
    watcher.tick();
  }

  private static String rss(String... items) {
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>The Gull</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private String item(String title, String link, String date, String more) {
    return "<item><title>"
        + title
        + "</title><link>"
        + site.at(link)
        + "</link><pubDate>"
        + date
        + "</pubDate><guid>same for all</guid>"
        + more
        + "</item>";
  }

  private static String whole(String text) {
    return "<content:encoded><![CDATA[<p>" + text + "</p>]]></content:encoded>";
  }

  private static String page(String title, String text) {
    return "<html><head><title>"
        + title
        + "</title></head><body><article><h1>"
        + title
        + "</h1><p>"
        + text
        + "</p></article></body></html>";
  }

  private List<String> titles() {
    return room.articles().stream().map(a -> a.article().title().orElse("")).toList();
  }

  @Test
  void takesInWhatAFeedHoldsAndWhatItLeadsToEachIntoItsStory() {
    site.has(
        "/rss",
        rss(
            item(
                "Bridge at Tornes closed",
                "/bridge",
                "Mon, 06 May 2024 08:00:00 GMT",
                whole(BRIDGE)),
            item("Choir sings in Harbury", "/choir", "Sun, 05 May 2024 20:00:00 GMT", "")));
    site.has("/choir", page("Choir sings in Harbury", CHOIR));
    follow("/rss");
    watcher.tick();
    assertThat(titles())
        .containsExactlyInAnyOrder("Bridge at Tornes closed", "Choir sings in Harbury");
    assertThat(site.asked("/bridge")).isEmpty();
    assertThat(site.asked("/choir"))
        .singleElement()
        .satisfies(asked -> assertThat(asked.header("User-agent")).isEqualTo("Gullbot/1.0 (test)"));
    assertThat(room.archive().stories()).hasSize(2);
    assertThat(room.archive().stale()).isEmpty();
  }

  @Test
  void asksForWhatChangedOnlyAndTakesInWhatIsNewOnly() {
    site.has(
        "/rss",
        rss(item("Bridge", "/bridge", "Mon, 06 May 2024 08:00:00 GMT", whole(BRIDGE))),
        "ETag: \"1\"");
    follow("/rss");
    watcher.tick();
    watcher.tick();
    assertThat(site.asked("/rss")).hasSize(1);
    tickAfter(QUARTER);
    assertThat(site.asked("/rss")).hasSize(2);
    assertThat(site.asked("/rss").getLast().header("If-none-match")).isEqualTo("\"1\"");
    site.has(
        "/rss",
        rss(
            item("Choir", "/choir", "Tue, 07 May 2024 12:10:00 GMT", whole(CHOIR)),
            item("Bridge", "/bridge", "Mon, 06 May 2024 08:00:00 GMT", whole(BRIDGE))),
        "ETag: \"2\"");
    tickAfter(QUARTER);
    assertThat(titles()).containsExactly("Bridge", "Choir");
  }

  @Test
  void goesOnAfterARestartWhereItWas() {
    site.has(
        "/rss", rss(item("Choir", "/choir", "Tue, 07 May 2024 08:00:00 GMT", "")), "ETag: \"1\"");
    site.has("/choir", page("Choir sings in Harbury", CHOIR));
    follow("/rss");
    watcher.tick();
    room.close();
    openArchive();
    tickAfter(QUARTER);
    assertThat(site.asked("/choir")).hasSize(1);
    assertThat(site.asked("/rss").getLast().header("If-none-match")).isEqualTo("\"1\"");
  }

  @Test
  void believesNoFeedThatLies() {
    // A date to come, one guid for all, markup in a title, an old entry, the same address twice.
    site.has(
        "/rss",
        rss(
            item(
                "&lt;b&gt;Bridge&lt;/b&gt; closed",
                "/bridge",
                "Fri, 06 May 2044 08:00:00 GMT",
                whole(BRIDGE)),
            item("Choir", "/choir?utm_source=rss", "Sun, 05 May 2024 08:00:00 GMT", whole(CHOIR)),
            item("Choir", "/choir#top", "Sun, 05 May 2024 08:00:00 GMT", whole(CHOIR)),
            item("Old", "/old", "Mon, 06 May 2019 08:00:00 GMT", whole("An old tale. " + CHOIR))));
    follow("/rss");
    watcher.tick();
    assertThat(titles()).containsExactly("Bridge closed", "Choir");
    assertThat(room.articles().getFirst().article().published().date()).isEmpty();
  }

  @Test
  void readsAFeedWhoseCharsetIsAnother() {
    String text =
        BRIDGE + " Die Brücke über den Fluß wurde für Lastwagen gesperrt, sagte Jürgen Möller.";
    site.answers(
        "/rss",
        200,
        ("<?xml version='1.0' encoding='utf-8'?>" + rss(item("Brücke", "/b", "", whole(text))))
            .getBytes(Charset.forName("windows-1252")),
        "Content-Type: application/rss+xml; charset=utf-8");
    follow("/rss");
    watcher.tick();
    assertThat(titles()).containsExactly("Brücke");
    assertThat(room.articles().getFirst().article().text()).contains("Fluß").contains("Möller");
  }

  @Test
  void fetchesWhatChangedAgainButEverMoreSeldom() {
    site.has("/choir", page("Choir sings in Harbury", CHOIR));
    follow("/rss");
    for (int i = 0; i < 8; i++) {
      site.has(
          "/rss", rss(item("Choir, read by " + i, "/choir", "Tue, 07 May 2024 08:00:00 GMT", "")));
      tickAfter(QUARTER);
    }
    assertThat(site.asked("/choir")).hasSize(3);
    site.has(
        "/choir", page("Choir sings in Harbury", CHOIR + " The hall was sold out, it said later."));
    site.has("/rss", rss(item("Choir, corrected", "/choir", "Tue, 07 May 2024 08:00:00 GMT", "")));
    tickAfter(Duration.ofHours(3));
    assertThat(room.articles()).hasSize(2);
    assertThat(room.archive().stories()).hasSize(1);
  }

  @Test
  void asksAServerThatNeverSeesAChangeForTheWholeOnceADay() {
    site.has("/rss", rss(item("Bridge", "/bridge", "", whole(BRIDGE))), "ETag: \"for ever\"");
    follow("/rss");
    watcher.tick();
    site.has("/rss", rss(item("Choir", "/choir", "", whole(CHOIR))), "ETag: \"for ever\"");
    tickAfter(QUARTER);
    assertThat(titles()).containsExactly("Bridge");
    tickAfter(Duration.ofHours(25));
    assertThat(titles()).containsExactly("Bridge", "Choir");
  }

  @Test
  void staysAwayLongerWithEachFailureAndAsLongAsTheServerWants() {
    site.answers("/rss", 503, new byte[0], "Retry-After: 7200");
    Followed followed = follow("/rss");
    watcher.tick();
    Instant begin = clock.instant();
    assertThat(feeds.contact(followed).due()).isEqualTo(begin.plusSeconds(7200));
    assertThat(feeds.contact(followed).trouble().orElse("")).contains("status 503");
    site.answers("/rss", 302, new byte[0], "Location: /rss");
    tickAfter(Duration.ofHours(2));
    assertThat(feeds.contact(followed).trouble().orElse("")).contains("leads on more than 3 times");
    assertThat(feeds.contact(followed).due())
        .isEqualTo(clock.instant().plus(QUARTER.multipliedBy(2)));
    for (int i = 0; i < 20; i++) {
      tickAfter(Duration.ofDays(1));
    }
    assertThat(feeds.contact(followed).due()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
    site.has("/rss", rss(item("Bridge", "/bridge", "", whole(BRIDGE))));
    tickAfter(Duration.ofDays(1));
    assertThat(titles()).containsExactly("Bridge");
    assertThat(feeds.contact(followed).failures()).isZero();
  }

  @Test
  void leavesAFeedThatIsGoneForGood() {
    site.answers("/rss", 410, new byte[0]);
    follow("/rss");
    watcher.tick();
    tickAfter(Duration.ofDays(3));
    assertThat(site.asked("/rss")).hasSize(1);
  }

  @Test
  void triesAnArticleAgainThatCouldNotBeHad() {
    site.has(
        "/rss", rss(item("Choir", "/choir", "Tue, 07 May 2024 08:00:00 GMT", "")), "ETag: \"1\"");
    site.answers("/choir", 500, new byte[0]);
    follow("/rss");
    watcher.tick();
    assertThat(room.articles()).isEmpty();
    site.has("/choir", page("Choir sings in Harbury", CHOIR));
    tickAfter(QUARTER);
    assertThat(titles()).containsExactly("Choir sings in Harbury");
  }

  @Test
  void refusesWhatIsNoFeed() {
    site.has("/page", "<html><body><p>Not a feed at all.</p></body></html>");
    site.has("/huge", rss("<i/>".repeat(300_001)));
    Followed page = follow("/page");
    Followed huge = follow("/huge");
    watcher.tick();
    assertThat(feeds.contact(page).trouble()).contains("there is no entry in it: is it a feed?");
    assertThat(feeds.contact(huge).trouble()).contains("it is too large for a feed");
  }

  @Test
  void obeysRobots() {
    site.has("/robots.txt", "User-agent: gullbot\nDisallow: /rss\n");
    site.has("/rss", rss(item("Bridge", "/bridge", "", whole(BRIDGE))));
    Followed followed = follow("/rss");
    watcher.tick();
    assertThat(site.asked("/rss")).isEmpty();
    assertThat(feeds.contact(followed).trouble().orElse("")).contains("robots.txt");
  }

  @Test
  void followsTheNewestOfANewsSitemapsParts() {
    site.has(
        "/index.xml",
        "<sitemapindex><sitemap><loc>"
            + site.at("/news.xml")
            + "</loc><lastmod>2024-05-07</lastmod></sitemap></sitemapindex>");
    site.has(
        "/news.xml",
        "<urlset>"
            + url("/choir", "2024-05-07T08:00:00Z")
            + url("/old", "2019-01-01")
            + "</urlset>");
    site.has("/choir", page("Choir sings in Harbury", CHOIR));
    follow("/index.xml");
    watcher.tick();
    assertThat(titles()).containsExactly("Choir sings in Harbury");
    tickAfter(QUARTER);
    assertThat(site.asked("/news.xml")).hasSize(1);
  }

  private String url(String path, String date) {
    return "<url><loc>"
        + site.at(path)
        + "</loc><news:news><news:publication><news:name>The Gull"
        + "</news:name></news:publication><news:publication_date>"
        + date
        + "</news:publication_date><news:title>T</news:title></news:news></url>";
  }

  @Test
  void takesInFilesOfAFolderOnceTheyAreWritten() throws IOException {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    feeds.follow(inbox.toString(), Optional.empty(), Optional.empty());
    write(inbox.resolve("bridge.txt"), "Bridge closed\n\n" + BRIDGE, Duration.ofSeconds(30));
    write(inbox.resolve("choir.txt"), "Choir sings\n\n" + CHOIR.substring(0, 40), Duration.ZERO);
    watcher.tick();
    assertThat(room.articles()).hasSize(1);
    tickAfter(Duration.ofSeconds(10));
    write(inbox.resolve("choir.txt"), "Choir sings\n\n" + CHOIR, Duration.ofSeconds(5));
    tickAfter(Duration.ofSeconds(10));
    assertThat(room.articles().getLast().article().text()).contains("so quiet");
    int before = room.articles().size();
    tickAfter(Duration.ofSeconds(10));
    assertThat(room.articles()).hasSize(before);
  }

  /// @param age how long ago the file was written to
  private void write(Path file, String text, Duration age) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(age)));
  }

  @Test
  void tellsOfAFolderThatIsNotThere() {
    Followed followed =
        feeds.follow(folder.resolve("none").toString(), Optional.empty(), Optional.empty());
    watcher.tick();
    assertThat(feeds.contact(followed).trouble().orElse("")).contains("cannot be read");
    assertThat(feeds.leave(followed.id())).isTrue();
    assertThat(feeds.all()).isEmpty();
  }
}
