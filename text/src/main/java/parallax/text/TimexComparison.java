package parallax.text;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How two TIMEX3 values stand to each other, and how far they are apart.
///
/// @param agreement equal, compatible (one may be the other: a day and its month, "Monday" and a
///     Monday, "several days" and three) or different
/// @param daysApart the days between two times, or by which two lengths differ; nothing where they
///     agree, or where open values leave it unknown
public record TimexComparison(Agreement agreement, OptionalDouble daysApart) {
  private static final Pattern OPEN = Pattern.compile("(X{4}|X{2}\\d{2})-?(.*)");
  private static final Pattern WEEKDAY = Pattern.compile("WXX-([1-7])(T.*)?");
  private static final Pattern DAY = Pattern.compile("(\\d\\d|XX)(?:-(\\d\\d|XX))?(T.*)?");
  private static final double SECONDS = 86_400;

  /// Empty where they are of different kinds (a length and a date) or where a vague reference
  /// (`PAST_REF`) meets anything but itself.
  public static Optional<TimexComparison> between(String a, String b) {
    if (isReference(a) || isReference(b)) {
      return a.equals(b) ? Optional.of(agreed(Agreement.EQUAL)) : Optional.empty();
    }
    if (isLength(a) || isLength(b)) {
      return isLength(a) && isLength(b) ? lengths(a, b) : Optional.empty();
    }
    Optional<TimexInterval> first = TimexInterval.of(a);
    Optional<TimexInterval> second = TimexInterval.of(b);
    if (first.isPresent() && second.isPresent()) {
      return Optional.of(of(first.get(), second.get()));
    }
    return first.isPresent()
        ? open(b, first.get())
        : second.isPresent() ? open(a, second.get()) : bothOpen(a, b);
  }

  private static TimexComparison of(TimexInterval a, TimexInterval b) {
    Agreement agreement = a.with(b);
    if (agreement != Agreement.DIFFERENT) {
      return agreed(agreement);
    }
    TimexInterval earlier = a.before(b) ? a : b;
    TimexInterval later = a.before(b) ? b : a;
    boolean days = a.isDay() && b.isDay();
    Duration apart =
        days
            ? Duration.between(earlier.start(), later.start())
            : Duration.between(earlier.end(), later.start());
    return new TimexComparison(agreement, OptionalDouble.of(apart.toSeconds() / SECONDS));
  }

  private static Optional<TimexComparison> lengths(String a, String b) {
    OptionalDouble first = TimexLength.days(a);
    OptionalDouble second = TimexLength.days(b);
    return TimexLength.between(a, b)
        .map(
            agreement ->
                agreement == Agreement.DIFFERENT
                    ? new TimexComparison(
                        agreement,
                        OptionalDouble.of(Math.abs(first.getAsDouble() - second.getAsDouble())))
                    : agreed(agreement));
  }

  /// "XXXX-05-06", "XXXX-05" or "XXXX-WXX-1" beside a time that is known.
  private static Optional<TimexComparison> open(String open, TimexInterval known) {
    Matcher matcher = OPEN.matcher(open);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String rest = matcher.group(2);
    Matcher weekday = WEEKDAY.matcher(rest);
    if (weekday.matches()) {
      DayOfWeek on = DayOfWeek.of(Integer.parseInt(weekday.group(1)));
      return Optional.of(fits(known, day -> day.getDayOfWeek() == on));
    }
    Matcher day = DAY.matcher(rest);
    if (!day.matches()) {
      return rest.isEmpty() ? Optional.of(agreed(Agreement.COMPATIBLE)) : Optional.empty();
    }
    return Optional.of(
        fits(
            known,
            d -> is(day.group(1), d.getMonthValue()) && is(day.group(2), d.getDayOfMonth())));
  }

  private static boolean is(@org.jspecify.annotations.Nullable String digits, int number) {
    return digits == null || digits.equals("XX") || Integer.parseInt(digits) == number;
  }

  /// Compatible where some day of `known` fits; a year and more has all kinds of days.
  private static TimexComparison fits(
      TimexInterval known, java.util.function.Predicate<LocalDate> fitting) {
    LocalDate last = known.firstDay().plusYears(1);
    boolean fits =
        known
            .firstDay()
            .datesUntil(known.lastDay().isBefore(last) ? known.lastDay().plusDays(1) : last)
            .anyMatch(fitting);
    return agreed(fits ? Agreement.COMPATIBLE : Agreement.DIFFERENT);
  }

  /// Two open values: the same letter by letter may still be of different years.
  private static Optional<TimexComparison> bothOpen(String a, String b) {
    if (a.length() != b.length() || a.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < a.length(); i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      boolean digits = Character.isDigit(x) && Character.isDigit(y);
      if (x != y && x != 'X' && y != 'X') {
        return digits ? Optional.of(agreed(Agreement.DIFFERENT)) : Optional.empty();
      }
    }
    return Optional.of(agreed(Agreement.COMPATIBLE));
  }

  private static TimexComparison agreed(Agreement agreement) {
    return new TimexComparison(agreement, OptionalDouble.empty());
  }

  private static boolean isReference(String timex) {
    return timex.endsWith("_REF");
  }

  private static boolean isLength(String timex) {
    return timex.startsWith("P");
  }
}
