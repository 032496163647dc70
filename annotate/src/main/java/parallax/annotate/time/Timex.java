package parallax.annotate.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/// Writes TIMEX3 values.
final class Timex {
  private Timex() {}

  static String year(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }

  static String month(int year, int month) {
    return year(year) + "-" + two(month);
  }

  static String day(LocalDate day) {
    return year(day.getYear()) + "-" + two(day.getMonthValue()) + "-" + two(day.getDayOfMonth());
  }

  static String week(LocalDate day) {
    return year(day.get(IsoFields.WEEK_BASED_YEAR))
        + "-W"
        + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /// A number without a needless fraction.
  static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.valueOf((long) number)
        : String.valueOf(number);
  }
}
