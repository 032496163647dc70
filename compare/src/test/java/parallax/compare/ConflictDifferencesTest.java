package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parallax.language.Relation;
import parallax.language.RelationModel;
import parallax.model.AnnotatedArticle;
import parallax.model.Difference;
import parallax.model.Report;

/// Differences that only a reading of both sentences at once can see, with such a reader of whom
/// it is known what he says.
final class ConflictDifferencesTest {
  private static final Relation SAME = new Relation(0.96, 0.02, 0.02, Map.of());
  private static final Relation NEITHER = new Relation(0.02, 0.02, 0.96, Map.of());

  /// Reads "with one voice" and "a judge dissented" as contrary.
  private static Relation read(String a, String b) {
    boolean one = a.contains("with one voice");
    boolean other = b.contains("with one voice");
    boolean both = a.contains("verdict") && b.contains("verdict");
    return !both
        ? NEITHER
        : one == other
            ? SAME
            : new Relation(0.01, 0.98, 0.01, Map.of(Relation.Kind.PARTICIPANTS, 1.0));
  }

  private static List<Difference> differences(RelationModel model, AnnotatedArticle... articles) {
    return new Comparer(BagOfStems::encode, model)
        .compare(Told.story(articles), List.of(articles), List.of())
        .findings()
        .differences();
  }

  private static AnnotatedArticle told(String outlet, String how) {
    return Told.by(
            outlet,
            "The river rose again in Norra. The judges of the court at Tarn gave the"
                + " verdict on mayor Ada Orla on Friday, "
                + how
                + ". Farmers sold their wheat early.")
        .article();
  }

  @Test
  void setsAgainstEachOtherWhatCannotBothBeTrue() {
    AnnotatedArticle gull = told("Gull", "with one voice");
    AnnotatedArticle heron = told("Heron", "with two voices, for a judge dissented");
    List<Difference> found = differences(ConflictDifferencesTest::read, gull, heron);
    assertThat(found)
        .filteredOn(Difference.InParticipants.class::isInstance)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.contrast().sides()).hasSize(2);
              assertThat(one.contrast().confidence()).isBetween(0.5, 1.0);
              assertThat(words(one, gull, heron)).anyMatch(text -> text.contains("with one voice"));
              assertThat(words(one, gull, heron)).anyMatch(text -> text.contains("dissented"));
            });
  }

  @Test
  void isLessSureOfItTheMoreArticlesThereAre() {
    AnnotatedArticle gull = told("Gull", "with one voice");
    AnnotatedArticle heron = told("Heron", "with two voices, for a judge dissented");
    List<AnnotatedArticle> many = new ArrayList<>(List.of(gull, heron));
    for (int i = 0; i < 20; i++) {
      many.add(
          Told.by("Paper " + i, "Farmers sold their wheat early in valley " + i + ".").article());
    }
    double few = surest(differences(ConflictDifferencesTest::read, gull, heron));
    double beside =
        surest(differences(ConflictDifferencesTest::read, many.toArray(AnnotatedArticle[]::new)));
    assertThat(beside).isLessThan(few);
  }

  private static double surest(List<Difference> differences) {
    return differences.stream()
        .filter(Difference.InParticipants.class::isInstance)
        .mapToDouble(one -> one.contrast().confidence())
        .max()
        .orElse(0);
  }

  @Test
  void gathersOnASideWhoTellsTheSame() {
    AnnotatedArticle gull = told("Gull", "with one voice");
    AnnotatedArticle heron = told("Heron", "with two voices, for a judge dissented");
    AnnotatedArticle tern = told("Tern", "with two voices, one of them having dissented");
    List<Difference> found = differences(ConflictDifferencesTest::read, gull, heron, tern);
    assertThat(found)
        .filteredOn(Difference.InParticipants.class::isInstance)
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.contrast().sides())
                    .extracting(side -> side.reports().stream().map(Report::article).toList())
                    .containsExactlyInAnyOrder(List.of(gull.id()), List.of(heron.id(), tern.id())));
  }

  @Test
  void threeWhoContradictEachOtherAreThreeSidesOfOneDifference() {
    RelationModel reading =
        (a, b) ->
            a.contains("dissent") && b.contains("dissent")
                ? new Relation(0.03, 0.95, 0.02, Map.of(Relation.Kind.PARTICIPANTS, 1.0))
                : read(a, b);
    AnnotatedArticle gull = told("Gull", "with one voice");
    AnnotatedArticle heron = told("Heron", "with two voices, for a judge dissented");
    AnnotatedArticle tern = told("Tern", "with three voices, for two judges dissented");
    assertThat(differences(reading, gull, heron, tern))
        .filteredOn(Difference.InParticipants.class::isInstance)
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.contrast().sides())
                    .extracting(side -> side.reports().stream().map(Report::article).toList())
                    .containsExactlyInAnyOrder(
                        List.of(gull.id()), List.of(heron.id()), List.of(tern.id())));
  }

  @Test
  void reportsNothingWhereTheReadingHardlySeesAContradiction() {
    RelationModel unsure = (_, _) -> new Relation(0.45, 0.1, 0.45, Map.of());
    assertThat(differences(unsure, told("Gull", "with one voice"), told("Heron", "one dissenting")))
        .noneMatch(one -> one.contrast().reason().contains("reading of both sentences"));
  }

  @Test
  void readsNoPairOfOneArticleAndNoneTwice() {
    List<String> read = Collections.synchronizedList(new ArrayList<>());
    differences(
        (a, b) -> {
          read.add(a + " | " + b);
          return NEITHER;
        },
        told("Gull", "with one voice"),
        told("Heron", "with two voices, for a judge dissented"));
    assertThat(read).doesNotHaveDuplicates().isNotEmpty();
    assertThat(read)
        .noneMatch(
            pair ->
                pair.split(" \\| ")[0].equals(pair.split(" \\| ")[1]) && pair.contains("verdict"));
  }

  private static List<String> words(Difference one, AnnotatedArticle... articles) {
    List<String> words = new ArrayList<>();
    for (AnnotatedArticle article : articles) {
      one.contrast().sides().stream()
          .flatMap(side -> side.reports().stream())
          .filter(report -> report.article().equals(article.id()))
          .forEach(report -> words.add(article.words(report.span())));
    }
    return words;
  }
}
