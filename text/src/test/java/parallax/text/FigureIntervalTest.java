package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.model.Figure;
import parallax.model.Quantity;
import parallax.model.Span;
import parallax.model.Tally;

final class FigureIntervalTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          400000, '',         400000, '',          EQUAL
          400000, close to,   400000, '',          COMPATIBLE
          400000, close to,   500000, nearly,      DIFFERENT
          19,     at least,   22,     '',          COMPATIBLE
          18000,  more than,  90000,  '',          DIFFERENT
          90,     '',         70,     '',          DIFFERENT
          40,     up to,      12,     '',          COMPATIBLE
          40,     knapp,      38,     rund,        COMPATIBLE
          40,     mehr als,   30,     '',          DIFFERENT
          """)
  void comparesFigures(
      double a, String modifierA, double b, String modifierB, Agreement agreement) {
    FigureInterval first = of(a, modifierA);
    FigureInterval second = of(b, modifierB);

    assertThat(first.with(second)).isEqualTo(agreement);
    assertThat(second.with(first)).isEqualTo(agreement);
  }

  @Test
  void findsHundredsOfThousandsCompatibleWithCloseToFourHundredThousand() {
    FigureInterval vague =
        FigureInterval.of(new Quantity.Between(200_000, 999_000), Optional.empty());

    assertThat(vague.with(of(400_000, "close to"))).isEqualTo(Agreement.COMPATIBLE);
    assertThat(vague.with(of(50_000, ""))).isEqualTo(Agreement.DIFFERENT);
    assertThat(vague.gap(of(50_000, ""))).isEqualTo(150_000);
  }

  @ParameterizedTest
  @CsvSource({
    "19, mile, 30, kilometre, COMPATIBLE",
    "19, mile, 40, kilometre, DIFFERENT",
    "3, hours, 180, minutes, COMPATIBLE",
    "100, fahrenheit, 37.8, celsius, COMPATIBLE",
    "3, tonne, 3000, kilogram, COMPATIBLE",
    "5, people, 5, people, EQUAL",
  })
  void convertsUnitsOfOneDimension(
      double a, String unitA, double b, String unitB, Agreement agreement) {
    assertThat(FigureInterval.between(figure(a, unitA), figure(b, unitB))).contains(agreement);
    assertThat(FigureInterval.between(figure(b, unitB), figure(a, unitA))).contains(agreement);
  }

  @Test
  void comparesNothingAcrossDimensions() {
    assertThat(FigureInterval.between(figure(3, "mile"), figure(3, "hours"))).isEmpty();
    assertThat(FigureInterval.between(figure(3, "USD"), figure(3, "EUR"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          attacks, Ruun, 2019-05, attacks, Ruun, 2019-05,    EQUAL
          attacks, Ruun, 2019-05, attack,  Ruun, 2019-05-07, EQUAL
          attacks, Ruun, 2019-05, attacks, '',   2019-05,    COMPATIBLE
          attacks, '',   '',      attacks, '',   '',         EQUAL
          attacks, Ruun, '',      attacks, Sey,  '',         DIFFERENT
          attacks, '',   2019-05, attacks, '',   2018,       DIFFERENT
          attacks, '',   '',      wounded, '',   '',         DIFFERENT
          """)
  void tellsWhetherTwoFiguresCountTheSame(
      String head,
      String place,
      String time,
      String head2,
      String place2,
      String time2,
      Agreement agreement) {
    Figure one = counting(head, place, time);
    Figure other = counting(head2, place2, time2);

    assertThat(FigureInterval.counting(one, other)).contains(agreement);
    assertThat(FigureInterval.counting(other, one)).contains(agreement);
    assertThat(FigureInterval.counting(one, figure(3, ""))).isEmpty();
  }

  private static Figure counting(String head, String place, String time) {
    Tally tally = new Tally(head, said(place), said(time));
    return new Figure(
        Span.of(0, 1),
        new Quantity.Exactly(3),
        "",
        Optional.empty(),
        "",
        Optional.of(tally),
        List.of());
  }

  private static Optional<String> said(String words) {
    return Optional.of(words).filter(w -> !w.isEmpty());
  }

  private static Figure figure(double value, String unit) {
    return new Figure(Span.of(0, 1), new Quantity.Exactly(value), unit, Optional.empty(), "");
  }

  private static FigureInterval of(double value, String modifier) {
    return FigureInterval.of(
        new Quantity.Exactly(value), Optional.of(modifier).filter(m -> !m.isEmpty()));
  }
}
