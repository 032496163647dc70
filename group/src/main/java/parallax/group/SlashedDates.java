package parallax.group;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.model.AnnotatedArticle;
import parallax.model.TimeExpression;

/// Days written as "08/11/2025", of which either number may be the month.
///
/// What else the text names decides: beside "on 7 November" it is the eighth of November. Where
/// nothing does, no day is known: taken for another month it would tear one story in two.
final class SlashedDates {

  /// Days between a date so written and one that is written out, where both are of one event.
  private static final int NEAR = 7;

  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/([1-9]\\d{3})");

  private static final Pattern NAMED = Pattern.compile("(?:XXXX|\\d{4})-(\\d\\d-\\d\\d).*");

  private static final int MONTHS = 12;

  private SlashedDates() {}

  /// The value of a time expression; empty where it is a slashed date and the text does not tell
  /// which number is the month.
  static Optional<String> value(AnnotatedArticle article, TimeExpression time) {
    Matcher slashed = SLASHED.matcher(article.words(time.span()).strip());
    if (!slashed.matches()) {
      return Optional.of(time.value());
    }
    int first = Integer.parseInt(slashed.group(1));
    int second = Integer.parseInt(slashed.group(2));
    int year = Integer.parseInt(slashed.group(3));
    if (first < 1 || second < 1 || first > MONTHS || second > MONTHS || first == second) {
      return Optional.of(time.value());
    }
    List<MonthDay> named = named(article);
    boolean monthFirst = near(LocalDate.of(year, first, second), named);
    boolean dayFirst = near(LocalDate.of(year, second, first), named);
    if (monthFirst == dayFirst) {
      return Optional.empty();
    }
    LocalDate day =
        monthFirst ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first);
    return Optional.of(day.toString());
  }

  /// Days written out, of whatever year.
  private static List<MonthDay> named(AnnotatedArticle article) {
    return article.times().stream()
        .filter(time -> article.words(time.span()).chars().anyMatch(Character::isLetter))
        .map(time -> NAMED.matcher(time.value()))
        .filter(Matcher::matches)
        .flatMap(day -> parsed(day.group(1)).stream())
        .toList();
  }

  private static boolean near(LocalDate date, List<MonthDay> named) {
    return named.stream()
        .anyMatch(
            day -> Math.abs(day.atYear(date.getYear()).toEpochDay() - date.toEpochDay()) <= NEAR);
  }

  private static Optional<MonthDay> parsed(String monthAndDay) {
    try {
      return Optional.of(MonthDay.parse("--" + monthAndDay));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
