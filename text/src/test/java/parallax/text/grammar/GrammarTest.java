package parallax.text.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GrammarTest {
  private static final Grammar GERMAN = Grammar.parse(NumberReader.lexicon("de"), Set.of());
  private static final Grammar NUMBERS = Grammar.parse(NumberReader.lexicon("en"), Set.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          seven                        | 7
          twenty-one                   | 21
          one hundred and sixteen      | 116
          two hundred and two thousand | 202000
          five million                 | 5000000
          1,234,567                    | 1234567
          12,34,567.89                 | 1234567.89
          1 414 021 100                | 1414021100
          2.5 million                  | 2500000
          10k                          | 10000
          3/4                          | 0.75
          2 1/4                        | 2.25
          half a million               | 500000
          five and a half million      | 5500000
          two thirds                   | 0.6666666666666666
          nine point nought four       | 9.04
          a dozen                      | 12
          half a dozen                 | 6
          -12                          | -12
          """)
  void readsNumbers(String text, double value) {
    Chart.Reading reading = read(text).longest(0, "NUM").orElseThrow();

    assertThat(reading.frame().number("v").orElseThrow()).isEqualTo(value);
    assertThat(reading.to()).isEqualTo(Piece.of(text, 0, text.length()).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          two million and three million | 2000000
          one hundred and two hundred   | 100
          5 and 7                       | 5
          1, 234                        | 1
          """)
  void leavesTheNextNumberAlone(String text, double value) {
    assertThat(read(text).longest(0, "NUM").orElseThrow().frame().number("v").orElseThrow())
        .isEqualTo(value);
  }

  @Test
  void combinesStages() {
    Grammar grammar =
        Grammar.parse(
            List.of(
                "[lexicon]",
                "MON 5: may",
                "[stage a]",
                "MD = D MON : day=D month=MON",
                "[stage b]",
                "DATE = MD ,? Y : +MD year=Y"),
            Set.of());
    Chart chart = chart(grammar, "7 May, 2019");
    chart.run();

    Frame frame = chart.longest(0, "DATE").orElseThrow().frame();

    assertThat(frame.integer("day", 0)).isEqualTo(7);
    assertThat(frame.integer("month", 0)).isEqualTo(5);
    assertThat(frame.integer("year", 0)).isEqualTo(2019);
  }

  @Test
  void keepsSectionsByTag() {
    List<String> lines = List.of("[stage a only:x]", "A = a", "[stage b not:x]", "B = b");
    Chart with = chart(Grammar.parse(lines, Set.of("x")), "a b");
    Chart without = chart(Grammar.parse(lines, Set.of()), "a b");
    with.run();
    without.run();

    assertThat(with.longest(0, "A")).isPresent();
    assertThat(without.longest(1, "B")).isPresent();
    assertThat(without.longest(0, "A")).isEmpty();
  }

  @Test
  void refusesUnbalancedRules() {
    assertThatThrownBy(() -> Grammar.parse(List.of("[stage a]", "A = ( b : v=1"), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,",
        "1.1.",
        "1 ",
        "one hundred and ",
        "million ",
        "5 and a half ",
        "-",
        "9",
        "2 1/",
        "a ",
        "half a "
      })
  void takesStepsInProportionToHostileText(String unit) {
    long once = read(unit.repeat(4_000 / unit.length())).steps();
    long fourTimes = read(unit.repeat(16_000 / unit.length())).steps();

    assertThat(fourTimes).isLessThan(5 * once + 1_000);
  }

  /// What a piece may cost, whatever stands around it.
  @ParameterizedTest
  @ValueSource(strings = {"1,", "1.1.", "million ", "5 and a half ", "one hundred and ", "2 1/"})
  void takesFewStepsAPiece(String unit) {
    String text = unit.repeat(1_000);

    assertThat(read(text).steps()).isLessThan(200L * Piece.of(text, 0, text.length()).size());
  }

  @Test
  void cutsWhatHasNoEndIntoStretches() {
    String text = "1,".repeat(3_000) + " and more";
    List<List<Piece>> stretches = Piece.stretches(text, 0, text.length());

    assertThat(stretches.size()).isGreaterThan(1);
    assertThat(stretches.stream().flatMap(List::stream).toList())
        .isEqualTo(Piece.of(text, 0, text.length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          einundzwanzig              | 21
          zweihundertfünfzig         | 250
          zweitausenddreizehn        | 2013
          hundertundeins             | 101
          dreihundert Millionen      | 300000000
          zweieinhalb Millionen      | 2500000
          1.234.567,5                | 1234567.5
          1.500                      | 1500
          2,5                        | 2.5
          """)
  void readsGermanNumbers(String text, double value) {
    Chart chart = chart(GERMAN, text);
    NumberReader.addTo(chart);
    Chart.Reading reading = chart.longest(0, "NUM").orElseThrow();

    assertThat(reading.frame().number("v").orElseThrow()).isEqualTo(value);
    assertThat(reading.to()).isEqualTo(Piece.of(text, 0, text.length()).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"undund", "Hunderte", "einzig", "dreist", "tausendfach", "zehnt"})
  void seesNoNumberInWordsThatOnlyHoldOne(String word) {
    Chart chart = chart(GERMAN, word);
    NumberReader.addTo(chart);

    assertThat(chart.longest(0, "NUM")).isEmpty();
  }

  @Test
  void writesOutEndingsAndCompounds() {
    Grammar grammar =
        Grammar.parse(
            List.of(
                "[lexicon x]",
                "DAY d=1: mond",
                "PART p='EV: abend//e/s",
                "[compounds]",
                "BOTH = DAY PART : +DAY +PART"),
            Set.of());

    Chart.Reading reading = chart(grammar, "Mondabends").longest(0, "BOTH").orElseThrow();

    assertThat(reading.frame().integer("d", 0)).isEqualTo(1);
    assertThat(reading.frame().is("p", "EV")).isTrue();
    assertThat(chart(grammar, "Mondaben").longest(0, "BOTH")).isEmpty();
  }

  @Test
  void putsSectionsMarkedFirstBeforeTheOthers() {
    List<String> lines = List.of("[stage a]", "A = a : v=1", "[stage b first]", "A = a : v=2");
    Chart chart = chart(Grammar.parse(lines, Set.of()), "a");
    chart.run();

    assertThat(chart.longest(0, "A").orElseThrow().frame().integer("v", 0)).isEqualTo(2);
  }

  private static Chart read(String text) {
    Chart chart = chart(NUMBERS, text);
    NumberReader.addTo(chart);
    return chart;
  }

  private static Chart chart(Grammar grammar, String text) {
    return grammar.chart(text, Piece.of(text, 0, text.length()));
  }
}
