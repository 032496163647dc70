package parallax.follow.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.follow.Newsroom;
import parallax.follow.Site;
import parallax.follow.TestClock;
import parallax.model.AnnotatedArticle;
import parallax.pipeline.Outcome;
import parallax.read.web.Sender;
import parallax.read.web.WebOptions;

/// Real webhooks and real e-mails, received by servers on this machine.
class NotifierTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Links LINKS = new Links(Optional.of("https://desk.example"));
  private static final Alert.What BRIDGE =
      new Alert.Search("bridge \"main span\"", Optional.empty());

  @TempDir private Path folder = Path.of("");
  private final TestClock clock = new TestClock();
  private Site sink;
  private GreenMail post;
  private int port;
  private Newsroom room;
  private Alerts alerts;

  @BeforeEach
  void open() throws IOException {
    sink = new Site();
    post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    post.setUser("desk@gull.example", "desk", "secret words");
    post.start();
    port = post.getSmtp().getPort();
    room = new Newsroom(folder, clock);
    alerts = Alerts.in(folder);
  }

  @AfterEach
  void close() {
    room.close();
    post.stop();
    sink.close();
  }

  private Notifier notifier(WebOptions web) {
    MailServer server =
        MailServer.of(
            "smtp://desk@127.0.0.1:" + port, Optional.of("secret words"), "parallax@gull.example");
    return new Notifier(
        alerts,
        room.archive(),
        new Notifier.Posts(new Sender(web), Optional.of(server), LINKS, clock),
        room.said::add);
  }

  private void tick() {
    notifier(Newsroom.WEB).tick();
  }

  private void arrives(String title, String text) {
    String record =
        "{\"outlet\": \"The Gull\", \"published\": \"2024-05-06\", \"url\":"
            + " \"https://gull.example/1\", \"title\": "
            + quoted(title)
            + ", \"text\": "
            + quoted(text)
            + "}";
    Outcome<AnnotatedArticle> article =
        room.pipeline()
            .annotate(room.pipeline().read("test", record.getBytes(StandardCharsets.UTF_8)));
    assertThat(room.taking().take(article.result().orElseThrow())).isTrue();
    room.taking().settle();
  }

  private static String quoted(String text) {
    return JSON.getNodeFactory().textNode(text).toString();
  }

  private void bridgeCloses() {
    arrives(
        "Bridge at Tornes closed",
        "The bridge at Tornes was closed on Monday. Engineers found a crack in its main span.");
  }

  private void choirSings() {
    arrives("Choir sings", "The choir of Harbury sang under the old bridge for two hours.");
  }

  private Alert alert(Optional<String> webhook, Optional<String> mail) {
    Alert alert = alerts.add("Bridges", BRIDGE, webhook, mail);
    tick();
    return alert;
  }

  @Test
  void postsWhatIsLookedForAndNothingElse() throws IOException {
    bridgeCloses();
    sink.has("/hook", "");
    Alert alert = alert(Optional.of(sink.at("/hook")), Optional.empty());
    choirSings();
    arrives("BRÏDGE again", "A second crack, in the Main Span of the same bridge, was found.");
    tick();
    tick();
    Site.Asked asked = sink.asked("/hook").getFirst();
    assertThat(sink.asked("/hook")).hasSize(1);
    JsonNode told = JSON.readTree(asked.body());
    assertThat(told.path("format").asText()).isEqualTo("parallax-alert/1");
    assertThat(told.at("/article/title").asText()).isEqualTo("BRÏDGE again");
    assertThat(told.at("/article/outlet").asText()).isEqualTo("The Gull");
    assertThat(told.at("/story/page").asText()).startsWith("https://desk.example/stories/");
    assertThat(asked.header("X-parallax-delivery")).isEqualTo(alert.id() + "-1");
  }

  @Test
  void signsWhatItPosts() {
    sink.has("/hook", "");
    Alert alert = alert(Optional.of(sink.at("/hook")), Optional.empty());
    bridgeCloses();
    tick();
    Site.Asked asked = sink.asked("/hook").getFirst();
    String secret = ((Alert.Webhook) alert.ways().getFirst()).secret();
    long seconds = clock.instant().getEpochSecond();
    String expected =
        WebhookDelivery.signature(secret, seconds, asked.body().getBytes(StandardCharsets.UTF_8));
    assertThat(asked.header("X-parallax-signature")).isEqualTo("t=" + seconds + ",v1=" + expected);
    // RFC 4231, test case 2, with what stands before the body taken apart.
    assertThat(WebhookDelivery.signature("Jefe", 1, "x".getBytes(StandardCharsets.UTF_8)))
        .isNotEqualTo(WebhookDelivery.signature("Jefe", 2, "x".getBytes(StandardCharsets.UTF_8)))
        .hasSize(64);
    assertThat(alert.toString()).doesNotContain(secret);
  }

  @Test
  void triesAgainUntilItArrivesAndThenNoMore() {
    sink.answers("/hook", 503, new byte[0], "Retry-After: 300");
    Alert alert = alert(Optional.of(sink.at("/hook")), Optional.empty());
    bridgeCloses();
    tick();
    assertThat(room.said).anyMatch(line -> line.contains("status 503"));
    clock.pass(Duration.ofSeconds(299));
    tick();
    assertThat(sink.asked("/hook")).hasSize(1);
    sink.has("/hook", "");
    clock.pass(Duration.ofSeconds(1));
    tick();
    clock.pass(Duration.ofDays(1));
    tick();
    assertThat(sink.asked("/hook")).hasSize(2);
    assertThat(alerts.outbox(alert).due()).isEmpty();
  }

  @Test
  void givesUpAfterTwoDaysButKeepsItInTheFeed() {
    sink.answers("/hook", 500, new byte[0]);
    Alert alert = alert(Optional.of(sink.at("/hook")), Optional.empty());
    bridgeCloses();
    for (int i = 0; i < 100; i++) {
      tick();
      clock.pass(Duration.ofHours(1));
    }
    assertThat(sink.asked("/hook")).hasSize(7);
    assertThat(alerts.outbox(alert).due()).isEmpty();
    assertThat(alerts.outbox(alert).told()).hasSize(1);
  }

  @Test
  void postsToNoPrivateAddressUnlessAllowed() {
    sink.has("/hook", "");
    alert(Optional.of(sink.at("/hook")), Optional.empty());
    bridgeCloses();
    notifier(Newsroom.WEB.privately(false)).tick();
    assertThat(sink.asked("/hook")).isEmpty();
    assertThat(room.said).anyMatch(line -> line.contains("not on the public internet"));
  }

  @Test
  void losesNothingAndRepeatsNothingAfterARestart() {
    sink.has("/hook", "");
    alert(Optional.of(sink.at("/hook")), Optional.empty());
    bridgeCloses();
    room.close();
    room = new Newsroom(folder, clock);
    alerts = Alerts.in(folder);
    tick();
    room.close();
    room = new Newsroom(folder, clock);
    tick();
    assertThat(sink.asked("/hook")).hasSize(1);
  }

  @Test
  void sendsOneMailForAllThatIsNew() throws MessagingException, IOException {
    alert(Optional.empty(), Optional.of("ana@gull.example"));
    bridgeCloses();
    arrives(
        "Crack\r\nBcc: mole@gull.example",
        "The bridge has 40 cracks in its main span, said Ægir Þór: \u202Bالجسر مغلق\u202C.");
    tick();
    assertThat(post.waitForIncomingEmail(1)).isTrue();
    MimeMessage mail = post.getReceivedMessages()[0];
    assertThat(post.getReceivedMessages()).hasSize(1);
    assertThat(mail.getSubject()).isEqualTo("Bridges: 2 new articles");
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getContent().toString())
        .contains("Bridge at Tornes closed")
        .contains("The Gull, 2024-05-06")
        .contains("https://desk.example/stories/");
    tick();
    assertThat(post.getReceivedMessages()).hasSize(1);
  }

  @Test
  void keepsMailsUntilTheServerIsBackAndSaysNoPassword() {
    Alert alert = alert(Optional.empty(), Optional.of("ana@gull.example"));
    bridgeCloses();
    post.stop();
    tick();
    assertThat(alerts.outbox(alert).due()).hasSize(1);
    assertThat(room.said).anyMatch(line -> line.contains("the mail server:"));
    assertThat(room.said).noneMatch(line -> line.contains("secret words"));
  }

  @Test
  void tellsOfAStorysNewArticles() {
    bridgeCloses();
    String story = room.archive().stories().getFirst().id();
    Alert alert =
        alerts.add("The bridge", new Alert.OfStory(story), Optional.empty(), Optional.empty());
    tick();
    choirSings();
    arrives(
        "Tornes bridge closed after crack",
        "Engineers found a crack in the main span of the bridge at Tornes; it was closed on"
            + " Monday.");
    tick();
    List<Told> told = alerts.outbox(alert).told();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().story()).isEqualTo(new Told.InStory(story, 2));
  }

  @Test
  void isAFeedOfItsOwn() {
    Alert alert = alert(Optional.empty(), Optional.empty());
    arrives("Bridge <closed> & \u0007 shut", "A crack in the main span of the bridge was found.");
    tick();
    String xml =
        AlertFeed.write(alert, alerts.outbox(alert).told(), LINKS, Optional.of("https://self"));
    Document feed = Jsoup.parse(xml, "", Parser.xmlParser());
    assertThat(feed.select("entry")).hasSize(1);
    assertThat(feed.expectFirst("entry > title").text()).isEqualTo("Bridge <closed> & shut");
    assertThat(feed.expectFirst("entry > link[rel=related]").attr("href"))
        .isEqualTo("https://gull.example/1");
    assertThat(feed.expectFirst("feed > updated").text()).isEqualTo("2024-05-07T12:00:00Z");
  }

  @Test
  void opensAFeedToItsKeyOnlyAndKeepsSecretsToTheOwner() throws IOException {
    Alert alert = alert(Optional.of("https://hook.example/"), Optional.empty());
    assertThat(alerts.of(alert.id(), alert.key())).contains(alert);
    assertThat(alerts.of(alert.id(), "guess")).isEmpty();
    assertThat(Files.getPosixFilePermissions(folder.resolve("alerts.json"))).hasSize(2);
    assertThat(alerts.remove(alert.id())).isTrue();
    assertThat(alerts.remove(alert.id())).isFalse();
  }

  @Test
  void refusesWhatCannotBeReached() {
    assertThatThrownBy(() -> alert(Optional.of("ftp://x"), Optional.empty()))
        .hasMessageContaining("no http or https address");
    assertThatThrownBy(() -> alert(Optional.empty(), Optional.of("ana@a.example, bo@b.example")))
        .hasMessageContaining("no e-mail address");
    assertThatThrownBy(
            () -> MailServer.of("smtp://ana:secret@host", Optional.empty(), "a@b.example"))
        .hasMessageContaining("does not belong into the address");
  }
}
