package parallax.read.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-09-14T14:31:00+03:00                  | 2021-09-14 | 14:31
          20210914                                   | 2021-09-14 |
          September 14, 2021 at 2:31 pm              | 2021-09-14 | 14:31
          Sept. 14th, 2021                           | 2021-09-14 |
          Tue, 14 Sep 2021 08:05:00 +0000            | 2021-09-14 | 08:05
          14. September 2021, 14.31 Uhr              | 2021-09-14 | 14:31
          14 de septiembre de 2021                   | 2021-09-14 |
          1er mars 2021, 7h05                        | 2021-03-01 | 07:05
          le 7 août 2021 à 12:00                     | 2021-08-07 | 12:00
          14.9.21                                    | 2021-09-14 |
          31/12/2020                                 | 2020-12-31 |
          2021年9月4日                                | 2021-09-04 |
          Posted 12:15 on May 3, 2020                | 2020-05-03 |
          Thu 05/02/2026 - 23:14                     | 2026-02-05 | 23:14
          Saturday, 05/02/2026                       | 2026-05-02 |
          """)
  void readsDatesAsOutletsWriteThem(String text, LocalDate day, String time) {
    Moment moment = DateWords.first(text, DayOrder.UNKNOWN).orElseThrow();

    assertThat(moment.day()).isEqualTo(day);
    assertThat(moment.time().map(Object::toString).orElse(null)).isEqualTo(time);
  }

  @Test
  void readsADateSetBetweenBars() {
    assertThat(DateWords.first("26 | 01 | 2022 | Schweiz", DayOrder.UNKNOWN))
        .contains(Moment.of(LocalDate.of(2022, 1, 26)));
    assertThat(DateWords.first("1 | 2 | 3 | 20 | 21", DayOrder.DAY_FIRST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"MONTH_FIRST, 2021-04-05", "DAY_FIRST, 2021-05-04"})
  void readsSlashesInTheOrderOfTheLanguage(DayOrder order, LocalDate day) {
    assertThat(DateWords.first("4/5/2021", order)).contains(Moment.of(day));
  }

  @Test
  void leavesADateOpenWhenItsOrderIsUnknown() {
    assertThat(DateWords.first("4/5/2021", DayOrder.UNKNOWN)).isEmpty();
    assertThat(DateWords.first("Friday 05/02/2026", DayOrder.UNKNOWN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          May they rest
          in March 2020 the port closed
          31 February 2021
          Call 0800 20 10 2030
          version 10.2.3
          Communique of 2 May, 19:00
          LATEST, 17 June 09.15
          """)
  void findsNoDateWhereThereIsNone(String text) {
    assertThat(DateWords.all(text, DayOrder.DAY_FIRST)).isEmpty();
  }

  @Test
  void tellsADateLineFromASentence() {
    assertThat(
            DateWords.only("Published Tuesday, 14 September 2021, 2:31 pm GMT", DayOrder.UNKNOWN))
        .isPresent();
    assertThat(DateWords.only("The port closed on 14 September 2021", DayOrder.UNKNOWN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/1/", "2021-", "14 May ", "May 14 at 2:", "14. "})
  void looksAtTokensInProportionToDigitsWithoutEnd(String unit) {
    long once = tokensLookedAt(unit.repeat(1_000));
    long fourTimes = tokensLookedAt(unit.repeat(4_000));

    assertThat(fourTimes).isLessThan(5 * once);
  }

  private static long tokensLookedAt(String text) {
    AtomicLong count = new AtomicLong();
    List<DateToken> tokens = DateToken.of(text);
    List<DateToken> counting =
        new AbstractList<>() {
          @Override
          public DateToken get(int i) {
            count.incrementAndGet();
            return tokens.get(i);
          }

          @Override
          public int size() {
            return tokens.size();
          }
        };
    DateWords.all(counting, DayOrder.DAY_FIRST);
    return count.get();
  }
}
