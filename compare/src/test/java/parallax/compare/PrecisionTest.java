package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.language.Relation;
import parallax.model.AnnotatedArticle;
import parallax.model.Difference;
import parallax.model.Side;
import parallax.model.Span;
import parallax.model.StoryDossier;

/// What must not be taken for a difference.
final class PrecisionTest {
  private final Comparer comparer = new Comparer(BagOfStems::encode, (_, _) -> Relation.UNREAD);

  private StoryDossier compare(AnnotatedArticle... articles) {
    return comparer.compare(Told.story(articles), List.of(articles), List.of());
  }

  private List<Difference> differences(AnnotatedArticle... articles) {
    return compare(articles).findings().differences();
  }

  @Test
  void takesTwoWaysToSayNotForOne() {
    assertThat(
            differences(
                Told.by("Gull", "The old lift of Port Wren tower did not answer.").article(),
                Told.by("Heron", "The old lift of Port Wren tower stopped answering.").article()))
        .noneMatch(Difference.InPolarity.class::isInstance);
  }

  @Test
  void takesANegationForWhatStandsAfterIt() {
    assertThat(
            differences(
                Told.by("Gull", "Though not a sailor the mayor opened the Port Wren harbour fair.")
                    .article(),
                Told.by("Heron", "The mayor opened the Port Wren harbour fair.").article()))
        .noneMatch(Difference.InPolarity.class::isInstance);
  }

  @Test
  void reportsADenialOfWhatAnotherTells() {
    assertThat(
            differences(
                Told.by("Gull", "The owner denied that the lift had been overdue for repair.")
                    .article(),
                Told.by("Heron", "The lift had been overdue for repair.").article()))
        .anyMatch(Difference.InPolarity.class::isInstance);
  }

  @Test
  void leavesOutWhatANewsroomSaysOfItsText() {
    StoryDossier dossier =
        compare(
            Told.by("Gull", "Correction: an earlier version of this article said 41 geese fled.")
                .figure("41", 41, "", "geese")
                .article(),
            Told.by("Heron", "In the storm of Port Wren 61 geese fled.")
                .figure("61", 61, "", "geese")
                .article());
    assertThat(dossier.findings().differences()).isEmpty();
    assertThat(dossier.findings().points())
        .noneMatch(point -> point.lead().article().value().equals("Gull"));
  }

  @Test
  void holdsNoFigureOfAnEarlierTimeAgainstOneOfTheEvent() {
    AnnotatedArticle now =
        Told.by("Gull", "At the derby of Port Wren 34 fans were injured.")
            .figure("34", 34, "", "fans")
            .article();
    assertThat(
            differences(
                now,
                Told.by("Heron", "At the derby of Port Wren 21 fans were injured last season.")
                    .figure("21", 21, "", "fans")
                    .article()))
        .noneMatch(Difference.InFigure.class::isInstance);
    assertThat(
            differences(
                now,
                Told.by("Heron", "At the derby of Port Wren 21 fans were injured.")
                    .figure("21", 21, "", "fans")
                    .article()))
        .anyMatch(Difference.InFigure.class::isInstance);
  }

  /// What an outlet tells of a storm, with how many it killed.
  private static Told storm(String outlet, String text, String number, String modifier) {
    return Told.by(outlet, text).figure(number, Integer.parseInt(number), modifier, "people");
  }

  private static final AnnotatedArticle TOLL =
      storm("Gull", "The storm of Port Wren killed 42 people on 4 May 2026.", "42", "")
          .time("4 May 2026", "2026-05-04")
          .article();

  @Test
  void atLeastANumberIsNoDifferenceFromTheNumber() {
    Told least =
        storm("Heron", "The storm of Port Wren killed at least 42 people.", "42", "at least");
    assertThat(differences(TOLL, least.article())).noneMatch(Difference.InFigure.class::isInstance);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The storm of Port Wren killed 31 people. | true
          The storms of Port Wren began in 2019 and killed 31 people. Now it is 4 May 2026. | true
          The storm of Port Wren killed 31 people in 2019. Now it is 4 May 2026. | false
          """)
  void theTollOfAnotherYearIsNoDifference(String text, boolean differs) {
    Told then = storm("Heron", text, "31", "");
    if (text.contains("2019")) {
      then.time("2019", "2019").time("4 May 2026", "2026-05-04");
    }
    assertThat(differences(TOLL, then.article()))
        .extracting(Difference.InFigure.class::isInstance)
        .isEqualTo(differs ? List.of(true) : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "The storm of Port Wren claimed 31 lives.,lives",
    "In the storm of Port Wren 31 people lost their lives.,people"
  })
  void livesThatAreLostAreAToll(String text, String counts) {
    AnnotatedArticle lost = Told.by("Heron", text).figure("31", 31, "", counts).article();
    assertThat(differences(TOLL, lost)).anyMatch(Difference.InFigure.class::isInstance);
  }

  @Test
  void wherePeopleLiveNobodyLostTheirLives() {
    AnnotatedArticle live =
        storm("Heron", "In Port Wren, where 31 people live, the storm was heard.", "31", "")
            .article();
    assertThat(differences(TOLL, live)).noneMatch(Difference.InFigure.class::isInstance);
  }

  @Test
  void takesNoDayForADoer() {
    assertThat(
            differences(
                Told.by("Gull", "The mayor on Thursday announced a festival of Port Wren bridges.")
                    .time("Thursday", "2021-07-01")
                    .article(),
                Told.by("Heron", "Ada Quill announced a festival of Port Wren bridges.").article()))
        .noneMatch(Difference.InParticipants.class::isInstance);
  }

  @Test
  void whatTwoAnnouncedTogetherEachOfThemAnnounced() {
    AnnotatedArticle both =
        Told.by("Gull", "The Ferry Board and Norra announced toll refunds at Port Wren harbour.")
            .article();
    assertThat(
            differences(
                both,
                Told.by("Heron", "Norra announced toll refunds at Port Wren harbour.").article()))
        .noneMatch(Difference.InParticipants.class::isInstance);
    assertThat(
            differences(
                both,
                Told.by("Heron", "Lystad announced toll refunds at Port Wren harbour.").article()))
        .anyMatch(Difference.InParticipants.class::isInstance);
  }

  @Test
  void whoAcceptsAnInvitationInvitesNobody() {
    AnnotatedArticle invited =
        Told.by("Heron", "Ada Quill was invited by Jon Berg to speak at the Port Wren fair.")
            .person("Ada Quill", "Ada Quill")
            .person("Jon Berg", "Jon Berg")
            .article();
    assertThat(
            differences(
                Told.by("Gull", "Ada Quill took an invite from Jon Berg to speak at the fair.")
                    .person("Ada Quill", "Ada Quill")
                    .person("Jon Berg", "Jon Berg")
                    .article(),
                invited))
        .noneMatch(Difference.InRole.class::isInstance);
    assertThat(
            differences(
                Told.by("Gull", "Ada Quill invited Jon Berg to speak at the Port Wren fair.")
                    .person("Ada Quill", "Ada Quill")
                    .person("Jon Berg", "Jon Berg")
                    .article(),
                invited))
        .anyMatch(Difference.InRole.class::isInstance);
  }

  @Test
  void twoWhoSpeakOnTwoDaysDoNotDiffer() {
    AnnotatedArticle lawyer =
        Told.by("Gull", "Ada Quill said on Monday that the Port Wren ferry will be sold.")
            .time("on Monday", "2021-07-05")
            .article();
    assertThat(
            differences(
                lawyer,
                Told.by("Heron", "Jon Berg said on Thursday that the Port Wren ferry will be sold.")
                    .time("on Thursday", "2021-07-08")
                    .article()))
        .noneMatch(Difference.InTime.class::isInstance);
    assertThat(
            differences(
                lawyer,
                Told.by("Heron", "Ada Quill said on Thursday that the Port Wren ferry will be sold")
                    .time("on Thursday", "2021-07-08")
                    .article()))
        .anyMatch(Difference.InTime.class::isInstance);
  }

  @Test
  void cutsAPlaceLineFromItsSentence() {
    String text = "PORT WREN, Ostland — The bridge fell.";
    assertThat(Boilerplate.withoutPlaceLine(text, Span.of(0, text.length())).in(text))
        .isEqualTo("The bridge fell.");
    String plain = "A bridge - the old one - fell.";
    assertThat(Boilerplate.withoutPlaceLine(plain, Span.of(0, plain.length())).in(plain))
        .isEqualTo(plain);
  }

  @Test
  void countsNothingWhereANumberOnlyRefers() {
    assertThat(
            differences(
                Told.by("Gull", "The two mayors of Port Wren met at the harbour.")
                    .figure("two", 2, "", "mayors")
                    .article(),
                Told.by("Heron", "Three mayors of Port Wren met at the harbour.")
                    .figure("Three", 3, "", "mayors")
                    .article()))
        .noneMatch(Difference.InFigure.class::isInstance);
  }

  @Test
  void takesAllFirstsOfAThingForOneDifference() {
    List<Difference> found =
        differences(
            Told.by("Gull", "It was the first flood of Port Wren since 1999.")
                .time("1999", "1999")
                .article(),
            Told.by("Heron", "It was the first flood of Port Wren since 1999.")
                .time("1999", "1999")
                .article(),
            Told.by("Crow", "It was the first flood of Port Wren since 2011.")
                .time("2011", "2011")
                .article());
    assertThat(found).singleElement().isInstanceOf(Difference.InTime.class);
    assertThat(found.getFirst().contrast().sides()).hasSize(2);
  }

  @Test
  void doesNotHoldAnUndisputedSentenceAgainstAQuotedOne() {
    String words = "the mayor opened the new harbour bridge of Port Wren";
    assertThat(
            differences(
                Told.by("Gull", "Mara Voss said " + words + ".")
                    .person("Mara Voss", "Mara Voss")
                    .quote(words, "Mara Voss")
                    .article(),
                Told.by("Heron", "On Monday " + words + ".").article()))
        .noneMatch(Difference.InAttribution.class::isInstance);
  }

  @Test
  void tellsASmallWordThatTurnsAnUtterance() {
    List<Difference> found =
        differences(
            Told.by("Gull", "Mara Voss called it \"a triumph of patience and tar\".")
                .quote("\"a triumph of patience and tar\"", "Mara Voss")
                .article(),
            Told.by("Heron", "Mara Voss called it \"a triumph of patience over tar\".")
                .quote("\"a triumph of patience over tar\"", "Mara Voss")
                .article());
    assertThat(found).singleElement().isInstanceOf(Difference.InWording.class);
    assertThat(found.getFirst().contrast().sides()).extracting(Side::value).doesNotHaveDuplicates();
  }

  @Test
  void namesWhatADifferenceIsAboutInPlainWords() {
    assertThat(Phrase.shortened("“The lift had been out of order for a week and the"))
        .isEqualTo("The lift had been out of order for a week…");
  }
}
