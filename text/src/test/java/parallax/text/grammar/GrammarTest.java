package parallax.text.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GrammarTest {
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

  @Test
  void staysLinearOnHostileText() {
    List<String> hostile = new ArrayList<>();
    hostile.add("1,".repeat(40_000));
    hostile.add("one hundred and ".repeat(10_000));
    hostile.add("-".repeat(100_000));
    hostile.add("9".repeat(100_000));
    for (String text : hostile) {
      long before = System.nanoTime();
      read(text);
      assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
    }
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
