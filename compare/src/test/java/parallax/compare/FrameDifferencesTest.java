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

/// Differences that show in who does what, to whom, where and when.
final class FrameDifferencesTest {
  private final Comparer comparer = new Comparer(BagOfStems::encode, (_, _) -> Relation.UNREAD);

  private List<Difference> between(Told a, Told b) {
    AnnotatedArticle left = a.article();
    AnnotatedArticle right = b.article();
    return comparer
        .compare(Told.story(left, right), List.of(left, right), List.of())
        .findings()
        .differences();
  }

  @Test
  void findsPartsThatAreSwapped() {
    List<Difference> found =
        between(
            Told.by("Gull", "The tug Marlin struck the ferry Odile in the harbour of Tarn."),
            Told.by("Heron", "The ferry Odile struck the tug Marlin in the harbour of Tarn."));
    assertThat(found).hasAtLeastOneElementOfType(Difference.InRole.class);
  }

  @Test
  void doesNotTakeAPassiveForSwappedParts() {
    List<Difference> found =
        between(
            Told.by("Gull", "The tug Marlin struck the ferry Odile in the harbour of Tarn."),
            Told.by("Heron", "The ferry Odile was struck by the tug Marlin in Tarn harbour."));
    assertThat(found).noneMatch(Difference.InRole.class::isInstance);
  }

  @Test
  void findsWhoIsMissingFromAList() {
    List<Difference> found =
        between(
            Told.by(
                "Gull", "The mayors of Norra, Quell and Zamar signed the river pact on Friday."),
            Told.by("Heron", "The mayors of Norra and Quell signed the river pact on Friday."));
    assertThat(found)
        .filteredOn(Difference.InParticipants.class::isInstance)
        .singleElement()
        .extracting(one -> one.contrast().sides().stream().map(Side::value).toList())
        .isEqualTo(List.of("Norra, Quell and Zamar", "Norra and Quell"));
  }

  /// What two articles give as different times of one thing, by the difference.
  private List<List<String>> times(Told a, Told b) {
    return between(a, b).stream()
        .filter(Difference.InTime.class::isInstance)
        .map(one -> one.contrast().sides().stream().map(Side::value).toList())
        .toList();
  }

  private static Told searched(String outlet, String how, String length, String value) {
    return Told.by(outlet, "The divers searched Tarn harbour, " + how + length + ".")
        .length(length, value);
  }

  @Test
  void findsOneThingThatTakesTwoLengthsOfTime() {
    assertThat(
            times(
                searched("Gull", "in all for ", "four hours", "PT4H"),
                searched("Heron", "in all for ", "two hours", "PT2H")))
        .containsExactly(List.of("four hours", "two hours"));
  }

  @ParameterizedTest
  @CsvSource({
    "'in all for more than ', two hours, PT2H",
    "'in all for ', 250 minutes, PT250M",
    "'the first search in ', two hours, PT2H"
  })
  void aBoundARoughLengthAndAPauseAreNoOtherLength(String how, String length, String value) {
    assertThat(
            times(
                searched("Gull", "in all for ", "four hours", "PT4H"),
                searched("Heron", how, length, value)))
        .isEmpty();
  }

  @Test
  void findsOneMonthOfTwoYears() {
    assertThat(
            times(
                Told.by("Gull", "The last strike of the pilots, in June 2022, was peaceful.")
                    .time("June 2022", "2022-06"),
                Told.by("Heron", "The last strike of the pilots, in June 2020, was peaceful.")
                    .time("June 2020", "2020-06")))
        .containsExactly(List.of("June 2022", "June 2020"));
  }

  @Test
  void datelinesAreNoTimesOfWhatIsTold() {
    assertThat(
            times(
                Told.by("Gull", "TARN, May 13 (ABC) - The pilots' strike was peaceful.")
                    .time("May 13", "2025-05-13"),
                Told.by("Heron", "TARN, May 14 (ABC) - The pilots' strike was peaceful.")
                    .time("May 14", "2025-05-14")))
        .isEmpty();
  }

  @Test
  void findsOneThingInTwoPlaces() {
    List<Difference> found =
        between(
            Told.by("Gull", "The night train to Benz derailed near Osk with forty people aboard."),
            Told.by(
                "Heron", "The night train to Benz derailed near Lumen with forty people aboard."));
    assertThat(found).hasAtLeastOneElementOfType(Difference.InPlace.class);
  }

  @Test
  void doesNotHoldACountryAgainstATown() {
    List<Difference> found =
        between(
            Told.by("Gull", "The night train to Benz derailed near Osk with forty people aboard."),
            Told.by(
                "Heron", "The night train to Benz derailed in Norway with forty people aboard."));
    assertThat(found).noneMatch(Difference.InPlace.class::isInstance);
  }

  @Test
  void doesNotHoldAPlaceAgainstOneThatTheOtherArticleNamesToo() {
    List<Difference> found =
        between(
            Told.by("Gull", "The night train to Benz derailed near Osk with forty people aboard."),
            Told.by(
                "Heron",
                "The night train to Benz derailed near Lumen with forty people aboard. Lumen lies"
                    + " beside Osk."));
    assertThat(found).noneMatch(Difference.InPlace.class::isInstance);
  }
}
