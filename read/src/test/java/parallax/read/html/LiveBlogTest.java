package parallax.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.model.Published;

/// Live blogs in the forms in which pages have them, and pages that show only the beginning.
class LiveBlogTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
  private static final String TITLE = "Storm on the coast, as it came";
  private static final String INTRO =
      "A storm has been crossing the coast since the early morning. We tell what is known of it as"
          + " it comes in.";

  private record Entry(String time, String headline, String text) {}

  /// The newest first, as pages have them.
  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              "17:42",
              "Ferries sail again",
              "The first ferry since the morning has left Velmora for the islands with two hundred"
                  + " people on board, its captain said."),
          new Entry(
              "15:05",
              "Power back in Marrow",
              "Engineers have mended the line to Marrow. Some nine thousand households had been"
                  + " without power since half past eight."),
          new Entry(
              "12:31",
              "Two trees on the railway",
              "Trains between Marrow and Velmora are stopped because two trees lie on the line near"
                  + " the old quarry, the railway announced."),
          new Entry(
              "10:20",
              "Schools send pupils home",
              "Schools on the coast have sent their pupils home. Buses are running, but drivers"
                  + " report branches on the road to Lindau."),
          new Entry(
              "08:34",
              "Lights go out",
              "The lights have gone out in most of Marrow. The mayor asked people to stay indoors"
                  + " until the wind has fallen."),
          new Entry(
              "06:10",
              "Gale warning",
              "The weather service has warned of gusts of 130 kilometres an hour on the outer"
                  + " islands from seven o'clock onwards."));

  private static String page(String head, String entries) {
    return """
    <!DOCTYPE html><html lang="en"><head><title>%s | The Gull</title>%s</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav>
    <main><article><h1>%s</h1><p class="standfirst">%s</p>
    <div class="live">%s</div></article></main>
    <aside><h2>Most read</h2><ul><li><time>09:15</time> <a href="/1">Prices fall at Lindau market</a></li>
    <li><time>09:10</time> <a href="/2">A seal on the slipway</a></li>
    <li><time>08:55</time> <a href="/3">New buses for Marrow</a></li>
    <li><time>08:15</time> <a href="/4">Harbour master retires</a></li></ul></aside>
    <footer><p>© 2024 The Gull. All rights reserved.</p></footer></body></html>
    """
        .formatted(TITLE, head, TITLE, INTRO, entries);
  }

  private static String each(String form) {
    StringBuilder entries = new StringBuilder();
    for (Entry one : ENTRIES) {
      entries.append(form.formatted(one.time(), one.headline(), one.text()));
    }
    return entries.toString();
  }

  private static Page read(String html) {
    return new PageReader(256, BlockRanker.bundled())
        .read(html, Optional.of("https://gull.example/live"), TODAY)
        .orElseThrow();
  }

  private static void tellsAllEntriesInOrder(Page page) {
    assertThat(page.title()).contains(TITLE);
    assertThat(page.paragraphs())
        .containsSubsequence(
            ENTRIES.stream()
                .flatMap(one -> List.of(one.time(), one.headline(), one.text()).stream())
                .toList());
    assertThat(page.text())
        .contains(INTRO)
        .doesNotContain("Prices fall")
        .doesNotContain("09:15")
        .doesNotContain("All rights reserved");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=\"post\"><time"
            + " datetime=\"2024-03-04T%s\">%1$s</time><h2>%s</h2><p>%s</p></div>",
        "<section class=\"entry\"><header><p"
            + " class=\"entry-time\">%s</p><h3>%s</h3></header><div><p>%s</p></div><div"
            + " class=\"share\"><a href=\"#\">Share</a><a href=\"#\">Post</a></div></section>",
        "<article id=\"e\"><div class=\"meta\"><span>%s</span></div><h2"
            + " class=\"title\">%s</h2><p>%s</p></article>",
        "<li class=\"update\"><time>%s</time><div><h4>%s</h4><p>%s</p></div></li>",
      })
  void keepsEntriesWithTheirTimes(String form) {
    tellsAllEntriesInOrder(read(page("", each(form))));
  }

  @Test
  void takesTheTimeOfAnEntryThatSaysOnlyHowLongAgo() {
    String form =
        "<div class=\"post\"><time datetime=\"2024-03-04T%s:00+01:00\">a while ago</time>"
            + "<h2>%s</h2><p>%s</p></div>";
    tellsAllEntriesInOrder(read(page("", each(form))));
  }

  private static String data(String more, List<Entry> entries) {
    StringBuilder updates = new StringBuilder();
    for (Entry one : entries) {
      updates
          .append(updates.isEmpty() ? "" : ",")
          .append("{\"@type\":\"BlogPosting\",\"headline\":\"")
          .append(one.headline())
          .append("\",\"datePublished\":\"2024-03-04T")
          .append(one.time())
          .append(":00+01:00\",\"articleBody\":\"<p>")
          .append(one.text())
          .append("</p>\"}");
    }
    return """
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
    {"@type":"NewsArticle","headline":"Something else","datePublished":"2024-01-01"},
    {"@type":"LiveBlogPosting","headline":"%s","coverageStartTime":"2024-03-04T06:00:00+01:00",%s
    "liveBlogUpdate":[%s]}]}</script>
    """
        .formatted(TITLE, more, updates);
  }

  @Test
  void takesEntriesThatOnlyTheStructuredDataHas() {
    Page page = read(page(data("", ENTRIES), "<p>Loading ...</p>"));
    tellsAllEntriesInOrder(page);
    assertThat(page.published())
        .isEqualTo(new Published.Minute(LocalDate.of(2024, 3, 4).atTime(6, 0), "json-ld"));
  }

  @Test
  void tellsThemInTheOrderOfThePage() {
    List<Entry> oldestFirst = ENTRIES.reversed();
    String shown = each("<div class=\"post\"><time>%s</time><h2>%s</h2><p>%s</p></div>");
    tellsAllEntriesInOrder(read(page(data("", oldestFirst), shown)));
  }

  @Test
  void saysTheDayWhereEntriesAreOfSeveral() {
    String head = data("", ENTRIES).replace("2024-03-04T06:10", "2024-03-03T06:10");
    assertThat(read(page(head, "")).paragraphs())
        .contains("2024-03-04 17:42", "2024-03-03 06:10", ENTRIES.getLast().text());
  }

  @Test
  void readsOnInDataOfOneEntryAndOfBrokenOnes() {
    Entry first = ENTRIES.getFirst();
    String one =
        data("", ENTRIES.subList(0, 1))
            .replace("[{\"@type\":\"Blog", "{\"@type\":\"Blog")
            .replace("}]}]}", "}}]}");
    assertThat(read(page(one, "<p>" + first.text() + "</p>")).text()).contains(first.text());
    String broken =
        data("", ENTRIES)
            .replace("\"2024-03-04T15:05:00+01:00\"", "{\"a\":[3]}")
            .replace("2024-03-04T12:31", "soon");
    Page page = read(page(broken, ""));
    assertThat(page.text()).contains(ENTRIES.get(1).text(), ENTRIES.get(2).text());
    assertThat(page.paragraphs()).contains("17:42", "10:20").doesNotContain("15:05", "12:31");
  }

  @Test
  void daysMayStandBesideTheTimesWhereThePageCallsItselfALiveBlog() {
    String dated =
        each(
            "<div class=\"post\"><p class=\"when\">4 March 2024, %s</p><h2>%s</h2><p>%s</p></div>");
    assertThat(read(page(data("", ENTRIES), dated)).paragraphs())
        .containsSubsequence("4 March 2024, 17:42", "Ferries sail again", "4 March 2024, 15:05");
  }

  @Test
  void commentsUnderTheirTimesAreNoLiveBlog() {
    StringBuilder text = new StringBuilder();
    ENTRIES.forEach(one -> text.append("<p>").append(one.text()).append("</p>"));
    StringBuilder comments = new StringBuilder("<section class=\"comments\"><h3>Comments</h3>");
    List<String> said =
        List.of(
            "I was there as well and my umbrella is gone, can anybody tell me where it went?",
            "Great article, thanks for the update.",
            "My cousin lives in Marrow and says that her umbrella is on the roof since noon.",
            "Why did nobody close the bridge? It happens every year and they never learn.",
            "Stay safe everybody.",
            "I doubt that it was 130, we had much worse in 1987 and nobody wrote about it.");
    for (int i = 0; i < said.size(); i++) {
      comments.append(
          "<div class=\"comment\"><time>1%d:31</time><p>%s</p></div>"
              .formatted(i * 7 % 6, said.get(i)));
    }
    String html = page("", text.toString());
    comments.append("</section></main>");
    assertThat(read(html.replace("</main>", comments)).text())
        .contains(ENTRIES.get(1).text())
        .doesNotContain("umbrella")
        .doesNotContain(":31");
  }

  @Test
  void ofAPageBehindAPaywallTheTextIsReadThatIsThere() {
    String head =
        """
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
        "headline":"%s","datePublished":"2024-03-04","isAccessibleForFree":false,
        "hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".paid"}}</script>
        """
            .formatted(TITLE);
    String text =
        "<p>%s</p><p>%s</p>".formatted(ENTRIES.get(0).text(), ENTRIES.get(1).text())
            + "<div class=\"paid\"></div><div class=\"paywall\"><h3>Subscribe to read on</h3>"
            + "<p>You have read all of your free articles this month.</p>"
            + "<a href=\"/offers\">See our offers</a></div>";
    Page page = read(page(head, text));
    assertThat(page.title()).contains(TITLE);
    assertThat(page.paragraphs())
        .containsExactly(INTRO, ENTRIES.get(0).text(), ENTRIES.get(1).text());
  }

  @Test
  void ofAPaywallThatTheDataSeesThroughAllIsRead() {
    StringBuilder body = new StringBuilder();
    for (int i = 1; i < 4; i++) {
      body.append("Day %d.\\n".formatted(i));
      ENTRIES.forEach(one -> body.append(one.text()).append("\\n"));
    }
    String head =
        """
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"%s",
        "isAccessibleForFree":"False","articleBody":"%s"}</script>
        """
            .formatted(TITLE, body);
    Page page =
        read(page(head, "<p>" + ENTRIES.getFirst().text() + "</p><p>Subscribe to read on</p>"));
    assertThat(page.paragraphs()).contains(ENTRIES.getLast().text());
  }
}
