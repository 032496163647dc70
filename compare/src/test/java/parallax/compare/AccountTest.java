package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.language.Relation;
import parallax.model.AnnotatedArticle;
import parallax.model.Point;
import parallax.model.StoryDossier;

/// Which sentences stand for a story, and which stand for nothing.
final class AccountTest {
  private static StoryDossier compare(AnnotatedArticle... articles) {
    return new Comparer(BagOfStems::encode, (_, _) -> Relation.UNREAD)
        .compare(Told.story(articles), List.of(articles), List.of());
  }

  private static List<String> singles(StoryDossier dossier, AnnotatedArticle article) {
    return dossier.findings().points().stream()
        .filter(point -> point.status() == Point.Status.SINGLE)
        .map(Point::lead)
        .filter(lead -> lead.article().equals(article.id()))
        .map(lead -> article.words(lead.span()))
        .toList();
  }

  @Test
  void beginsWithNoSentenceThatTheNextOneTakesBack() {
    AnnotatedArticle gull =
        Told.by(
                "Gull",
                "The end of the ferry tolls in Norvik sounds like a great victory for the islands."
                    + " It's not. The harbour board wants the money elsewhere.")
            .article();
    AnnotatedArticle heron =
        Told.by(
                "Heron",
                "The harbour board announced on Monday the end of the ferry tolls in Norvik, a"
                    + " victory for the islands.")
            .time("Monday", "2031-03-03")
            .article();
    StoryDossier dossier = compare(gull, heron);
    assertThat(dossier.title().orElseThrow()).startsWith("The harbour board announced");
    assertThat(dossier.findings().account())
        .noneSatisfy(
            line ->
                assertThat(line.report().article().equals(gull.id()) ? gull : heron)
                    .extracting(article -> article.words(line.report().span()))
                    .asString()
                    .contains("sounds like"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The tolls sound like a gift.                |                              | true
          The board ended the tolls for everybody.    | It's not – at least not yet. | true
          The board ended the tolls for everybody.    | It is not known who pays.    | false
          The board ended the tolls for everybody.    | No one was told before.      | false
          Is the board in its right mind?             |                              | true
          You may want to know who pays.              |                              | true
          The US board said it would pay all of it.   |                              | false
          "We will pay you," the board said on Monday. |                             | false
          """)
  void knowsWhatOnlyLeadsUpToSomethingElse(String sentence, String next, boolean leadsUp) {
    assertThat(Clarity.leadsUp(sentence, next == null ? "" : next)).isEqualTo(leadsUp);
  }

  @Test
  void showsNoDebrisAsToldByOneAlone() {
    AnnotatedArticle gull =
        Told.by(
                "Gull",
                "The tolls end in May, said the harbour board. said in a statement. \\n. Mara Voss"
                    + " of the southern islands. The mayor, who had asked for a hearing last"
                    + " winter, kept silent.")
            .reported("The tolls end in May", "the harbour board", "said")
            .article();
    AnnotatedArticle heron = Told.by("Heron", "Nurses in Norvik walked out on Friday.").article();
    assertThat(singles(compare(gull, heron), gull))
        .anyMatch(words -> words.startsWith("The mayor, who had asked"))
        .noneMatch(words -> words.startsWith("said"))
        .noneMatch(words -> words.startsWith("who"))
        .noneMatch(words -> words.contains("Mara Voss"));
  }

  @Test
  void joinsQuotationsThatFollowEachOtherInTheSameArticles() {
    String first = "Those remarks about the harbour are well over the line.";
    String second = "It is wrong for everybody here.";
    AnnotatedArticle[] articles =
        List.of("Gull", "Heron").stream()
            .map(
                outlet ->
                    Told.by(outlet, "\"" + first + " " + second + "\" The mayor spoke in Norvik.")
                        .quote("\"" + first + " " + second + "\"", "Mara Voss")
                        .article())
            .toArray(AnnotatedArticle[]::new);
    assertThat(compare(articles).findings().points())
        .filteredOn(point -> point.status() == Point.Status.AGREED)
        .extracting(point -> articles[0].words(point.reports().getFirst().span()))
        .anyMatch(words -> words.contains(first) && words.contains(second))
        .noneMatch(words -> words.startsWith("It is wrong"));
  }

  @Test
  void putsASentenceIntoTheTimelineOnce() {
    AnnotatedArticle gull =
        Told.by("Gull", "The tolls rose in 2029 and fell on 3 March 2031 in Norvik.")
            .time("2029", "2029")
            .time("3 March 2031", "2031-03-03")
            .article();
    assertThat(
            compare(gull, Told.by("Heron", "Nurses walked out.").article()).background().timeline())
        .singleElement()
        .satisfies(entry -> assertThat(entry.date()).isEqualTo("2031-03-03"));
  }
}
