package parallax.read.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Provenance;
import parallax.model.Published;

class RecurringLinesTest {
  private static final String FERRY =
      """
      The ferry to Tern Island was laid up on Monday after an engineer found water in the hold.

      Captain Ines Kolb told passengers to wait for buses, which came four hours later.

      A second boat is to take over the crossing until repairs are finished in Velmora.\
      """;
  private static final String BUDGET =
      """
      Councillors in Marrow rejected a tax on empty houses by nine votes to six.

      Owners had argued that most of these buildings stand vacant for want of plumbers.

      Another vote will be held in autumn, the mayor's office announced.\
      """;
  private static final String CHESS =
      """
      A fourteen-year-old pupil won the open chess tournament at Lindau without losing a game.

      She beat three grandmasters on the way, two of them with the black pieces.

      Organisers invited her to play at the winter cup.\
      """;

  private static Article article(String id, String outlet, String text) {
    return new Article(
        new ArticleId(id),
        new Provenance(
            id + ".txt", Optional.empty(), Optional.of(outlet).filter(o -> !o.isEmpty())),
        Optional.empty(),
        List.of(),
        new Published.Unknown(),
        "en",
        text);
  }

  private static List<String> texts(Article... articles) {
    return RecurringLines.without(List.of(articles)).stream().map(Article::text).toList();
  }

  private static String joined(String... paragraphs) {
    return String.join("\n\n", paragraphs);
  }

  @Test
  void whatOneOutletPutsAroundAllItsArticlesGoes() {
    String top = "The Gull on the go: wherever there is a signal";
    String call = "Our reporters depend on people like you.";
    String foot = "Printed on the quay, delivered by bicycle";
    assertThat(
            texts(
                article("a", "The Gull", joined(top, FERRY, call, foot)),
                article("b", "The Gull", joined(top, BUDGET, call, foot)),
                article("c", "Marrow Post", CHESS)))
        .containsExactly(FERRY, BUDGET, CHESS);
  }

  @Test
  void numbersInThemMayDiffer() {
    assertThat(
            texts(
                article("a", "", joined(FERRY, "Clapped for by 17 of the crew's friends")),
                article("b", "", joined(BUDGET, "Clapped for by 212 of the crew's friends"))))
        .containsExactly(FERRY, BUDGET);
  }

  @Test
  void betweenParagraphsAFewWordsMayBeAHeading() {
    String heading = "In short";
    String ferry = FERRY.replaceFirst("\n\n", "\n\n" + heading + "\n\n");
    String budget = BUDGET.replaceFirst("\n\n", "\n\n" + heading + "\n\n");
    String chess = CHESS.replaceFirst("\n\n", "\n\n" + heading + "\n\n");
    assertThat(texts(article("a", "The Gull", ferry), article("b", "The Gull", budget)))
        .containsExactly(ferry, budget);
    assertThat(texts(article("a", "", ferry), article("b", "", budget), article("c", "", chess)))
        .containsExactly(ferry, budget, chess);
    assertThat(
            texts(
                article("a", "The Gull", ferry),
                article("b", "The Gull", budget),
                article("c", "The Gull", chess)))
        .containsExactly(FERRY, BUDGET, CHESS);
  }

  @Test
  void whoSpeaksInTranscriptsStays() {
    String ferry = FERRY.replace("\n\n", "\n\nMODERATOR\n\n");
    String budget = BUDGET.replace("\n\n", "\n\nMODERATOR\n\n");
    String chess = CHESS.replace("\n\n", "\n\nMODERATOR\n\n");
    assertThat(
            texts(
                article("a", "The Gull", ferry),
                article("b", "The Gull", budget),
                article("c", "The Gull", chess)))
        .containsExactly(ferry, budget, chess);
  }

  @Test
  void betweenParagraphsACallUponReadersGoes() {
    String call = "If you want more of this by post, you can have it every Friday.";
    String ferry = FERRY.replaceFirst("\n\n", "\n\n" + call + "\n\n");
    String budget = BUDGET.replaceFirst("\n\n", "\n\n" + call + "\n\n");
    assertThat(texts(article("a", "The Gull", ferry), article("b", "The Gull", budget)))
        .containsExactly(FERRY, BUDGET);
  }

  @Test
  void whatDifferentOutletsHaveInCommonStays() {
    String foot = "Printed on the quay, delivered by bicycle";
    String ferry = joined(FERRY, foot);
    String budget = joined(BUDGET, foot);
    assertThat(texts(article("a", "The Gull", ferry), article("b", "Marrow Post", budget)))
        .containsExactly(ferry, budget);
  }

  @Test
  void copiesOfOneTextKeepWhatTheyShare() {
    String foot = "A memorial is planned";
    String one = joined("Harbour: boats stay in", FERRY, foot);
    String other = joined("Harbour: boats stay in", FERRY.replace("Monday", "Tuesday"), foot);
    String third = joined(FERRY, "Buses were full, our reader Jan Ohm says.", foot);
    assertThat(
            texts(
                article("a", "The Gull", one),
                article("b", "The Gull", other),
                article("c", "The Gull", third)))
        .containsExactly(one, other, third);
  }

  @Test
  void twoArticlesThatShareAParagraphCountOnce() {
    String shared = "Nobody was hurt when the pier at Velmora burned down eleven years ago.";
    String foot = "Printed on the quay, delivered by bicycle";
    String pier = "Fire brigades from Velmora found the pier burned once more, people said hurt.";
    String ferry = joined(FERRY, "The pier at Velmora burned, nobody hurt.", shared, foot);
    String other = joined(BUDGET, pier, shared, foot);
    assertThat(texts(article("a", "The Gull", ferry), article("b", "The Gull", other)))
        .containsExactly(ferry, other);
  }

  @Test
  void quotationsStay() {
    String said = "“We will rebuild, and you will see it,” said the mayor.";
    String ferry = joined(FERRY, said);
    String budget = joined(BUDGET, said);
    String chess = joined(CHESS, said);
    assertThat(texts(article("a", "", ferry), article("b", "", budget), article("c", "", chess)))
        .containsExactly(ferry, budget, chess);
  }

  @Test
  void sentencesThatNewsroomsRepeatStay() {
    String said = "No charges were brought.";
    String ferry = joined(FERRY, said);
    String budget = joined(BUDGET, said);
    assertThat(texts(article("a", "The Gull", ferry), article("b", "The Gull", budget)))
        .containsExactly(ferry, budget);
  }

  @Test
  void linesWhoseWordsTheArticleTellsStay() {
    String place = "Tern Island, Velmora";
    String ferry = joined(place, FERRY);
    String budget = joined(place, BUDGET.replace("Marrow", "Velmora on Tern Island"));
    assertThat(texts(article("a", "The Gull", ferry), article("b", "The Gull", budget)))
        .containsExactly(ferry, budget);
  }

  @Test
  void anArticleIsStillTheSameArticle() {
    Article before = article("a", "The Gull", joined(FERRY, "Printed on the quay"));
    List<Article> after =
        RecurringLines.without(
            List.of(before, article("b", "The Gull", joined(BUDGET, "Printed on the quay"))));
    assertThat(after.getFirst().id()).isEqualTo(before.id());
    assertThat(after.getFirst().provenance()).isEqualTo(before.provenance());
    assertThat(after.getFirst().text()).isEqualTo(FERRY);
  }

  @Test
  void articlesOfNothingElseStay() {
    assertThat(texts(article("a", "", "Share this"), article("b", "", "Share this")))
        .containsExactly("Share this", "Share this");
    assertThat(texts()).isEmpty();
  }

  @Test
  @Timeout(20)
  void thousandsOfArticlesAreHeldAgainstEachOtherInAMoment() {
    List<Article> many = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      String own = "Number %d of the boats, called x%d y%d, left port.".formatted(i, i * 7, i * 3);
      many.add(article("a" + i, "The Gull", joined(own, FERRY, "Printed on the quay", "A" + i)));
    }
    long start = System.nanoTime();
    assertThat(RecurringLines.without(many)).hasSize(many.size());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
  }

  /// Lines that stand in one article only are never touched.
  @Property(tries = 200)
  void whatStandsInOneArticleStays(@ForAll String one, @ForAll String other) {
    String a = "Only here %s stands.".formatted(one.replaceAll("\\s", "x"));
    String b = "Elsewhere %s does not.".formatted(other.replaceAll("\\s", "y"));
    String foot = "Printed on the quay";
    List<String> after =
        texts(article("a", "", joined(FERRY, a, foot)), article("b", "", joined(BUDGET, b, foot)));
    assertThat(after.getFirst()).contains(a);
    assertThat(after.getLast()).contains(b);
  }
}
