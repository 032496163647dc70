package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.language.Relation;
import parallax.model.AnnotatedArticle;
import parallax.model.Evidence;
import parallax.model.Origin;
import parallax.model.Point;
import parallax.model.StoryDossier;

/// How many origins stand behind what outlets tell alike, and which chain leads to them.
final class OriginsTest {
  private static final String WORDS = "the rebels hold no village in the northern valley any more";

  private static Told told(String outlet) {
    return Told.by(outlet, "\"" + WORDS + "\", it was said in Norvik on Tuesday.");
  }

  private static List<Origin> origins(AnnotatedArticle... articles) {
    StoryDossier dossier =
        new Comparer(BagOfStems::encode, (_, _) -> Relation.UNREAD)
            .compare(Told.story(articles), List.of(articles), List.of());
    return dossier.findings().points().stream()
        .filter(point -> point.status() == Point.Status.AGREED)
        .findFirst()
        .orElseThrow()
        .origins();
  }

  @Test
  void countsSpeakerAndWhoeverRelaysItAsOneAndShowsTheChain() {
    assertThat(
            origins(
                told("Gull").quote(WORDS, "Palace Office").article(),
                told("Heron").relayed(WORDS, "Ilya Brandt", "Palace Office").article(),
                told("Stork").quote(WORDS, "Ilya Brandt").article()))
        .singleElement()
        .satisfies(
            origin -> {
              assertThat(origin.label()).isEqualTo("Ilya Brandt");
              assertThat(origin.via()).containsExactly("Palace Office");
              assertThat(origin.articles()).hasSize(3);
            });
  }

  @Test
  void countsOutletsThatCreditOneAgencyAsOneAndShowsTheCredits() {
    AnnotatedArticle gull =
        Told.by("Gull", "The ferry sank in the harbour at dawn. — Reuters").article();
    AnnotatedArticle heron =
        Told.by("Heron", "NORVIK (Reuters) - The ferry sank in the harbour at dawn.").article();
    AnnotatedArticle stork = Told.by("Stork", "The ferry sank in the harbour at dawn.").article();
    List<Origin> origins = origins(gull, heron, stork);
    assertThat(origins)
        .extracting(Origin::kind)
        .containsExactly(Origin.Kind.AGENCY, Origin.Kind.OUTLET);
    assertThat(origins.getFirst().label()).isEqualTo("Reuters");
    assertThat(origins.getFirst().articles()).containsExactly(gull.id(), heron.id());
    assertThat(origins.getFirst().evidence())
        .extracting(Evidence::article)
        .containsExactly(gull.id(), heron.id());
    assertThat(origins.getFirst().evidence())
        .allSatisfy(
            words ->
                assertThat((words.article().equals(gull.id()) ? gull : heron).words(words.span()))
                    .isEqualTo("Reuters"));
  }

  @Test
  void countsOneBodyWhoseNameIsTurnedRoundAsOne() {
    assertThat(
            origins(
                told("Gull").quote(WORDS, "Departmental Service of Health").article(),
                told("Heron").quote(WORDS, "the departmental health service").article()))
        .hasSize(1);
  }

  @Test
  void countsTwoSpeakersAsTwo() {
    assertThat(
            origins(
                told("Gull").quote(WORDS, "Ilya Brandt").article(),
                told("Heron").quote(WORDS, "Mara Voss").article()))
        .extracting(Origin::label)
        .containsExactly("Ilya Brandt", "Mara Voss");
  }

  @Test
  void doesNotCountAQuotationOfSomebodyUnknownAsIndependent() {
    assertThat(
            origins(
                told("Gull").unattributed(WORDS).article(),
                told("Heron").quote(WORDS, "Mara Voss").article()))
        .extracting(Origin::label)
        .containsExactly("Mara Voss");
  }

  @Test
  void countsAnOutletAndWhoHasItFromThereAsOne() {
    assertThat(
            origins(
                told("Coast Wire").article(), told("Heron").quote(WORDS, "Coast Wire").article()))
        .hasSize(1);
  }

  @Test
  void countsEachOutletsOwnVoice() {
    assertThat(origins(told("Gull").article(), told("Heron").article()))
        .extracting(Origin::kind)
        .containsExactly(Origin.Kind.OUTLET, Origin.Kind.OUTLET);
  }
}
