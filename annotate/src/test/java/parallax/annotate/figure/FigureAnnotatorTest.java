package parallax.annotate.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.annotate.time.TimeAnnotator;
import parallax.model.Figure;
import parallax.model.Published;
import parallax.model.Quantity;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.TimeExpression;

final class FigureAnnotatorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The war has killed close to 300,000 people. | close to 300,000 people | 300000 | people  | close to  | killed close to 300,000 people
          It puts the death toll at 300,000.          | 300,000                 | 300000 | people  |           | the death toll
          They hold 80 per cent of the country.       | 80 per cent             | 80     | percent |           | the country
          More than five million refugees fled.       | More than five million refugees | 5000000 | people | more than | refugees fled
          It cost $3.5 million.                       | $3.5 million            | 3500000 | USD    |           | cost $3.5 million
          They walked 12 km.                          | 12 km                   | 12     | kilometre |         | walked
          The meeting lasted more than three hours.   | more than three hours   | 3      | hours   | more than | The meeting lasted
          """)
  void readsValueUnitModifierAndWhatIsCounted(
      String text, String words, double value, String unit, String modifier, String counts) {
    Figure figure = annotate(text).getFirst();

    assertThat(figure.span().in(text)).isEqualTo(words);
    assertThat(figure.quantity()).isEqualTo(new Quantity.Exactly(value));
    assertThat(figure.unit()).isEqualTo(unit);
    assertThat(figure.modifier().orElse(null)).isEqualTo(modifier);
    assertThat(figure.counts()).isEqualTo(counts);
    assertThat(text).contains(figure.counts());
  }

  @Test
  void readsVagueNumbersAndRangesAsBounds() {
    assertThat(annotate("It killed hundreds of thousands.").getFirst().quantity())
        .isEqualTo(new Quantity.Between(200_000, 999_000));
    assertThat(annotate("Between 5 and 7 people came.").getFirst().quantity())
        .isEqualTo(new Quantity.Between(5, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A Su-24 jet was shot down.",
        "The COVID-19 pandemic went on.",
        "It bought S-400 missiles.",
        "It began in March 2011.",
        "They met on 6 May 2019.",
      })
  void countsNoNamesAndNoDates(String text) {
    assertThat(annotate(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,", "one hundred and ", "more than ", "$", "5 and a half ", "-"})
  void staysLinearOnHostileText(String unit) {
    String text = unit.repeat(60_000 / unit.length());
    long before = System.nanoTime();

    annotate(text);

    assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
  }

  private static List<Figure> annotate(String text) {
    List<Sentence> whole = List.of(new Sentence(new Span(0, text.length()), 0));
    List<TimeExpression> times =
        TimeAnnotator.english().annotate(text, whole, new Published.Unknown());
    return FigureAnnotator.english().annotate(text, whole, times);
  }
}
