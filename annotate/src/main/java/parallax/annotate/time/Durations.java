package parallax.annotate.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import parallax.text.grammar.Frame;

/// Durations of the grammar (`unit` and `n`, or two durations) as TIMEX3 values and as shifts.
final class Durations {
  /// Units, each finer than the one before it.
  private static final List<String> FINER =
      List.of("CE", "DE", "Y", "Q", "M", "FN", "W", "D", "TH", "TM", "TS");

  private Durations() {}

  /// The number of units; empty where it is vague ("several").
  static Optional<Double> amount(Frame dur) {
    if (dur.number("n").isEmpty()) {
      return Optional.empty();
    }
    double n2 = dur.number("n").getAsDouble() + dur.number("plus").orElse(0);
    if (dur.has("dec")) {
      n2 += Double.parseDouble("0." + Timex.plain(dur.number("dec").orElse(0)));
    }
    return Optional.of(n2);
  }

  static String unit(Frame dur) {
    return dur.word("unit").orElse("D");
  }

  /// `P3D`, `PT2H30M`, `PXY`.
  static String value(Frame dur) {
    if (dur.frame("first").isPresent()) {
      return joined(value(dur.frame("first").get()), value(dur.frame("second").orElseThrow()));
    }
    String unit = unit(dur);
    String n = amount(dur).map(Timex::plain).orElse("X");
    if (unit.equals("FN")) {
      return "P" + amount(dur).map(a -> Timex.plain(a * 2)).orElse("X") + "W";
    }
    if (unit.equals("Q")) {
      return "P" + amount(dur).map(a -> Timex.plain(a * 3)).orElse("X") + "M";
    }
    if (unit.equals("NI")) {
      return "P" + n + "D";
    }
    if (unit.startsWith("T")) {
      return "PT" + n + unit.substring(1);
    }
    return "P" + n + unit;
  }

  /// The same, with half an hour as `PT30M`, half a year as `P6M`.
  static String whole(Frame dur) {
    if (amount(dur).orElse(1.0) != 0.5) {
      return value(dur);
    }
    return switch (unit(dur)) {
      case "TH" -> "PT30M";
      case "TM" -> "PT30S";
      case "D" -> "PT12H";
      case "Y" -> "P6M";
      case "DE" -> "P5Y";
      case "CE" -> "P50Y";
      default -> value(dur);
    };
  }

  /// Whether two durations make one: "two years and three months", but not "weeks and days" or "12
  /// hours a day".
  static boolean isJoined(Frame dur) {
    Frame first = dur.frame("first").orElse(Frame.EMPTY);
    Frame second = dur.frame("second").orElse(Frame.EMPTY);
    Frame last = first.frame("second").orElse(first);
    return (!first.has("first") || isJoined(first))
        && (first.has("first") || amount(first).isPresent())
        && FINER.indexOf(unit(second)) > FINER.indexOf(unit(last));
  }

  private static String joined(String first, String second) {
    if (second.startsWith("PT")) {
      return first.contains("T") ? first + second.substring(2) : first + second.substring(1);
    }
    return first + second.substring(1);
  }

  /// `day` moved by this duration; empty where it is vague or finer than a day.
  static Optional<LocalDate> shift(LocalDate day, Frame dur, int sign) {
    if (dur.frame("first").isPresent()) {
      return shift(day, dur.frame("first").get(), sign)
          .flatMap(d -> shift(d, dur.frame("second").orElseThrow(), sign));
    }
    Optional<Double> amount = amount(dur);
    if (amount.isEmpty() || Math.abs(amount.get()) > 9000) {
      return Optional.empty();
    }
    double n = amount.get() * sign;
    long whole = Math.round(n);
    try {
      return switch (unit(dur)) {
        case "Y" -> Optional.of(day.plusMonths(Math.round(n * 12)));
        case "M" -> Optional.of(day.plusMonths(whole));
        case "Q" -> Optional.of(day.plusMonths(Math.round(n * 3)));
        case "W" -> Optional.of(day.plusDays(Math.round(n * 7)));
        case "FN" -> Optional.of(day.plusDays(Math.round(n * 14)));
        case "D", "NI" -> Optional.of(day.plusDays(whole));
        case "DE" -> Optional.of(day.plusYears(Math.round(n * 10)));
        case "CE" -> Optional.of(day.plusYears(Math.round(n * 100)));
        case "BD" -> Optional.of(businessDays(day, whole));
        default -> Optional.empty();
      };
    } catch (java.time.DateTimeException _) {
      return Optional.empty();
    }
  }

  /// `time` moved by this duration.
  static Optional<LocalDateTime> shift(LocalDateTime time, Frame dur, int sign) {
    if (dur.frame("first").isPresent()) {
      return shift(time, dur.frame("first").get(), sign)
          .flatMap(t -> shift(t, dur.frame("second").orElseThrow(), sign));
    }
    Optional<Double> amount = amount(dur);
    if (amount.isEmpty() || Math.abs(amount.get()) > 1e7) {
      return Optional.empty();
    }
    double n = amount.get() * sign;
    return switch (unit(dur)) {
      case "TH" -> Optional.of(time.plusSeconds(Math.round(n * 3600)));
      case "TM" -> Optional.of(time.plusSeconds(Math.round(n * 60)));
      case "TS" -> Optional.of(time.plusSeconds(Math.round(n)));
      default -> shift(time.toLocalDate(), dur, sign).map(d -> d.atTime(time.toLocalTime()));
    };
  }

  /// Whether it is shorter than a day.
  static boolean isClock(Frame dur) {
    return dur.frame("first").isPresent()
        ? isClock(dur.frame("first").get()) || isClock(dur.frame("second").orElseThrow())
        : unit(dur).startsWith("T");
  }

  private static LocalDate businessDays(LocalDate day, long days) {
    LocalDate at = day;
    long left = Math.min(Math.abs(days), 2000);
    int step = days < 0 ? -1 : 1;
    while (left > 0) {
      at = at.plusDays(step);
      if (at.getDayOfWeek().getValue() < 6) {
        left--;
      }
    }
    return at;
  }
}
