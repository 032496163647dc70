package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.language.WindowPlan.Cut;

class SpanWindowsTest {
  private static final int PIECES = 900;

  @ParameterizedTest
  @CsvSource({
    "0, 0, 318, 32", // where the text begins nothing is cut off
    "300, 0, 318, 18",
    "317, 0, 318, 1",
    "290, 290, 600, 1",
    "299, 290, 600, 10",
    "400, 290, 600, 32",
    "899, 600, 900, 32"
  })
  void aWindowCountsByHowFarItSees(int piece, int from, int to, float weight) {
    assertThat(SpanWindows.weight(piece, new Cut(from, from, to), PIECES)).isEqualTo(weight);
  }
}
