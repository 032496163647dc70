package parallax.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The stretch of time that a TIMEX3 date or time value covers: `2021-09` is a month, `2021-W37` a
/// week, `2021-09-13TNI` a night.
///
/// @param start its first moment
/// @param end its first moment after, later than `start`
public record TimexInterval(LocalDateTime start, LocalDateTime end) {
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d\\d)(?:-XX)?");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)(-WE|-[1-7])?");
  private static final Pattern PART = Pattern.compile("(\\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d\\d)(?::(\\d\\d)(?::\\d\\d(?:\\.\\d+)?)?)?");

  public TimexInterval {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("interval from " + start + " ends at " + end);
    }
  }

  /// What `timex` covers; empty where it is open (`XXXX-05`), vague (`PAST_REF`) or a duration.
  /// Ranges `(from,to,length)` are read too; their end is not included.
  public static Optional<TimexInterval> of(String timex) {
    try {
      if (timex.startsWith("(")) {
        return range(timex);
      }
      int clock = timex.indexOf('T');
      if (clock < 0 || timex.startsWith("P")) {
        return date(timex);
      }
      return date(timex.substring(0, clock)).flatMap(day -> day.at(timex.substring(clock + 1)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// Equal, overlapping (compatible) or apart.
  public Agreement with(TimexInterval other) {
    if (equals(other)) {
      return Agreement.EQUAL;
    }
    return overlaps(other) ? Agreement.COMPATIBLE : Agreement.DIFFERENT;
  }

  public boolean overlaps(TimexInterval other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  public boolean contains(TimexInterval other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  /// Whether it ends before `other` begins.
  public boolean before(TimexInterval other) {
    return !end.isAfter(other.start);
  }

  public boolean after(TimexInterval other) {
    return other.before(this);
  }

  /// Whether it is one whole day of the calendar.
  public boolean isDay() {
    return start.toLocalTime().equals(LocalTime.MIDNIGHT) && end.equals(start.plusDays(1));
  }

  public LocalDate firstDay() {
    return start.toLocalDate();
  }

  /// The last day that it reaches into.
  public LocalDate lastDay() {
    return end.minusNanos(1).toLocalDate();
  }

  private static Optional<TimexInterval> range(String timex) {
    String[] parts = timex.substring(1).split("[,)]");
    if (parts.length < 2) {
      return Optional.empty();
    }
    Optional<TimexInterval> from = of(parts[0]);
    Optional<TimexInterval> to = of(parts[1]);
    return from.isPresent() && to.isPresent() && from.get().start.isBefore(to.get().start)
        ? Optional.of(new TimexInterval(from.get().start, to.get().start))
        : Optional.empty();
  }

  private static Optional<TimexInterval> date(String timex) {
    Matcher day = DAY.matcher(timex);
    if (day.matches()) {
      LocalDate on = LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
      return Optional.of(days(on, on.plusDays(1)));
    }
    Matcher month = MONTH.matcher(timex);
    if (month.matches()) {
      LocalDate on = YearMonth.of(number(month, 1), number(month, 2)).atDay(1);
      return Optional.of(days(on, on.plusMonths(1)));
    }
    Matcher week = WEEK.matcher(timex);
    if (week.matches()) {
      return Optional.of(week(week));
    }
    Matcher part = PART.matcher(timex);
    if (part.matches()) {
      return Optional.of(part(number(part, 1), part.group(2)));
    }
    return years(timex);
  }

  private static Optional<TimexInterval> years(String timex) {
    if (timex.matches("BC\\d{4}")) {
      // The year before 1 is 0 to the calendar, so 44 BC is -43.
      LocalDate from = LocalDate.of(1 - Integer.parseInt(timex.substring(2)), 1, 1);
      return Optional.of(days(from, from.plusYears(1)));
    }
    if (!timex.matches("\\d{2,4}")) {
      return Optional.empty();
    }
    int width = (int) Math.pow(10, 4 - timex.length());
    int year = Integer.parseInt(timex) * width;
    if (year < 1) {
      return Optional.empty();
    }
    LocalDate from = LocalDate.of(year, 1, 1);
    return Optional.of(days(from, from.plusYears(width)));
  }

  private static TimexInterval week(Matcher week) {
    LocalDate monday =
        LocalDate.of(number(week, 1), 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(week, 2))
            .with(java.time.DayOfWeek.MONDAY);
    String day = week.group(3);
    if (day == null) {
      return days(monday, monday.plusWeeks(1));
    }
    if (day.equals("-WE")) {
      return days(monday.plusDays(5), monday.plusDays(7));
    }
    LocalDate on = monday.plusDays(day.charAt(1) - '1');
    return days(on, on.plusDays(1));
  }

  /// Quarters, halves and the seasons of the northern hemisphere by whole months.
  private static TimexInterval part(int year, String part) {
    LocalDate january = LocalDate.of(year, 1, 1);
    int from =
        switch (part) {
          case "SP" -> 2;
          case "SU" -> 5;
          case "FA" -> 8;
          case "WI" -> 11;
          default -> (part.charAt(1) - '1') * (part.charAt(0) == 'Q' ? 3 : 6);
        };
    LocalDate first = january.plusMonths(from);
    return days(first, first.plusMonths(part.startsWith("H") ? 6 : 3));
  }

  private Optional<TimexInterval> at(String clock) {
    LocalDateTime midnight = start;
    int[] hours =
        switch (clock) {
          case "MO" -> new int[] {4, 12};
          case "MI" -> new int[] {11, 14};
          case "AF" -> new int[] {12, 18};
          case "EV" -> new int[] {17, 23};
          case "NI" -> new int[] {18, 30};
          case "DT" -> new int[] {6, 20};
          default -> new int[0];
        };
    if (hours.length > 0) {
      return Optional.of(
          new TimexInterval(midnight.plusHours(hours[0]), midnight.plusHours(hours[1])));
    }
    Matcher time = CLOCK.matcher(clock);
    if (!time.matches()) {
      return Optional.of(this);
    }
    int hour = number(time, 1);
    if (hour == 24) {
      return Optional.of(
          new TimexInterval(midnight.plusDays(1), midnight.plusDays(1).plusMinutes(1)));
    }
    boolean wholeHour = time.group(2) == null;
    LocalDateTime from =
        midnight.toLocalDate().atTime(LocalTime.of(hour, wholeHour ? 0 : number(time, 2)));
    return Optional.of(
        new TimexInterval(from, wholeHour ? from.plusHours(1) : from.plusMinutes(1)));
  }

  private static TimexInterval days(LocalDate from, LocalDate to) {
    return new TimexInterval(from.atStartOfDay(), to.atStartOfDay());
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
