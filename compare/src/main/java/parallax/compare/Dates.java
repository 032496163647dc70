package parallax.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// TIMEX3 values as days of the calendar.
final class Dates {
  private static final Pattern VALUE =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T.*)?)?)?");

  /// The days that a value covers, both included.
  record Days(LocalDate first, LocalDate last) {

    boolean overlaps(Days other) {
      return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    boolean oneDay() {
      return first.equals(last);
    }
  }

  private Dates() {}

  /// The days of a year, a month or a day; empty for anything else or what is open.
  static Optional<Days> days(String value) {
    Matcher matcher = VALUE.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) == null) {
      return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }
    int month = Integer.parseInt(matcher.group(2));
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    YearMonth whole = YearMonth.of(year, month);
    if (matcher.group(3) == null) {
      return Optional.of(new Days(whole.atDay(1), whole.atEndOfMonth()));
    }
    int day = Integer.parseInt(matcher.group(3));
    return day < 1 || day > whole.lengthOfMonth()
        ? Optional.empty()
        : Optional.of(new Days(whole.atDay(day), whole.atDay(day)));
  }

  static boolean calendar(String value) {
    return days(value).isPresent();
  }

  /// Whether both are of the calendar and have no day in common.
  static boolean disjoint(String a, String b) {
    Optional<Days> left = days(a);
    Optional<Days> right = days(b);
    return left.isPresent() && right.isPresent() && !left.get().overlaps(right.get());
  }

  /// The day alone, where the value is a day or a time of one.
  static Optional<LocalDate> day(String value) {
    return days(value).filter(Days::oneDay).map(Days::first);
  }
}
