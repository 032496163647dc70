package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimexComparisonTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2021-09-13,    2021-09-13,    EQUAL
          2021-09-13,    2021-09,       COMPATIBLE
          2021-09-13,    2021-W37,      COMPATIBLE
          2021-09-13TMO, 2021-09-13T09:30, COMPATIBLE
          '(2021-09-13,2021-09-16,P3D)', 2021-09-14, COMPATIBLE
          P1W,           P7D,           EQUAL
          PXD,           P3D,           COMPATIBLE
          PAST_REF,      PAST_REF,      EQUAL
          XXXX-05-06,    2021-05-06,    COMPATIBLE
          XXXX-05,       2021-05-06,    COMPATIBLE
          XXXX-05-06,    2021,          COMPATIBLE
          XXXX-WXX-1,    2021-09-13,    COMPATIBLE
          XXXX-WXX-1,    2021-09,       COMPATIBLE
          XXXX-05,       XXXX-05,       COMPATIBLE
          XXXX-WXX-1TNI, 2021-09-13,    COMPATIBLE
          XXXX-WXX-1,    2021-09-14,    DIFFERENT
          XXXX-05,       2021-06,       DIFFERENT
          XXXX-05,       XXXX-06,       DIFFERENT
          """)
  void tellsWhatMayBeOne(String a, String b, Agreement agreement) {
    assertThat(TimexComparison.between(a, b).orElseThrow().agreement()).isEqualTo(agreement);
    assertThat(TimexComparison.between(b, a)).isEqualTo(TimexComparison.between(a, b));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2021-09-13,    2021-09-16,    3
          2021-09,       2021-11,       31
          2021-09-13T10:00, 2021-09-13T16:01, 0.25
          P3D,           P1W,           4
          BC0044,        BC0042,        365
          """)
  void tellsByHowManyDaysTheyDiffer(String a, String b, double days) {
    TimexComparison found = TimexComparison.between(a, b).orElseThrow();

    assertThat(found.agreement()).isEqualTo(Agreement.DIFFERENT);
    assertThat(found.daysApart().orElseThrow())
        .isCloseTo(days, org.assertj.core.data.Offset.offset(0.001));
  }

  @ParameterizedTest
  @CsvSource({
    "P3D, 2021-09-13",
    "PAST_REF, 2021-09-13",
    "PAST_REF, FUTURE_REF",
    "XXXX-XX, P1D",
    "'', 2021"
  })
  void saysNothingOfDifferentKinds(String a, String b) {
    assertThat(TimexComparison.between(a, b)).isEmpty();
  }

  @Test
  void takesAnyTextWithoutFailing() {
    for (String odd : List.of("", "P", "T", "X", "XXXX", "XXXX-", "XXXX-WXX-9", "(,)", "-", "BC")) {
      TimexComparison.between(odd, "2021-09-13");
      TimexComparison.between("P3D", odd);
      TimexComparison.between(odd, odd);
    }
  }
}
