package parallax.compare;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import parallax.text.Agreement;
import parallax.text.TimexComparison;
import parallax.text.TimexInterval;

/// TIMEX3 values as days of the calendar.
final class Dates {
  /// A year, a month or a day, with or without a time of it.
  private static final Pattern CALENDAR = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d(T.*)?)?)?");

  private Dates() {}

  /// What a year, a month or a day covers; empty for anything else or what is open.
  static Optional<TimexInterval> days(String value) {
    return CALENDAR.matcher(value).matches()
        ? TimexInterval.of(value.replaceFirst("T.*", ""))
        : Optional.empty();
  }

  static boolean calendar(String value) {
    return days(value).isPresent();
  }

  /// Whether both are of the calendar and have no day in common.
  static boolean disjoint(String a, String b) {
    return calendar(a)
        && calendar(b)
        && TimexComparison.between(a.replaceFirst("T.*", ""), b.replaceFirst("T.*", ""))
            .filter(comparison -> comparison.agreement() == Agreement.DIFFERENT)
            .isPresent();
  }

  /// The day alone, where the value is a day or a time of one.
  static Optional<LocalDate> day(String value) {
    return days(value).filter(TimexInterval::isDay).map(TimexInterval::firstDay);
  }
}
