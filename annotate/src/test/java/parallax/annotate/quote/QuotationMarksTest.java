package parallax.annotate.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuotationMarksTest {

  private static List<String> inner(String text) {
    return QuotationMarks.in(text).stream().map(quote -> quote.inner().in(text)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          She said “the bridge is open” at noon. | the bridge is open
          She said "the bridge is open" at noon. | the bridge is open
          She said 'the bridge is open' at noon. | the bridge is open
          She said ''the bridge is open'' at noon. | the bridge is open
          “What she calls “hell” is home,” she said. | What she calls “hell” is home,
          She said ``the bridge is open'' at noon. | the bridge is open
          ''The bridge is open,'' she said. | The bridge is open,
          She said ‘the bridge’s deck is open’ at noon. | the bridge’s deck is open
          Sie sagte: „Die Brücke ist offen.“ | Die Brücke ist offen.
          Elle a dit « le pont est ouvert » hier. | le pont est ouvert
          Sie sagte »die Brücke ist offen« gestern. | die Brücke ist offen
          She said “the bridge is open" at noon. | the bridge is open
          She said "the bridge is open” at noon. | the bridge is open
          She said “the sign reads ‘closed’ still” at noon. | the sign reads ‘closed’ still
          """)
  void findsEveryKindOfMark(String text, String expected) {
    assertThat(inner(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It’s the workers’ council, and the drivers' too.",
        "A plank of 5'10\" and one of 6'2\" lay there.",
        "Summer of '69 and rock 'n' roll",
        "\"",
        "”””",
        "“"
      })
  void takesApostrophesAndInchesForNoQuotation(String text) {
    assertThat(inner(text)).isEmpty();
  }

  @Test
  void holdsBothMarksOfAPair() {
    String text = "She said ''it is open'' at noon.";
    assertThat(QuotationMarks.in(text).getFirst().outer().in(text)).isEqualTo("''it is open''");
  }

  @Test
  void keepsQuoteAcrossParagraphs() {
    String text = "“We had no warning.\n\n“The water came at night,” Ms Orla said.";
    assertThat(inner(text)).containsExactly("We had no warning.", "The water came at night,");
    assertThat(QuotationMarks.in(text).get(1).continues()).isTrue();
  }

  @Test
  void closesAtParagraphEndWhereTheMarkIsMissing() {
    assertThat(inner("He said: “We had no warning.\nThe town is quiet."))
        .containsExactly("We had no warning.");
  }

  @Test
  void staysLinearOnHostileText() {
    for (String unit : List.of("\"", "“", "'a ", "''", "''a ", "‘a", "“a ", "a\" ", "«»", "“\n")) {
      String text = unit.repeat(1_000_000 / unit.length());
      assertTimeoutPreemptively(Duration.ofSeconds(5), () -> QuotationMarks.in(text));
    }
  }
}
