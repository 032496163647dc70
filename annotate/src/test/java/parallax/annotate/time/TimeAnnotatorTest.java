package parallax.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.model.Published;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.Anchor;
import parallax.text.grammar.Chart;
import parallax.text.grammar.Piece;

final class TimeAnnotatorTest {
  private static final Published WEDNESDAY = new Published.Day(LocalDate.of(2021, 9, 15), "given");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The ministers met on Monday.                | Monday             | 2021-09-13
          The ministers will meet on Monday.          | Monday             | 2021-09-20
          She won the vote in May.                    | May                | 2021-05
          They met in December.                       | December           | 2020-12
          It was agreed yesterday.                    | yesterday          | 2021-09-14
          They met in January last year.              | January last year  | 2020-01
          A truce was reached earlier this month.     | earlier this month | 2021-09
          The talks began on Monday night.            | Monday night       | 2021-09-13TNI
          It began in March 2011.                     | March 2011         | 2011-03
          On 6 February the earth shook.              | 6 February         | 2021-02-06
          He lived there in the 1990s.                | the 1990s          | 199
          Profits rose in the third quarter.          | the third quarter  | 2021-Q3
          It lasted more than three hours.            | more than three hours | PT3H
          Over the past three years he stayed.        | the past three years  | P3Y
          Two days ago it ended.                      | Two days ago       | 2021-09-13
          It is printed every week.                   | every week         | P1W
          """)
  void resolvesAgainstTheDayOfPublication(String text, String words, String value) {
    TimeExpression time = only(text, WEDNESDAY);

    assertThat(time.span().in(text)).isEqualTo(words);
    assertThat(time.value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They met on Monday.    | XXXX-WXX-1
          They met in May.       | XXXX-05
          They met on 6 May.     | XXXX-05-06
          They met yesterday.    | XXXX-XX-XX
          """)
  void leavesOpenWhatNothingDates(String text, String value) {
    TimeExpression time = only(text, new Published.Unknown());

    assertThat(time.value()).isEqualTo(value);
    assertThat(time.anchor()).isEqualTo(Anchor.OPEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This may take a while.",
        "He may or may not come.",
        "They had 1500 soldiers.",
        "The score was 3-2.",
        "They march on.",
        "Call 123-12-1234 today's number",
      })
  void seesNoDateInWhatOnlyLooksLikeOne(String text) {
    assertThat(annotate(text, WEDNESDAY))
        .noneMatch(t -> t.value().matches("\\\\d{4}.*") && !t.span().in(text).equals("today"));
  }

  @Test
  void datesATextByItsOwnAnniversary() {
    String text =
        "They met on Friday, on the 10th anniversary of the revolt. The revolt began in June 2001.";

    TimeExpression friday = annotate(text, new Published.Unknown()).getFirst();

    assertThat(friday.value()).isEqualTo("2011-06");
    assertThat(friday.anchor()).isEqualTo(Anchor.TEXT);
  }

  @Test
  void marksWhatRestsOnTheStory() {
    String text = "They met on Friday.";
    List<Sentence> whole = List.of(new Sentence(new Span(0, text.length()), 0));

    TimeExpression friday =
        TimeAnnotator.english().annotateInStory(text, whole, LocalDate.of(2021, 9, 15)).getFirst();

    assertThat(friday.value()).isEqualTo("2021-09-10");
    assertThat(friday.anchor()).isEqualTo(Anchor.STORY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Let us meet on Friday.             | XXXX-WXX-5
          Let us meet next Friday.           | 2021-09-24
          I am away from 3 to 5 May.         | (XXXX-05-03,XXXX-05-05,P2D)
          I can do Monday at 8:30am.         | XXXX-WXX-1T08:30
          I am away the next 3 days.         | (2021-09-16,2021-09-19,P3D)
          Call me in 20 minutes.             | 2021-09-15T14:20:00
          """)
  void leavesBareDatesOfMessagesOpen(String text, String value) {
    List<Sentence> whole = List.of(new Sentence(new Span(0, text.length()), 0));

    List<TimeExpression> times =
        TimeAnnotator.english()
            .annotateMessage(text, whole, LocalDate.of(2021, 9, 15).atTime(14, 0));

    assertThat(times).hasSize(1);
    assertThat(times.getFirst().value()).isEqualTo(value);
  }

  @Test
  void tellsALongPastByTheDateBefore() {
    String text =
        "The siege began on 3 May 1410. On 7 June the town fell. In 1411, 1412, 1413 and 1414 it"
            + " was held. By June 1415 and in July 1416 it was free. The next day they left.";

    assertThat(annotate(text, WEDNESDAY).get(1).value()).isEqualTo("1410-06-07");
  }

  @Test
  void givesNoOverlaps() {
    String text =
        "From 3 May 2019 to 5 June 2020, on Monday, two days later, in early 1990 and at 10 p.m. on"
            + " 3 May.";

    List<TimeExpression> times = annotate(text, WEDNESDAY);

    for (int i = 1; i < times.size(); i++) {
      assertThat(times.get(i).span().start()).isGreaterThanOrEqualTo(times.get(i - 1).span().end());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,",
        "the day after ",
        "2 1/",
        "between 5 and ",
        "May ",
        "one hundred and ",
        "two days and ",
        "-",
        "\u0301",
        "einundzwanzig"
      })
  void takesStepsInProportionToHostileText(String unit) {
    for (String language : TimeLanguage.TAGS) {
      long once = steps(language, unit.repeat(2_000 / unit.length()));
      long fourTimes = steps(language, unit.repeat(8_000 / unit.length()));

      assertThat(fourTimes).as(language).isLessThan(5 * once + 1_000);
    }
  }

  private static long steps(String language, String text) {
    Chart chart =
        TimeLanguage.of(language)
            .orElseThrow()
            .report()
            .chart(text, Piece.of(text, 0, text.length()));
    Candidates.in(chart, (_, _) -> true, false);
    return chart.steps();
  }

  private static TimeExpression only(String text, Published published) {
    List<TimeExpression> times = annotate(text, published);
    assertThat(times).as(text).hasSize(1);
    return times.getFirst();
  }

  private static List<TimeExpression> annotate(String text, Published published) {
    List<Sentence> whole = List.of(new Sentence(new Span(0, text.length()), 0));
    return TimeAnnotator.english().annotate(text, whole, published);
  }
}
