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
                Told.by("Heron", "Rebels hold no northern village any more, it was said.")
                    .quote("Rebels hold no northern village any more", "Mara Voss")
                    .article()))
        .extracting(Origin::label)
        .containsExactly("Ilya Brandt", "Mara Voss");
  }

  @Test
  void countsTheSameWordsInTwoMouthsAsOne() {
    assertThat(
            origins(
                told("Gull").quote(WORDS, "Ilya Brandt").article(),
                told("Heron").quote(WORDS, "Mara Voss").article()))
        .hasSize(1);
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

  @Test
  void countsABodyAndItsSpokesmanAsOne() {
    assertThat(origins(told("Gull").quote(WORDS, "Harbour Trust").article(), brandt("spokesman")))
        .hasSize(1);
  }

  @Test
  void countsAFormerSpokesmanByHimself() {
    assertThat(
            origins(
                told("Gull").quote(WORDS, "Harbour Trust").article(), brandt("former spokesman")))
        .hasSize(2);
  }

  private static AnnotatedArticle brandt(String office) {
    String said = "Rebels hold no northern village any more";
    return Told.by(
            "Heron",
            "Ilya Brandt, the " + office + " of the Harbour Trust, spoke. " + said + ", he said.")
        .person("Ilya Brandt", "Ilya Brandt")
        .quote(said, "Ilya Brandt")
        .article();
  }

  @Test
  void countsUnnamedOfficialsWithWhomOthersName() {
    assertThat(
            origins(
                told("Gull").quote(WORDS, "Ilya Brandt").article(),
                Told.by("Heron", "Rebels hold no northern village any more, officials said.")
                    .quote("Rebels hold no northern village any more", "two senior officials")
                    .article(),
                Told.by("Stork", "No northern village is held by rebels any more. Says.")
                    .quote("No northern village is held by rebels any more", "Says")
                    .article()))
        .extracting(Origin::label)
        .containsExactly("Ilya Brandt");
  }

  @Test
  void countsAnAgencyThatTellsWhatANamedSpeakerHasSaidAsItsRelay() {
    assertThat(
            origins(
                told("Gull").quote(WORDS, "Ilya Brandt").article(),
                Told.by("Heron", "Rebels hold no northern village any more, Reuters reported.")
                    .quote("Rebels hold no northern village any more", "Reuters")
                    .article()))
        .singleElement()
        .satisfies(
            origin -> {
              assertThat(origin.label()).isEqualTo("Ilya Brandt");
              assertThat(origin.via()).containsExactly("Reuters");
            });
  }

  @Test
  void countsAnOutletThatTellsItOfTheSpeakerInItsOwnVoiceWithTheSpeaker() {
    assertThat(
            origins(
                told("Gull").quote(WORDS, "Ilya Brandt").article(),
                Told.by("Heron", "Brandt: rebels hold no village in the northern valley.")
                    .person("Brandt", "Ilya Brandt")
                    .article()))
        .hasSize(1);
  }

  @Test
  void countsADifferenceOfTwoSpeakersAsTwoHoweverTheirNamesAreNear() {
    AnnotatedArticle gull =
        Told.by("Gull", "The fire killed 12 people in Norvik, Ilya Brandt said.")
            .figure("12 people", 12, "", "killed in the fire in Norvik")
            .reported("The fire killed 12 people in Norvik", "Ilya Brandt", "said")
            .article();
    AnnotatedArticle heron =
        Told.by("Heron", "The fire killed 40 people in Norvik, the Brandt office said.")
            .figure("40 people", 40, "", "killed in the fire in Norvik")
            .reported("The fire killed 40 people in Norvik", "Brandt office", "said")
            .article();
    StoryDossier dossier =
        new Comparer(BagOfStems::encode, (_, _) -> Relation.UNREAD)
            .compare(Told.story(gull, heron), List.of(gull, heron), List.of());
    assertThat(dossier.findings().points())
        .filteredOn(point -> point.status() == Point.Status.DIFFERS)
        .allSatisfy(point -> assertThat(point.origins()).hasSize(2));
  }
}
