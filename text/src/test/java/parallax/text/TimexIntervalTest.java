package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimexIntervalTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2021-09-13,    2021-09-13, 2021-09-13
          2021-09,       2021-09-01, 2021-09-30
          2021,          2021-01-01, 2021-12-31
          202,           2020-01-01, 2029-12-31
          20,            2000-01-01, 2099-12-31
          2021-W37,      2021-09-13, 2021-09-19
          2021-W37-WE,   2021-09-18, 2021-09-19
          2021-Q3,       2021-07-01, 2021-09-30
          2021-H2,       2021-07-01, 2021-12-31
          2021-SU,       2021-06-01, 2021-08-31
          2021-09-13TNI, 2021-09-13, 2021-09-14
          2021-09-13T14:31, 2021-09-13, 2021-09-13
          BC0044,        -0043-01-01, -0043-12-31
          2021-09-13TMI, 2021-09-13, 2021-09-13
          '(2021-09-13,2021-09-16,P3D)', 2021-09-13, 2021-09-15
          """)
  void coversItsDays(String timex, LocalDate first, LocalDate last) {
    TimexInterval interval = TimexInterval.of(timex).orElseThrow();

    assertThat(interval.firstDay()).isEqualTo(first);
    assertThat(interval.lastDay()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({"XXXX-05", "XXXX-WXX-1", "PAST_REF", "P3D", "2021-13-40", "''", "T", "99999"})
  void leavesOpenWhatIsOpen(String timex) {
    assertThat(TimexInterval.of(timex)).isEmpty();
  }
}
