package parallax.annotate.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import parallax.model.TimeExpression.Anchor;
import parallax.model.TimeExpression.TimeType;
import parallax.text.grammar.Frame;

/// Values in messages: a bare date stays open, a relative one rests on the minute of sending, and a
/// stretch of time is `(from,to,length)`, as Microsoft's Recognizers-Text writes them.
final class MessageResolver {
  private final LocalDateTime sent;
  private final LocalDate today;
  private final Holidays holidays;

  MessageResolver(LocalDateTime sent, Holidays holidays) {
    this.sent = sent;
    this.today = sent.toLocalDate();
    this.holidays = holidays;
  }

  Optional<TimeValue> resolve(Frame frame) {
    String value =
        switch (frame.word("k").orElse("")) {
          case "dur" -> duration(frame);
          case "set" -> set(frame);
          case "setclock" -> setWithClock(frame);
          case "fy" -> "FY" + (today.getYear() + frame.integer("dir", 0));
          case "ref" -> frame.word("v2").orElse("PAST_REF");
          case "lit" -> frame.word("value").orElse("");
          case "span" -> MessageSpans.value(frame, sent, this);
          case "off" -> offset(frame);
          case "some" -> MessageSpans.some(frame, today, this);
          case "daterange" -> MessageRanges.days(frame, today, this);
          case "timerange" -> MessageRanges.times(frame, today, this);
          case "nth" -> nth(frame);
          case "clockrange" -> MessageRanges.clock(frame, this);
          default -> moment(frame);
        };
    return value.isEmpty() ? Optional.empty() : Optional.of(typed(frame, value));
  }

  private static TimeValue typed(Frame frame, String value) {
    String kind = frame.word("k").orElse("");
    TimeType type =
        kind.startsWith("set")
            ? TimeType.SET
            : kind.equals("dur")
                ? TimeType.DURATION
                : value.contains("T") ? TimeType.TIME : TimeType.DATE;
    return new TimeValue(value, type, value.contains("X") ? Anchor.OPEN : Anchor.PUBLISHED);
  }

  /// Few are three, a couple two.
  static Frame counted(Frame dur) {
    double few = dur.has("two") ? 2 : 3;
    return dur.is("n", "X") && !dur.has("plural") ? dur.with("n", few) : dur;
  }

  /// "the first Monday of May": open like a month without its year.
  private String nth(Frame frame) {
    String month = frame.frame("base").map(this::day).orElse("");
    int weekday = frame.integer("weekday", 1);
    return month.matches("[X\\d]{4}-\\d\\d")
        ? "XXXX"
            + month.substring(4)
            + "-WXX-"
            + weekday
            + "-#"
            + nth(frame, month, weekday)
            + frame.word("part").map(p -> "T" + p).orElse("")
        : "";
  }

  /// The last one is the fifth or the fourth.
  private int nth(Frame frame, String month, int weekday) {
    int n = frame.integer("nth", 1);
    int year = month.startsWith("X") ? today.getYear() : Integer.parseInt(month.substring(0, 4));
    LocalDate first = LocalDate.of(year, Integer.parseInt(month.substring(5)), 1);
    LocalDate last = first.with(TemporalAdjusters.lastInMonth(DayOfWeek.of(weekday)));
    return n > 0 ? n : (last.getDayOfMonth() + 6) / 7;
  }

  String duration(Frame frame) {
    return Durations.value(counted(frame));
  }

  private String setWithClock(Frame frame) {
    String day =
        frame
            .frame("inner")
            .filter(i -> i.has("weekday"))
            .map(i -> "XXXX-WXX-" + i.integer("weekday", 1))
            .orElse("");
    return day + "T" + clock(frame);
  }

  private String set(Frame frame) {
    if (frame.has("day")) {
      return "XXXX-XX-" + Timex.two(frame.integer("day", 1));
    }
    if (frame.has("weekday")) {
      return "XXXX-WXX-"
          + frame.integer("weekday", 1)
          + frame.word("part").map(p -> "T" + p).orElse("");
    }
    if (frame.has("part") && !frame.has("unit")) {
      return "T" + frame.word("part").orElse("");
    }
    return switch (Durations.unit(frame)) {
      case "HY" -> "P0.5Y";
      case "BM" -> "P2M";
      case "BW" -> "P2W";
      case "Q" -> "P3M";
      case "WE" -> frame.integer("n", 1) == 1 ? "XXXX-WXX-WE" : "P" + frame.integer("n", 1) + "WE";
      default -> Durations.value(frame);
    };
  }

  /// A date, a time of day, or both.
  String moment(Frame frame) {
    String day = day(frame);
    if (frame.has("eod")) {
      return day.length() >= 8 && !day.matches("\\d{4}-W?\\d\\d") ? day + "T23:59:59" : day;
    }
    String clock = clock(frame);
    return clock.isEmpty() ? day : day + "T" + clock;
  }

  /// The date alone; nothing where the frame has only a time of day.
  String day(Frame frame) {
    if (frame.is("k", "rel") || frame.is("k", "ana")) {
      return relative(frame);
    }
    if (frame.is("k", "off")) {
      return offset(frame);
    }
    if (frame.is("k", "lit")) {
      return frame.word("value").orElse("");
    }
    if (frame.has("rel")) {
      return Timex.day(today.plusDays(frame.integer("rel", 0)));
    }
    if (frame.has("dpd")) {
      return Timex.day(today.plusDays(frame.integer("dir", 0)));
    }
    if (frame.has("ymd")) {
      int ymd = frame.integer("ymd", 0);
      return Timex.month(ymd / 10_000, ymd / 100 % 100) + "-" + Timex.two(ymd % 100);
    }
    return calendar(frame);
  }

  private String calendar(Frame frame) {
    if (frame.has("weekof")) {
      int by = frame.frame("weekof").map(w -> w.integer("dir", w.integer("n", 0))).orElse(0);
      return Timex.day(today.plusWeeks(by).with(DayOfWeek.of(frame.integer("weekday", 1))));
    }
    if (frame.has("weekno") || frame.has("weeknth") || frame.has("monthnth")) {
      return MessageSpans.nth(frame, today, this);
    }
    if (frame.has("holiday")) {
      return holiday(frame);
    }
    if (frame.has("decade")
        || frame.has("decade2")
        || frame.has("century")
        || frame.has("quarter")
        || frame.has("half")) {
      return MessageSpans.named(frame, today, this);
    }
    String year = year(frame);
    if (frame.has("month")) {
      String month = "-" + Timex.two(frame.integer("month", 1));
      String day = frame.has("day") ? "-" + Timex.two(frame.integer("day", 1)) : "";
      if (frame.has("dir") && !frame.has("day")) {
        int by = frame.integer("dir", 0);
        return Timex.year(today.getYear() + by) + month;
      }
      return year + month + day;
    }
    if (frame.has("season")) {
      String season = frame.word("season").orElse("");
      return frame.has("dir")
          ? today.getYear() + frame.integer("dir", 0) + "-" + season
          : frame.has("year") ? year + "-" + season : season;
    }
    if (frame.has("monthof")) {
      String month = relative(frame.frame("monthof").orElseThrow());
      return month + "-" + Timex.two(frame.integer("day", 1));
    }
    if (frame.has("weekday")) {
      return weekday(frame);
    }
    if (frame.has("day")) {
      return "XXXX-XX-" + Timex.two(frame.integer("day", 1));
    }
    return frame.has("year") || frame.has("year2") ? year : "";
  }

  private String weekday(Frame frame) {
    int weekday = frame.integer("weekday", 1);
    if (frame.has("dir")) {
      int by = frame.integer("dir", 0);
      return Timex.day(today.plusWeeks(by).with(DayOfWeek.of(weekday)));
    }
    if (frame.has("day")) {
      return dated(weekday, frame.integer("day", 1));
    }
    return "XXXX-WXX-" + weekday;
  }

  /// "Tuesday the 11th": this month where its weekday is right.
  private String dated(int weekday, int day) {
    for (int by : new int[] {0, 1, -1}) {
      LocalDate month = today.plusMonths(by).withDayOfMonth(1);
      if (day <= month.lengthOfMonth()
          && month.withDayOfMonth(day).getDayOfWeek().getValue() == weekday) {
        return Timex.day(month.withDayOfMonth(day));
      }
    }
    return "XXXX-XX-" + Timex.two(day);
  }

  private String year(Frame frame) {
    if (frame.has("hundreds")) {
      // "nineteen hundred sixty" has a rest of "hundred sixty"
      return Timex.year(frame.integer("hundreds", 0) * 100 + frame.integer("rest", 0) % 100);
    }
    if (frame.has("yearnum")) {
      return Timex.year(frame.integer("yearnum", 0));
    }
    if (frame.has("year")) {
      return frame.word("prefix").orElse("") + Timex.year(frame.integer("year", 0));
    }
    if (frame.has("prefix")) {
      return frame.word("prefix").orElse("") + (2000 + frame.integer("year2", 0));
    }
    if (frame.has("year2")) {
      int two = frame.integer("year2", 0);
      return two >= 30 && two < 40 ? "XX" + two : Timex.year(two < 30 ? 2000 + two : 1900 + two);
    }
    return frame.frame("yearof").map(this::relative).orElse("XXXX");
  }

  private String holiday(Frame frame) {
    String name = frame.word("holiday").orElse("");
    String year = year(frame);
    if (frame.has("weekend")) {
      int at = year.startsWith("X") ? today.getYear() : Integer.parseInt(year);
      return holidays.on(name, at).map(h -> Timex.week(h.minusDays(1)) + "-WE").orElse("");
    }
    if (frame.has("dir")) {
      return holidayNear(name, frame.integer("dir", 0)).map(Timex::day).orElse("");
    }
    return year.startsWith("X")
        ? holidays
            .fixed(name)
            .orElse(
                holidays
                    .on(name, today.getYear())
                    .map(d -> "XXXX" + Timex.day(d).substring(4))
                    .orElse(""))
        : holidays.on(name, Integer.parseInt(year)).map(Timex::day).orElse("");
  }

  private Optional<LocalDate> holidayNear(String name, int dir) {
    for (int by = 0; Math.abs(by) < 2; by += dir < 0 ? -1 : 1) {
      Optional<LocalDate> day = holidays.on(name, today.getYear() + by);
      if (day.isPresent() && (dir < 0 ? day.get().isBefore(today) : !day.get().isBefore(today))) {
        return day;
      }
    }
    return Optional.empty();
  }

  String relative(Frame frame) {
    String unit = Durations.unit(frame);
    if (frame.has("same") && !frame.has("mod")) {
      return unit.equals("W")
          ? "XXXX-WXX"
          : unit.equals("WE")
              ? "XXXX-WXX-WE"
              : unit.equals("M") ? "XXXX-XX" : unit.equals("Y") ? "XXXX" : Timex.day(today);
    }
    int dir = frame.integer("dir", frame.integer("n", 0));
    return switch (unit) {
      case "Y" -> frame.has("fy") ? "FY" + (today.getYear() + dir) : Timex.around(today, unit, dir);
      case "Q", "DE", "CE", "FN", "TM", "TH" ->
          MessageSpans.value(
              frame.with("k", "span").with("n", 1.0).with("dir", (double) dir), sent, this);
      default -> Timex.around(today, unit, dir);
    };
  }

  private String offset(Frame frame) {
    Frame dur = counted(frame.frame("dur").orElse(Frame.EMPTY));
    int sign = frame.integer("sign", 1);
    if (frame.frame("base").isPresent()) {
      Optional<LocalDate> base = concrete(frame.frame("base").get(), sign);
      return base.flatMap(b -> Durations.shift(b, dur, sign))
          .map(d -> onWeekday(d, frame))
          .orElse("");
    }
    if (Durations.isClock(dur)) {
      return Durations.shift(sent, dur, sign).map(MessageResolver::stamp).orElse("");
    }
    return Durations.shift(today, dur, sign).map(d -> onWeekday(d, frame)).orElse("");
  }

  /// "in 3 days on Friday": the Friday of that week.
  private static String onWeekday(LocalDate day, Frame frame) {
    return Timex.day(
        frame.has("weekday") ? day.with(DayOfWeek.of(frame.integer("weekday", 1))) : day);
  }

  /// The day that a frame means, the next one where it is open.
  Optional<LocalDate> concrete(Frame frame, int sign) {
    if (frame.has("holiday") && !frame.has("year")) {
      return holidayNear(frame.word("holiday").orElse(""), 1);
    }
    String day = day(frame);
    if (day.startsWith("XXXX-") && day.length() == 10 && !day.contains("W")) {
      Optional<LocalDate> near = Timex.parse(today.getYear() + day.substring(4));
      return near.map(d -> sign != 0 && d.isBefore(today) ? d.plusYears(1) : d);
    }
    if (day.matches("\\d{4}")) {
      return Optional.of(LocalDate.of(Integer.parseInt(day), 1, 1));
    }
    return Timex.parse(day);
  }

  static String stamp(LocalDateTime time) {
    return Timex.day(time.toLocalDate())
        + "T"
        + Timex.two(time.getHour())
        + ":"
        + Timex.two(time.getMinute())
        + ":"
        + Timex.two(time.getSecond());
  }

  /// `08:30`, `08`, `NI`.
  static String clock(Frame frame) {
    if (!frame.has("hour") && !frame.has("hhmm")) {
      return frame.word("part").orElse("");
    }
    int hhmm = frame.integer("hhmm", 0);
    int hour = ClockTime.inHalf(frame.integer("hour", hhmm / 100), frame);
    if (frame.is("part", "NI") && frame.integer("hour", 0) < 6) {
      hour = frame.integer("hour", 0);
    }
    if (frame.has("named")) {
      return Timex.two(hour % 24);
    }
    if (frame.has("short")) {
      return ClockTime.of(frame.with("to", frame.number("short").orElse(0))).orElse("");
    }
    if (!frame.has("minute") && !frame.has("hhmm")) {
      return Timex.two(hour);
    }
    String text = Timex.two(hour) + ":" + Timex.two(frame.integer("minute", hhmm % 100));
    return frame.has("second") ? text + ":" + Timex.two(frame.integer("second", 0)) : text;
  }

  static String between(LocalDate from, LocalDate to) {
    return "P" + ChronoUnit.DAYS.between(from, to) + "D";
  }

  static String length(Duration time) {
    long hours = time.toHours();
    long minutes = time.toMinutesPart();
    return "PT" + (hours > 0 ? hours + "H" : "") + (minutes > 0 ? minutes + "M" : "");
  }

  static String week(int year, int week) {
    return Timex.year(year) + "-W" + Timex.two(week);
  }

  static int weekOf(LocalDate day) {
    return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
