package parallax.annotate.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import parallax.text.grammar.Frame;

/// The year that a bare day, month, season or quarter of a report is of: the nearest one that the
/// verb allows.
///
/// @param today the day of publication
record NearestYear(LocalDate today, Holidays holidays) {
  /// A day without its year is at most so many days after publication where the verb looks back,
  /// and at most so many where no verb tells.
  private static final int DAYS_AHEAD = 45;

  private static final int DAYS_AHEAD_OPEN = 150;

  /// The same for a month.
  private static final int MONTHS_AHEAD_OPEN = 5;

  static int monthOf(Frame frame) {
    if (frame.has("month")) {
      return frame.integer("month", 0);
    }
    return switch (frame.word("season").orElse("")) {
      case "SP" -> 4;
      case "SU" -> 7;
      case "FA" -> 10;
      default -> 0;
    };
  }

  /// The year that a bare month, day, season or quarter is of.
  int of(Frame frame, int tense) {
    int year = today.getYear();
    int month =
        frame.has("quarter")
            ? frame.integer("quarter", 1) * 3 - 2
            : frame.has("half") ? frame.integer("half", 1) * 6 - 5 : monthOf(frame);
    if (frame.word("season").orElse("").equals("WI")) {
      month = 12;
    }
    if (frame.has("holiday") && month == 0) {
      month =
          holidays
              .on(frame.word("holiday").orElse(""), year)
              .map(LocalDate::getMonthValue)
              .orElse(0);
    }
    if (frame.has("dir")) {
      int dir = frame.integer("dir", 0);
      boolean ahead = month > today.getMonthValue();
      return dir < 0
          ? (ahead || month == today.getMonthValue() ? year - 1 : year)
          : dir > 0 ? (ahead ? year : year + 1) : year;
    }
    if (frame.has("month") && frame.has("day") && tense <= 0) {
      return nearestDay(month, frame.integer("day", 1), tense);
    }
    int here = today.getMonthValue();
    boolean later =
        month > here || (month == here && frame.integer("day", 0) > today.getDayOfMonth());
    if (frame.has("season")
        && frame.integer("quarter", 0) == 0
        && month - here < 2
        && month > here) {
      later = false;
    }
    if (later && tense <= 0) {
      boolean soon = tense == 0 && month - here <= MONTHS_AHEAD_OPEN;
      return soon ? year : year - 1;
    }
    if (!later && tense > 0 && month < here) {
      return year + 1;
    }
    return year;
  }

  /// The year of a day and month: this one, or the last where that is too far ahead; last year's
  /// December is nearer to January than this year's.
  private int nearestDay(int month, int day, int tense) {
    int year = today.getYear();
    if (month < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return year;
    }
    long ahead = ChronoUnit.DAYS.between(today, LocalDate.of(year, month, day));
    int most = tense < 0 ? DAYS_AHEAD : DAYS_AHEAD_OPEN;
    long next = ahead + today.lengthOfYear();
    if (tense == 0 && next >= 0 && next <= DAYS_AHEAD) {
      return year + 1;
    }
    return ahead > most ? year - 1 : year;
  }
}
