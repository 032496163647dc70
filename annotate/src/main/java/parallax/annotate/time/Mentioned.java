package parallax.annotate.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// The date that a text mentioned last, which "the next day" and "that year" are near to.
final class Mentioned {
  private static final Pattern DATE =
      Pattern.compile("\\d{4}(-(\\d\\d|W\\d\\d|Q\\d|H\\d|S[PU]|FA|WI)(-(\\d\\d|WE))?)?(T.*)?");

  private String value = "";
  private String era = "";
  private Optional<String> lastDay = Optional.empty();
  private int year = 0;
  private int month = 0;

  void see(String timex) {
    if (timex.startsWith("BC") && timex.length() >= 6) {
      value = timex;
      era = timex.substring(0, 6);
      return;
    }
    if (!DATE.matcher(timex).matches()) {
      return;
    }
    value = timex;
    year = Integer.parseInt(timex.substring(0, 4));
    boolean hasMonth = timex.length() >= 7 && Character.isDigit(timex.charAt(5));
    month = hasMonth ? Integer.parseInt(timex.substring(5, 7)) : seasonMonth(timex);
    if (timex.length() >= 10 && hasMonth) {
      lastDay = Optional.of(timex.substring(0, 10));
    }
  }

  private static int seasonMonth(String timex) {
    if (timex.length() < 7) {
      return 0;
    }
    return switch (timex.substring(5, 7)) {
      case "SP" -> 4;
      case "SU" -> 7;
      case "FA" -> 10;
      default -> 0;
    };
  }

  String value() {
    return value;
  }

  String era() {
    return era;
  }

  int year() {
    return year;
  }

  /// 0 where the last date had none.
  int month() {
    return month;
  }

  /// Whether the last date was a quarter of a year.
  boolean isQuarter() {
    return value.length() == 7 && value.charAt(5) == 'Q';
  }

  Optional<LocalDate> day() {
    return lastDay.flatMap(Timex::parse);
  }

  /// The last date where it is a day itself.
  Optional<LocalDate> dayNow() {
    return value.length() >= 10 && !value.startsWith("BC") && !value.contains("W")
        ? Timex.parse(value.substring(0, 10))
        : Optional.empty();
  }

  Optional<YearMonth> yearMonth() {
    return year > 0 && month > 0 ? Optional.of(YearMonth.of(year, month)) : Optional.empty();
  }
}
