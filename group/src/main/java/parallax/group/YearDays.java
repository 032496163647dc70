package parallax.group;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.model.AnnotatedArticle;
import parallax.model.Sentence;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.TimeType;

/// Days that an article names near its top, whatever their year: "June 17".
///
/// Reports of one event seldom all say the year, and some say the day where others say the weekday.
///
/// @param days of a leap year, from 1, that of publication among them
record YearDays(Set<Integer> days) {

  private static final int LEAP_YEAR = 2024;
  private static final int YEAR = 366;

  private static final Pattern DAY = Pattern.compile("(?:XXXX|\\d{4})-(\\d\\d-\\d\\d).*");

  YearDays {
    days = Set.copyOf(days);
  }

  /// @param sentences from the top, that are read; those that look ahead are left out
  static YearDays of(AnnotatedArticle article, int sentences) {
    Set<Integer> days = new TreeSet<>();
    article.article().published().date().map(YearDays::ofLeapYear).ifPresent(days::add);
    for (TimeExpression time : atTop(article, sentences)) {
      String value = SlashedDates.value(article, time).orElse("");
      Matcher day = DAY.matcher(value);
      if (day.matches()) {
        parsed(day.group(1)).ifPresent(days::add);
      }
    }
    return new YearDays(days);
  }

  private static List<TimeExpression> atTop(AnnotatedArticle article, int sentences) {
    List<TimeExpression> times = new ArrayList<>();
    for (Sentence sentence : article.sentences().stream().limit(sentences).toList()) {
      if (!EventTimes.looksAhead(article.words(sentence.span()))) {
        article.times().stream()
            .filter(time -> time.type() == TimeType.DATE || time.type() == TimeType.TIME)
            .filter(time -> sentence.span().contains(time.span()))
            .forEach(times::add);
      }
    }
    return times;
  }

  /// Days between the nearest two; empty where one names none.
  OptionalInt apart(YearDays other) {
    return days.stream()
        .flatMapToInt(
            one ->
                other.days.stream()
                    .mapToInt(two -> Math.abs(one - two))
                    .map(gap -> Math.min(gap, YEAR - gap)))
        .min();
  }

  private static int ofLeapYear(LocalDate date) {
    return MonthDay.from(date).atYear(LEAP_YEAR).getDayOfYear();
  }

  private static Optional<Integer> parsed(String monthAndDay) {
    try {
      return Optional.of(MonthDay.parse("--" + monthAndDay).atYear(LEAP_YEAR).getDayOfYear());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
