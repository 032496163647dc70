package parallax.annotate.superlative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.annotate.time.TimeAnnotator;
import parallax.model.Published;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.Superlative;

final class SuperlativeAnnotatorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | They met in Ruun for the first time since 2018. | FIRST | first time since 2018 | met in Ruun | 2018
          en | It was her first visit since the war began in March 2011. | FIRST | first visit since the war began in March 2011 | visit | 2011-03
          en | For the first time in 12 years, the gate stood open. | FIRST | first time in 12 years | gate stood open | P12Y
          en | It was the worst storm in a decade. | MOST | worst storm in a decade | storm | P1DE
          en | It was the largest ever strike. | MOST | largest ever | strike |
          en | The price is the highest on record. | MOST | highest on record | price |
          en | This is the deadliest storm in the island's history. | MOST | deadliest storm in the island's history | storm |
          de | Es war der erste Besuch seit 2018. | FIRST | erste Besuch seit 2018 | Besuch | 2018
          de | Zum ersten Mal seit zwölf Jahren tagt der Rat. | FIRST | ersten Mal seit zwölf Jahren | tagt der Rat | P12Y
          de | Es war der schwerste Sturm seit Jahrzehnten. | MOST | schwerste Sturm seit Jahrzehnten | Sturm | PXDE
          """)
  void saysWhatIsClaimedOfWhatAndSinceWhen(
      String language,
      String text,
      Superlative.Kind kind,
      String words,
      String about,
      String time) {
    Superlative claim = annotate(language, text).getFirst();

    assertThat(claim.kind()).isEqualTo(kind);
    assertThat(claim.span().in(text)).isEqualTo(words);
    assertThat(claim.about().in(text)).isEqualTo(about);
    assertThat(claim.time().map(t -> t.value()).orElse(null)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ruun is the largest city of the island.",
        "It was not the first time.",
        "At least two boats sank in ten years.",
        "He is the first mayor to sing.",
        "The protest in the west went on for ten days."
      })
  void claimsNothingWithoutItsBound(String text) {
    assertThat(annotate("en", text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"the first time since ", "the largest ever ", "first ", "in "})
  void findsInProportionInHostileText(String unit) {
    int once = annotate("en", unit.repeat(1_000)).size();
    int twice = annotate("en", unit.repeat(2_000)).size();

    assertThat(twice).isBetween(2 * once - 4, 2 * once + 4);
  }

  private static List<Superlative> annotate(String language, String text) {
    List<Sentence> whole = List.of(new Sentence(Span.of(0, text.length()), 0));
    var times =
        TimeAnnotator.of(language)
            .orElseThrow()
            .annotate(text, whole, new Published.Day(LocalDate.of(2019, 6, 1), "given"));
    return SuperlativeAnnotator.of(language).orElseThrow().annotate(text, whole, times);
  }
}
