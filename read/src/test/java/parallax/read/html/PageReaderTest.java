package parallax.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.model.Published;

class PageReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
  private static final String FIRST =
      "The harbour of Velmora was closed on Monday after a crane fell onto the eastern pier, the"
          + " port authority said.";
  private static final String SECOND =
      "Nobody was hurt, but the ferries to the islands will not sail before the wreck is cleared"
          + " away.";
  private static final String PAGE =
      """
      <!doctype html><html lang="en-GB"><head>
      <title>Crane falls at Velmora harbour | The Gull</title>
      <meta property="og:site_name" content="The Gull">
      <link rel="canonical" href="https://gull.example/news/crane">
      %s
      </head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
      <article><h1>Crane falls at Velmora harbour</h1>
      %s
      <figure><img src="a.jpg"><figcaption>The wreck on Monday. Photo: Ann Lee</figcaption></figure>
      <div class="article-body"><p>%s</p><p>%s</p>
      <blockquote><p>“I heard a noise like thunder and then the whole pier shook,” said a fisherman.</p></blockquote>
      <p class="related">Read more: <a href="/x">Ferry runs aground off Little Gull Island</a></p>
      <p>The crane had been inspected in May and no faults were found, the operator told this newspaper.</p></div>
      </article>
      <section class="comments"><h3>Comments</h3><p>First! What a mess this is, they should all resign.</p></section>
      <footer><p>© 2024 The Gull. All rights reserved.</p></footer>
      </body></html>
      """;

  @Test
  void keepsTheArticleAndDropsWhatStandsAround() {
    Page page = read("", "");

    assertThat(page.paragraphs()).contains(FIRST, SECOND);
    assertThat(page.text()).contains("a noise like thunder").contains("inspected in May");
    assertThat(page.text())
        .doesNotContain("Sport")
        .doesNotContain("Ferry runs aground")
        .doesNotContain("All rights reserved")
        .doesNotContain("Photo: Ann Lee");
  }

  @Test
  void readsWhatThePageSaysOfItself() {
    Page page =
        read(
            """
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",
            "headline": "Crane falls at Velmora harbour", "datePublished": "2024-03-04T09:30:00+01:00",
            "dateModified": "2024-03-05T10:00:00+01:00", "author": [{"@type": "Person", "name": "Ann Lee"}, "Bob Ray"]}]}
            </script>
            """,
            "");

    assertThat(page.title()).contains("Crane falls at Velmora harbour");
    assertThat(page.byline()).containsExactly("Ann Lee", "Bob Ray");
    assertThat(page.outlet()).contains("The Gull");
    assertThat(page.url()).contains("https://gull.example/news/crane");
    assertThat(page.language()).contains("en-GB");
    assertThat(page.published())
        .isEqualTo(new Published.Minute(LocalDate.of(2024, 3, 4).atTime(9, 30), "json-ld"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class=author>Ann Lee</p>",
        "<div class='post-author'><p>By Ann Lee</p></div>",
        "<p class=byline><a href=/ann>Ann Lee</a></p>"
      })
  void readsTheBylineThatReadersSee(String line) {
    Page page = read("", line);

    assertThat(page.byline()).containsExactly("Ann Lee");
    assertThat(page.text()).doesNotContain("Ann Lee");
  }

  @Test
  void takesNobodyWhoCommentsForTheAuthor() {
    assertThat(read("", "<div class=comment><p class=author>Bob Ray</p></div>").byline()).isEmpty();
  }

  @Test
  void dropsLongCommentsBelowTheText() {
    String said =
        "<div class=comment><p>" + "%s I was there and it was loud, ".repeat(6) + "</p></div>";
    String comments =
        "<div id='comments-area'>"
            + said.formatted("Yes,", "no,", "well,", "so", "now", "and").repeat(6)
            + "</div>";

    assertThat(
            read(PAGE.formatted("", "", FIRST, SECOND)
                    .replace("</article>", "</article>" + comments))
                .text())
        .contains(SECOND)
        .doesNotContain("it was loud");
  }

  @Test
  void keepsTheTextOfAPageThatSaysItHasComments() {
    String page =
        PAGE.formatted("", "", FIRST, SECOND).replace("<article>", "<article class=comments-open>");

    assertThat(read(page).paragraphs()).contains(FIRST, SECOND);
  }

  @Test
  void dropsABarOfLinksThatRunTogether() {
    Page page =
        read("", "<div class=b><a href=#>Share</a><a href=#>Post</a><a href=#>Send on</a></div>");

    assertThat(page.text()).doesNotContain("SharePost").contains(FIRST);
  }

  @Test
  void readsTheArticleThatScriptsWouldShow() {
    String paragraphs = ("<p>" + FIRST + "</p><p>" + SECOND + "</p>").repeat(6);

    Page page =
        read(
            "<html><body><h1>Crane falls at Velmora harbour</h1><noscript>Please allow scripts."
                + "</noscript><div class=post-body><noscript>"
                + paragraphs
                + "</noscript></div></body></html>");

    assertThat(page.text()).contains(SECOND).doesNotContain("allow scripts");
  }

  @Test
  void measuresStructuredTextWithoutItsMarkup() {
    String marks = "&amp;lt;!-- a picture, wide, in the middle of the column --&amp;gt;".repeat(60);
    String data =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + marks
            + "&amp;lt;p&amp;gt;"
            + FIRST
            + "&amp;lt;/p&amp;gt;\"}</script>";

    assertThat(read(data, "").text()).contains(SECOND).doesNotContain("picture, wide");
  }

  @Test
  void keepsASentenceThatIsALink() {
    String page = PAGE.formatted("", "", FIRST, "<a href=/x>" + SECOND + "</a>");

    assertThat(read(page).text()).contains(SECOND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p class="date">4 March 2024</p>                                           | 2024-03-04
          <p>Published 4th of March, 2024, by Ann Lee</p>                            | 2024-03-04
          <span class="byline"><time datetime="2024-03-04T11:00">today</time></span> | 2024-03-04
          <p class="date">Updated: 4 March 2024</p>                                  |
          <p class="date">4 March 2031</p>                                           |
          <p>Joined: 4 March 2024</p>                                                |
          <p class="date">Current time: 4 March 2024, 7.10 pm</p>                    |
          <p>What we keep of those who come here and why we do it was revised on 4 March 2024</p> |
          <p>The inquiry is to report in autumn.</p>                                 |
          """)
  void readsTheDateThatReadersSee(String line, LocalDate day) {
    assertThat(read("", line).published().date()).isEqualTo(Optional.ofNullable(day));
  }

  @Test
  void readsTheDateAboveTheTextWhereTheHeadlineIsNotKnown() {
    String menu = "<p><a href=/x>Sport</a></p>".repeat(40);
    Page page =
        read(
            "<html><head><title>The Gull</title></head><body><h1>The Gull</h1>"
                + menu
                + "<div class=entry><div>4 March 2024 | Ann Lee | Comments 34</div><p>"
                + FIRST
                + "</p><p>"
                + SECOND
                + "</p></div></body></html>");

    assertThat(page.published().date()).contains(LocalDate.of(2024, 3, 4));
  }

  @ParameterizedTest
  @CsvSource({"date, 2024-03-04", "article:published_time, 2024-03-06"})
  void believesWhatReadersSeeRatherThanAVagueStatement(String name, LocalDate day) {
    Page page =
        read(
            "<meta name='%s' content='2024-03-06'>".formatted(name),
            "<p>4 March 2024 - desk: Ann Lee (who speaks for the harbour board)</p>");

    assertThat(page.published().date()).contains(day);
  }

  @Test
  void believesTheAddressOfTheDay() {
    Page page =
        new PageReader(512, BlockRanker.bundled())
            .read(
                "<html><body><p>" + FIRST + "</p></body></html>",
                Optional.of("https://gull.example/2024/03/04/crane"),
                TODAY)
            .orElseThrow();

    assertThat(page.published()).isEqualTo(new Published.Day(LocalDate.of(2024, 3, 4), "url"));
  }

  @Test
  void readsTruncatedPage() {
    String page = PAGE.formatted("", "", FIRST, SECOND);

    assertThat(read(page.substring(0, page.indexOf("</blockquote>"))).text()).contains(FIRST);
  }

  /// jsoup 1.24.1 fails at each of these where the elements nest deeper than it is told to go.
  @ParameterizedTest
  @CsvSource({
    "<p><font><i>, <div>, <a href=x><table>",
    "<p><table>, <b>, <tr><p>x",
    "<template>, <b>, <noscript><template><b>",
  })
  void readsPagesThatTheParserTripsOver(String before, String deep, String after) {
    String html =
        "<html><body><article><h1>Crane falls</h1><p>%s</p><p>%s</p></article>%s%s%s</body></html>"
            .formatted(FIRST, SECOND, before, deep.repeat(1200), after);
    assertThat(read(html).paragraphs()).contains(FIRST, SECOND);
  }

  @Property(tries = 200, seed = "20260303")
  void neverThrows(@ForAll String inside) {
    assertThat(
            read("<html><body><p>" + inside + "</p><script type='application/ld+json'>" + inside))
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p class="credits">(Reporting by Ann Lee; Editing by Bob Ray)</p><p class="credits">Source: TASS</p> | TASS
          <div class="source">With inputs from PTI</div>                                                       | PTI
          <div class="credit">The Associated Press contributed to this report.</div>                           | The Associated Press
          <div class="agency">(AFP)</div>                                                                      | AFP
          <div class="end-mark">— Reuters</div>                                                                | Reuters
          """)
  void whomAPageCreditsBelowItsTextHasSignedIt(String credit, String agency) {
    Page page = read(credited(credit));
    assertThat(page.paragraphs()).contains(FIRST, SECOND);
    // Where the credit counts as text it is found there.
    assertThat(page.byline().contains(agency) || page.text().contains(agency)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src=b.jpg><figcaption>Reuters</figcaption></figure>",
        "<span class=copyright>Reuters</span>",
        "<aside><p>By Reuters</p></aside>",
        "<footer><p>Source: AFP</p></footer>",
        "<p class=tags><a href=/reuters>Reuters</a></p>",
      })
  void whoTookAPictureOrIsLinkedToHasNotSignedTheText(String below) {
    Page page = read(credited(below));
    assertThat(page.byline()).isEmpty();
  }

  @Test
  void anAgencyIsNamedOnceInTheByline() {
    String author = "<meta name=author content=\"Reuters Staff\">";
    String html = credited("<p class=credits>Source: Reuters</p>");
    assertThat(read(html.replace("</head>", author + "</head>")).byline())
        .containsExactly("Reuters Staff");
  }

  private static String credited(String below) {
    return PAGE.formatted("", "", FIRST, SECOND)
        .replace("this newspaper.</p></div>", "this newspaper.</p></div>" + below);
  }

  private static Page read(String head, String top) {
    return read(PAGE.formatted(head, top, FIRST, SECOND));
  }

  private static Page read(String html) {
    return new PageReader(512, BlockRanker.bundled())
        .read(html, Optional.empty(), TODAY)
        .orElseThrow();
  }
}
