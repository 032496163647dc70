package parallax.annotate.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/// Writes TIMEX3 values, and reads the days in them.
final class Timex {
  private Timex() {}

  static String year(int year) {
    return year >= 1000 && year <= 9999
        ? String.valueOf(year)
        : String.format(Locale.ROOT, "%04d", year);
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

  /// A unit of which nothing but its kind is known.
  static String open(String unit) {
    return switch (unit) {
      case "M" -> "XXXX-XX";
      case "W" -> "XXXX-WXX";
      case "WE" -> "XXXX-WXX-WE";
      case "D" -> "XXXX-XX-XX";
      case "Q" -> "XXXX-QX";
      case "DE" -> "XXX";
      case "CE" -> "XX";
      default -> "XXXX";
    };
  }

  /// The unit around `day`, moved by `by` units.
  static String around(LocalDate day, String unit, int by) {
    return switch (unit) {
      case "Y" -> year(day.getYear() + by);
      case "M" -> {
        LocalDate at = day.plusMonths(by);
        yield month(at.getYear(), at.getMonthValue());
      }
      case "W" -> week(day.plusWeeks(by));
      case "FN" -> week(day.plusWeeks(2L * by));
      case "WE" -> week(day.plusWeeks(by)) + "-WE";
      case "Q" -> {
        LocalDate at = day.plusMonths(3L * by);
        yield year(at.getYear()) + "-Q" + ((at.getMonthValue() + 2) / 3);
      }
      case "DE" -> year(day.getYear() + 10 * by).substring(0, 3);
      case "CE" -> year(day.getYear() + 100 * by).substring(0, 2);
      default -> day(day.plusDays(by));
    };
  }

  /// The day that a value begins with; empty where the value names none.
  static Optional<LocalDate> parse(String value) {
    if (value.length() < 10
        || !Character.isDigit(value.charAt(0))
        || value.contains("W")
        || value.contains("X")) {
      return Optional.empty();
    }
    int year = digits(value, 0, 4);
    int month = digits(value, 5, 7);
    int day = digits(value, 8, 10);
    boolean marked = value.charAt(4) == '-' && value.charAt(7) == '-';
    return marked
            && year >= 0
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth()
        ? Optional.of(LocalDate.of(year, month, day))
        : Optional.empty();
  }

  /// The number of these digits; -1 where one is none.
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
