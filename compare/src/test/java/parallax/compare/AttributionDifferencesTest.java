package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parallax.language.Relation;
import parallax.model.AnnotatedArticle;
import parallax.model.Difference;

final class AttributionDifferencesTest {
  private static final AnnotatedArticle OWN =
      Told.by("Gull", "The sluice gates of the Norra dam were opened during the night.").article();

  private static final AnnotatedArticle QUOTED =
      Told.by("Heron", "Ada Orla says the sluice gates of the Norra dam were opened that night.")
          .person("Ada Orla", "Ada Orla")
          .reported("the sluice gates of the Norra dam were opened that night", "Ada Orla", "says")
          .article();

  private static final AnnotatedArticle DENIAL =
      Told.by("Tern", "No sluice gates of the Norra dam were moved on any night.").article();

  /// Whatever says "No sluice gates" is contrary to what does not.
  private static Relation read(String a, String b) {
    boolean denied = a.contains("No sluice") || b.contains("No sluice");
    return denied
        ? new Relation(0.01, 0.98, 0.01, Map.of(Relation.Kind.POLARITY, 1.0))
        : new Relation(0.98, 0.01, 0.01, Map.of());
  }

  private static List<Difference> differences(AnnotatedArticle... articles) {
    return new Comparer(BagOfStems::encode, AttributionDifferencesTest::read)
        .compare(Told.story(articles), List.of(articles), List.of())
        .findings()
        .differences();
  }

  private static List<Difference> voices(AnnotatedArticle... articles) {
    return differences(articles).stream()
        .filter(Difference.InAttribution.class::isInstance)
        .toList();
  }

  @Test
  void whatAThirdContradictsIsDisputedAndNoMatterOfVoices() {
    assertThat(differences(OWN, QUOTED, DENIAL))
        .singleElement()
        .isInstanceOf(Difference.InPolarity.class);
  }

  @Test
  void whatNobodyContradictsIsNotContested() {
    assertThat(voices(OWN, QUOTED)).isEmpty();
  }

  @Test
  void whoAccusesTakesASideThoughNobodyContradicts() {
    AnnotatedArticle accuser =
        Told.by("Heron", "Ada Orla alleges the sluice gates of the Norra dam were opened at night.")
            .person("Ada Orla", "Ada Orla")
            .reported(
                "the sluice gates of the Norra dam were opened at night", "Ada Orla", "alleges")
            .article();
    assertThat(voices(OWN, accuser)).hasSize(1);
  }

  /// What an outlet gives in its own voice and a person as well.
  private static List<Difference> figures(String words, double value, String unit) {
    String told = "the Norra dam repair takes " + words + " of the sand in every year of its life";
    return voices(
        Told.by("Gull", "In truth " + told + ".").measure(words, value, unit, "some", "").article(),
        Told.by("Heron", "Ada Orla says " + told)
            .person("Ada Orla", "Ada Orla")
            .measure(words, value, unit, "some", "")
            .reported(told, "Ada Orla", "says")
            .article());
  }

  @Test
  void whatSomethingCostsIsNoOpinion() {
    assertThat(figures("some 90 barges", 90, "barge")).hasSize(1);
    assertThat(figures("some $90 million", 90e6, "USD")).isEmpty();
  }
}
