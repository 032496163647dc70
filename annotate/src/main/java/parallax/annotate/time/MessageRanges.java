package parallax.annotate.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import parallax.text.grammar.Frame;

/// Ranges in messages: "from 3 to 5", "between 2014 and 2018", as `(from,to,length)`.
final class MessageRanges {
  private static final String WEEKDAY = "XXXX-WXX-";

  private MessageRanges() {}

  /// "from 2pm today till Friday at 4"; nothing where the days are open.
  static String times(Frame frame, LocalDate today, MessageResolver resolver) {
    String a = resolver.moment(frame.frame("from").orElse(Frame.EMPTY));
    String b = resolver.moment(frame.frame("to").orElse(Frame.EMPTY));
    a = a.startsWith("T") ? Timex.day(today) + a : a;
    Optional<LocalDateTime> first = minute(a);
    Optional<LocalDateTime> last = minute(b);
    return first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())
        ? ""
        : "("
            + a
            + ","
            + b
            + ","
            + MessageResolver.length(Duration.between(first.get(), last.get()))
            + ")";
  }

  private static Optional<LocalDateTime> minute(String timex) {
    String[] parts = timex.split("T", 2);
    if (parts.length < 2 || !parts[1].matches("\\d\\d(:\\d\\d)?")) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(parts[1].substring(0, 2)) % 24;
    int minute = parts[1].length() > 2 ? Integer.parseInt(parts[1].substring(3)) : 0;
    return Timex.parse(parts[0]).map(day -> day.atTime(hour, minute % 60));
  }

  static String days(Frame frame, LocalDate today, MessageResolver resolver) {
    Frame from =
        shared(
            frame,
            frame.frame("from").orElse(Frame.EMPTY.with("k", "date").with("rel", 0.0)),
            frame.frame("to"));
    Frame to =
        shared(
            frame,
            frame.frame("to").orElse(Frame.EMPTY.with("k", "date").with("rel", 0.0)),
            frame.frame("from"));
    String a = resolver.day(from);
    String b = resolver.day(to);
    if (a.startsWith(WEEKDAY) && b.startsWith(WEEKDAY)) {
      int by = Math.floorMod(to.integer("weekday", 1) - from.integer("weekday", 1), 7);
      return "(" + a + "," + b + ",P" + by + "D)";
    }
    LocalDate first = within(from, a, begin(a, today));
    LocalDate last = within(to, b, begin(b, today));
    boolean untilNow = frame.frame("to").isEmpty();
    boolean ownMonth = frame.frame("to").map(f -> f.has("month")).orElse(true);
    boolean parts = from.has("mod") || to.has("mod") || from.has("quarter");
    if (last.isBefore(first)) {
      last =
          b.length() == 10 && from.has("month") && (!ownMonth || !b.startsWith("XXXX"))
              ? last.plusMonths(1)
              : last.plusYears(1);
    }
    return "("
        + (untilNow ? Timex.day(first) : spelled(a, first))
        + ","
        + spelled(b, last)
        + ","
        + (parts ? months(first, last) : length(a, b, first, last))
        + ")";
  }

  private static Frame shared(Frame range, Frame part, Optional<Frame> other) {
    Frame full = part.has("v") ? Frame.EMPTY.with("day", part.number("v").orElse(1)) : part;
    full = full.has("k") ? full : full.with("k", "date");
    full = full.take("month", range).take("monthof", range);
    if (other.isPresent() && !full.has("rel")) {
      for (String key : new String[] {"month", "year"}) {
        boolean fits = key.equals("year") ? full.has("month") : full.has("day");
        full = !full.has(key) && fits ? full.take(key, other.get()) : full;
      }
    }
    return full;
  }

  /// The end of a month or year is the begin of the next.
  private static LocalDate within(Frame frame, String value, LocalDate begin) {
    boolean year = value.length() == 4;
    if (frame.is("mod", "END")) {
      return year ? begin.plusYears(1) : begin.plusMonths(1);
    }
    if (frame.is("mod", "MID")) {
      return year ? begin.withMonth(7).withDayOfMonth(2) : begin.withDayOfMonth(16);
    }
    return begin;
  }

  private static String months(LocalDate from, LocalDate to) {
    return "P"
        + ((to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue())
        + "M";
  }

  private static LocalDate begin(String value, LocalDate today) {
    String day = value.startsWith("(") ? value.substring(1, Math.min(11, value.length())) : value;
    day = day.replace("XXXX", Timex.year(today.getYear()));
    if (day.matches("\\d{4}")) {
      day += "-01-01";
    } else if (day.matches("\\d{4}-\\d\\d")) {
      day += "-01";
    }
    return Timex.parse(day).orElse(today);
  }

  private static String spelled(String value, LocalDate begin) {
    String day = Timex.day(begin);
    return value.startsWith("XXXX") ? "XXXX" + day.substring(4) : day;
  }

  private static String length(String a, String b, LocalDate from, LocalDate to) {
    if (a.length() == 4 && b.length() == 4) {
      return "P" + (to.getYear() - from.getYear()) + "Y";
    }
    if (a.length() == 7 && b.length() == 7) {
      return "P" + ChronoUnit.MONTHS.between(from, to) + "M";
    }
    return MessageResolver.between(from, to);
  }

  static String clock(Frame frame, MessageResolver resolver) {
    String day = frame.frame("date").map(resolver::day).orElse("");
    Frame from = frame.frame("from").orElse(Frame.EMPTY).take("part", frame);
    if (frame.has("dur")) {
      return lasting(day, from, frame.frame("dur").orElseThrow());
    }
    Frame to = frame.frame("to").orElse(Frame.EMPTY).take("part", frame);
    if (!from.has("part") && !from.has("ampm")) {
      from = from.take("part", to);
    }
    LocalTime first = time(from);
    LocalTime last = time(to);
    if (!from.has("ampm")
        && to.has("ampm")
        && to.is("ampm", "pm")
        && first.plusHours(12).isBefore(last.plusMinutes(1))
        && first.getHour() < 12
        && !first.isBefore(LocalTime.of(1, 0))
        && !from.has("part")) {
      first = first.plusHours(12);
      from = from.with("ampm", "pm");
    }
    if (last.isBefore(first) && !to.has("ampm") && last.getHour() < 12) {
      last = last.plusHours(12);
      to = to.with("ampm", "pm");
    }
    Duration length = Duration.between(first, last);
    length = length.isNegative() ? length.plusHours(24) : length;
    return "("
        + day
        + "T"
        + MessageResolver.clock(from)
        + ","
        + day
        + "T"
        + MessageResolver.clock(to)
        + ","
        + MessageResolver.length(length)
        + ")";
  }

  private static String lasting(String day, Frame from, Frame dur) {
    double hours = hours(dur);
    LocalTime end = time(from).plusMinutes(Math.round(hours * 60));
    String to = Timex.two(end.getHour()) + ":" + Timex.two(end.getMinute()) + ":00";
    return "("
        + day
        + "T"
        + MessageResolver.clock(from)
        + ","
        + day
        + "T"
        + to
        + ","
        + MessageResolver.length(Duration.ofMinutes(Math.round(hours * 60)))
        + ")";
  }

  private static double hours(Frame dur) {
    if (dur.frame("first").isPresent()) {
      return hours(dur.frame("first").get()) + hours(dur.frame("second").orElseThrow());
    }
    double n = Durations.amount(dur).orElse(1.0);
    return switch (Durations.unit(dur)) {
      case "TM" -> n / 60;
      case "TH" -> n;
      default -> n * 24;
    };
  }

  private static LocalTime time(Frame frame) {
    String clock = MessageResolver.clock(frame);
    int hour = Integer.parseInt(clock.substring(0, 2)) % 24;
    return LocalTime.of(hour, clock.length() > 3 ? Integer.parseInt(clock.substring(3, 5)) : 0);
  }
}
