package parallax.text;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The length of a TIMEX3 duration (`P3D`, `PT2H30M`, `PXY`).
public final class TimexLength {
  private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(DE|CE|BD|WE|[YMWDHS])");
  /// Days of a mean Gregorian year.
  private static final double YEAR = 365.2425;
  /// Lengths within this share of each other are the same: months differ by that much.
  private static final double SAME = 0.03;

  private TimexLength() {}

  /// In days; empty where it is vague.
  public static OptionalDouble days(String timex) {
    if (!timex.startsWith("P") || timex.contains("X")) {
      return OptionalDouble.empty();
    }
    double days = 0;
    int clock = timex.indexOf('T');
    Matcher parts = PART.matcher(timex);
    boolean any = false;
    while (parts.find()) {
      boolean inDay = clock >= 0 && parts.start() > clock;
      days += Double.parseDouble(parts.group(1)) * unit(parts.group(2), inDay);
      any = true;
    }
    return any ? OptionalDouble.of(days) : OptionalDouble.empty();
  }

  /// Equal or different; compatible where one is vague and has the same unit; empty where it has
  /// not.
  static Optional<Agreement> between(String a, String b) {
    OptionalDouble first = days(a);
    OptionalDouble second = days(b);
    if (first.isEmpty() || second.isEmpty()) {
      boolean sameUnit = a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
      return sameUnit ? Optional.of(Agreement.COMPATIBLE) : Optional.empty();
    }
    double longer = Math.max(first.getAsDouble(), second.getAsDouble());
    double apart = Math.abs(first.getAsDouble() - second.getAsDouble());
    return Optional.of(apart <= SAME * longer ? Agreement.EQUAL : Agreement.DIFFERENT);
  }

  private static double unit(String unit, boolean inDay) {
    return switch (unit) {
      case "CE" -> YEAR * 100;
      case "DE" -> YEAR * 10;
      case "Y" -> YEAR;
      case "M" -> inDay ? 1 / 1440.0 : YEAR / 12;
      case "W" -> 7;
      case "WE" -> 2;
      case "H" -> 1 / 24.0;
      case "S" -> 1 / 86_400.0;
      default -> 1;
    };
  }
}
