package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.model.AnnotatedArticle;
import parallax.model.Difference;
import parallax.model.Report;

final class SpeakerDifferencesTest {
  private static final String SAYING = "Not a single metre of land was on the table today";

  private static AnnotatedArticle told(String outlet, String name) {
    return Told.by(outlet, "“" + SAYING + ",” " + name + " told reporters at the palace.")
        .person(name, name)
        .quote(SAYING, name, name)
        .article();
  }

  private static List<Difference> whoSaid(AnnotatedArticle... articles) {
    return new Comparer(BagOfStems::encode, (_, _) -> parallax.language.Relation.UNREAD)
            .compare(Told.story(articles), List.of(articles), List.of())
            .findings()
            .differences()
            .stream()
            .filter(one -> one.contrast().about().startsWith("Who said it"))
            .toList();
  }

  @Test
  void tellsWhoIsSaidToHaveSaidOneThing() {
    AnnotatedArticle gull = told("Gull", "Ada Orla");
    AnnotatedArticle heron = told("Heron", "Ben Marin");
    AnnotatedArticle tern = told("Tern", "Ada Orla");
    assertThat(whoSaid(gull, heron, tern))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.contrast().sides())
                    .extracting(side -> side.reports().stream().map(Report::article).toList())
                    .containsExactly(List.of(gull.id(), tern.id()), List.of(heron.id())));
  }

  @Test
  void oneNameInTwoFormsIsNoDifference() {
    assertThat(whoSaid(told("Gull", "Ada Orla"), told("Heron", "Ada Orla Marin"))).isEmpty();
  }

  private static AnnotatedArticle toldByHim(String before) {
    return Told.by("Heron", before + " “" + SAYING + ",” he told reporters.")
        .person("Ben Marin", "Ben Marin")
        .person("Cora Lind", "Cora Lind")
        .quote(SAYING, "he", "Ben Marin")
        .article();
  }

  @Test
  void aPronounForWhomTheArticleHasJustNamedTellsWhoSaidIt() {
    AnnotatedArticle heron = toldByHim("Cora Lind sent for Ben Marin.");
    assertThat(whoSaid(told("Gull", "Ada Orla"), heron))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.contrast().sides().getLast().reports())
                    .extracting(report -> report.span().in(heron.article().text()))
                    .singleElement()
                    .asString()
                    .contains("Ben Marin", SAYING, "he told reporters"));
  }

  @Test
  void aPronounThatMayBeAnothersIsNoDifference() {
    assertThat(whoSaid(told("Gull", "Ada Orla"), toldByHim("Ben Marin sent for Cora Lind.")))
        .isEmpty();
  }

  @Test
  void whatTwoAreSaidToHaveSaidIsNoWordingOfOne() {
    List<AnnotatedArticle> articles =
        List.of(
            told("Gull", "Ada Orla"),
            Told.by("Heron", "“Not one foot of land was on the table today,” Ben Marin told them.")
                .person("Ben Marin", "Ben Marin")
                .quote("Not one foot of land was on the table today", "Ben Marin", "Ben Marin")
                .article());
    assertThat(
            new Comparer(BagOfStems::encode, (_, _) -> parallax.language.Relation.UNREAD)
                .compare(Told.story(articles.toArray(AnnotatedArticle[]::new)), articles, List.of())
                .findings()
                .differences())
        .extracting(one -> one.contrast().about())
        .noneMatch(about -> about.startsWith("The words of"));
  }

  @Test
  void showsWhoSaidItBesideTheSaying() {
    AnnotatedArticle heron = told("Heron", "Ben Marin");
    assertThat(whoSaid(told("Gull", "Ada Orla"), heron))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.contrast().sides().getLast().reports())
                    .singleElement()
                    .satisfies(
                        report ->
                            assertThat(report.span().in(heron.article().text()))
                                .contains(SAYING, "Ben Marin told reporters")));
  }

  @Test
  void whoRelaysASayingDidNotSayIt() {
    AnnotatedArticle heron =
        Told.by("Heron", "“" + SAYING + ",” Ada Orla had said, Ben Marin told reporters.")
            .person("Ada Orla", "Ada Orla")
            .person("Ben Marin", "Ben Marin")
            .quote(SAYING, "Ben Marin", "Ben Marin")
            .article();
    assertThat(whoSaid(told("Gull", "Ada Orla"), heron)).isEmpty();
  }
}
