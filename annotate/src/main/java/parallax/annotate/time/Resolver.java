package parallax.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import parallax.model.TimeExpression.Anchor;
import parallax.model.TimeExpression.TimeType;
import parallax.text.grammar.Frame;

/// Gives frames their TIMEX3 values, in the order of the text. One text, one thread.
final class Resolver {
  /// Before this month of the year a bare month is taken to be of next year in a narrative.
  private static final int MONTHS_BACK = 7;

  private final Register register;
  private final Optional<Now> now;
  private final Holidays holidays;
  private final Mentioned mentioned = new Mentioned();

  Resolver(Register register, Optional<Now> now, Holidays holidays) {
    this.register = register;
    this.now = now;
    this.holidays = holidays;
  }

  /// The value of `frame`.
  ///
  /// @param tense -1 past, 1 future, 0 unknown, as the verb says
  Optional<TimeValue> resolve(Frame frame, int tense) {
    Optional<TimeValue> found =
        switch (frame.word("k").orElse("")) {
          case "dur" -> Optional.of(duration(frame));
          case "span" -> Optional.of(duration(frame.frame("dur").orElse(frame)));
          case "set" -> Optional.of(set(frame));
          case "ref" ->
              Optional.of(TimeValue.date(frame.word("v2").orElse("PAST_REF"), Anchor.EXPLICIT));
          case "rel" -> Optional.of(relative(frame));
          case "off" -> Optional.of(offset(frame, tense));
          case "ana" -> anaphoric(frame);
          case "part" -> Optional.of(part(frame, tense));
          case "date" -> date(frame, tense);
          default -> Optional.empty();
        };
    found = found.map(v -> withClock(frame, v));
    found
        .filter(v -> v.type() == TimeType.DATE || v.type() == TimeType.TIME)
        .ifPresent(v -> mentioned.see(v.value()));
    return found;
  }

  Mentioned mentioned() {
    return mentioned;
  }

  private static TimeValue duration(Frame frame) {
    return new TimeValue(Durations.value(frame), TimeType.DURATION, Anchor.EXPLICIT);
  }

  private static TimeValue set(Frame frame) {
    String value;
    if (frame.has("weekday")) {
      value =
          "XXXX-WXX-"
              + frame.integer("weekday", 1)
              + frame.word("part").map(p -> "T" + p).orElse("");
    } else if (frame.has("part") && !frame.has("unit")) {
      value = "XXXX-XX-XXT" + frame.word("part").orElse("");
    } else if (frame.has("season")) {
      value = "XXXX-" + frame.word("season").orElse("");
    } else if (frame.has("month")) {
      value = "XXXX-" + Timex.two(frame.integer("month", 1));
    } else {
      value =
          switch (Durations.unit(frame)) {
            case "H" -> "PT1H";
            case "HY" -> "P6M";
            case "BM" -> "P2M";
            default -> Durations.value(frame);
          };
    }
    return new TimeValue(value, TimeType.SET, Anchor.EXPLICIT);
  }

  /// "last week", "this month", "next year".
  private TimeValue relative(Frame frame) {
    String unit = Durations.unit(frame);
    int dir = frame.integer("dir", 0);
    if (register == Register.HISTORY) {
      return anaphoric(frame.with("n", (double) dir))
          .orElse(TimeValue.date(Timex.open(unit), Anchor.OPEN));
    }
    if (now.isEmpty()) {
      return TimeValue.date(Timex.open(unit), Anchor.OPEN);
    }
    LocalDate day = now.get().moment().toLocalDate();
    if (now.get().wholeMonth() && "WDWE".contains(unit)) {
      return TimeValue.date(Timex.month(day.getYear(), day.getMonthValue()), now.get().anchor());
    }
    return TimeValue.date(Timex.around(day, unit, dir), now.get().anchor());
  }

  /// "three days ago", "two weeks later", "two days after 5 May".
  private TimeValue offset(Frame frame, int tense) {
    Frame dur = frame.frame("dur").orElse(Frame.EMPTY.with("n", 1.0).with("unit", "D"));
    int sign = frame.integer("sign", 1);
    Optional<LocalDate> base = Optional.empty();
    Anchor anchor = Anchor.OPEN;
    if (frame.frame("base").isPresent()) {
      Optional<TimeValue> on =
          resolve(
              frame
                  .frame("base")
                  .get()
                  .with("k", frame.frame("base").get().word("k").orElse("date")),
              tense);
      base = on.flatMap(v -> Timex.parse(v.value()));
      anchor = on.map(TimeValue::anchor).orElse(Anchor.OPEN);
    } else if (frame.has("ana")) {
      base = mentioned.dayNow();
      anchor = Anchor.TEXT;
      if (base.isEmpty() && register == Register.NEWS) {
        return anaphoricOffset(dur, sign);
      }
      if (base.isEmpty()) {
        return anaphoricOffset(dur, sign);
      }
    } else if (register == Register.HISTORY) {
      base = mentioned.dayNow();
      anchor = Anchor.TEXT;
      if (base.isEmpty()) {
        return anaphoricOffset(dur, sign);
      }
    } else if (now.isPresent()) {
      LocalDateTime moment = now.get().moment();
      if (Durations.isClock(dur)) {
        return Durations.shift(moment, dur, sign)
            .map(
                t ->
                    new TimeValue(
                        Timex.day(t.toLocalDate()) + "T" + Timex.two(t.getHour()),
                        TimeType.TIME,
                        now.get().anchor()))
            .orElse(vague(sign));
      }
      base = Optional.of(moment.toLocalDate());
      anchor = now.get().anchor();
    }
    if (base.isEmpty()) {
      return Durations.amount(dur).isEmpty() || (!frame.has("base") && now.isPresent())
          ? vague(sign)
          : TimeValue.date(Timex.open(Durations.unit(dur)), Anchor.OPEN);
    }
    Anchor found = anchor;
    return Durations.shift(base.get(), dur, sign)
        .map(d -> TimeValue.date(grained(d, dur, frame.has("base") || frame.has("ana")), found))
        .orElse(vague(sign));
  }

  private TimeValue anaphoricOffset(Frame dur, int sign) {
    String unit = Durations.unit(dur);
    if (mentioned.year() > 0
        && (unit.equals("Y") || unit.equals("DE"))
        && Durations.amount(dur).isPresent()) {
      int by =
          (int) Math.round(Durations.amount(dur).orElse(0.0)) * sign * (unit.equals("DE") ? 10 : 1);
      String year = Timex.year(Math.max(1, mentioned.year() + by));
      return TimeValue.date(unit.equals("DE") ? year.substring(0, 3) : year, Anchor.TEXT);
    }
    if (mentioned.yearMonth().isPresent()
        && unit.equals("M")
        && Durations.amount(dur).isPresent()) {
      var at =
          mentioned.yearMonth().get().plusMonths(Math.round(Durations.amount(dur).get()) * sign);
      return TimeValue.date(Timex.month(at.getYear(), at.getMonthValue()), Anchor.TEXT);
    }
    if (register == Register.NEWS
        && now.isPresent()
        && Durations.amount(dur).isPresent()
        && !Durations.isClock(dur)) {
      return Durations.shift(now.get().moment().toLocalDate(), dur, sign)
          .map(d -> TimeValue.date(grained(d, dur, false), now.get().anchor()))
          .orElse(vague(sign));
    }
    return vague(sign);
  }

  private static TimeValue vague(int sign) {
    return TimeValue.date(sign < 0 ? "PAST_REF" : "FUTURE_REF", Anchor.EXPLICIT);
  }

  /// A moved day is known as finely as the duration's unit, or as the day it was counted from.
  private static String grained(LocalDate day, Frame dur, boolean fromDay) {
    String unit = dur.frame("second").map(Durations::unit).orElse(Durations.unit(dur));
    return switch (unit) {
      case "Y" -> Timex.year(day.getYear());
      case "M", "Q" -> Timex.month(day.getYear(), day.getMonthValue());
      case "W", "FN" -> fromDay ? Timex.day(day) : Timex.week(day);
      case "DE" -> Timex.year(day.getYear()).substring(0, 3);
      case "CE" -> Timex.year(day.getYear()).substring(0, 2);
      default -> Timex.day(day);
    };
  }

  /// "the last week of August": its length in a narrative, the week itself in the news.
  private TimeValue part(Frame frame, int tense) {
    Optional<TimeValue> whole = frame.frame("base").flatMap(f -> date(f, tense));
    whole.ifPresent(v -> mentioned.see(v.value()));
    if (register == Register.HISTORY || !Durations.unit(frame).equals("W") || whole.isEmpty()) {
      return duration(frame);
    }
    String month = whole.get().value();
    if (!month.matches("\\d{4}-\\d\\d")) {
      return duration(frame);
    }
    LocalDate first = LocalDate.parse(month + "-01");
    LocalDate day = frame.is("which", "last") ? first.plusMonths(1).minusDays(1) : first;
    return TimeValue.date(Timex.week(day), whole.get().anchor());
  }

  /// "that year", "the next day", "the end of the month".
  private Optional<TimeValue> anaphoric(Frame frame) {
    String unit = Durations.unit(frame);
    int by = frame.integer("n", 0);
    boolean near = register == Register.NEWS && (frame.has("the") || mentioned.value().isEmpty());
    if (near) {
      return Optional.of(relative(frame.with("dir", (double) by)));
    }
    Optional<LocalDate> day =
        mentioned
            .day()
            .or(
                () ->
                    register == Register.NEWS
                        ? now.map(n -> n.moment().toLocalDate())
                        : Optional.empty());
    if (unit.equals("D") || unit.equals("W") || unit.equals("WE")) {
      return Optional.of(
          day.map(d -> TimeValue.date(Timex.around(d, unit, by), Anchor.TEXT))
              .orElse(TimeValue.date(Timex.open(unit), Anchor.OPEN)));
    }
    if (unit.equals("Y") && !mentioned.era().isEmpty() && mentioned.value().startsWith("BC")) {
      int year = Integer.parseInt(mentioned.era().substring(2)) - by;
      return Optional.of(TimeValue.date("BC" + Timex.year(Math.max(1, year)), Anchor.TEXT));
    }
    if (unit.equals("M") && mentioned.yearMonth().isPresent()) {
      var at = mentioned.yearMonth().get();
      return Optional.of(TimeValue.date(Timex.around(at.atDay(1), unit, by), Anchor.TEXT));
    }
    if (mentioned.year() > 0 && !unit.equals("M")) {
      int month = Math.max(1, mentioned.month());
      return Optional.of(
          TimeValue.date(
              Timex.around(LocalDate.of(mentioned.year(), month, 1), unit, by), Anchor.TEXT));
    }
    return Optional.of(TimeValue.date(Timex.open(unit), Anchor.OPEN));
  }

  private Optional<TimeValue> date(Frame frame, int tense) {
    if (frame.has("rel")) {
      return Optional.of(byDay(frame.integer("rel", 0)));
    }
    if (frame.has("dpd")) {
      return Optional.of(byDay(frame.integer("dir", 0)));
    }
    if (frame.has("ymd")) {
      int ymd = frame.integer("ymd", 0);
      return Optional.of(
          TimeValue.date(
              Timex.month(ymd / 10_000, ymd / 100 % 100) + "-" + Timex.two(ymd % 100),
              Anchor.EXPLICIT));
    }
    if (frame.has("decade") || frame.has("decade2")) {
      return Optional.of(TimeValue.date(decade(frame), Anchor.EXPLICIT));
    }
    if (frame.has("century")) {
      String value = Timex.two(frame.integer("century", 1) - 1);
      return Optional.of(TimeValue.date((frame.has("era") ? "BC" : "") + value, Anchor.EXPLICIT));
    }
    if (frame.has("weekof")) {
      return frame.frame("weekof").map(w -> weekdayOf(frame, w));
    }
    Year year = year(frame, tense);
    if (frame.has("bareday") && !frame.has("month")) {
      return Optional.of(bareDay());
    }
    if (frame.has("alone") || frame.has("monthof") || (frame.has("day") && !frame.has("month"))) {
      return Optional.of(dayAlone(frame));
    }
    if (frame.has("holiday")) {
      return Optional.of(holiday(frame, year));
    }
    if (frame.has("weekday") && !frame.has("month") && !frame.has("day")) {
      return Optional.of(weekday(frame, tense));
    }
    if (frame.has("clockonly") || onlyClock(frame)) {
      return Optional.of(bareDay());
    }
    return Optional.of(TimeValue.date(year.text + fields(frame), year.anchor));
  }

  private static boolean onlyClock(Frame frame) {
    return (frame.has("hour") || frame.has("hhmm"))
        && !frame.has("year")
        && !frame.has("month")
        && !frame.has("season");
  }

  private static String fields(Frame frame) {
    if (frame.has("month")) {
      String month = "-" + Timex.two(frame.integer("month", 1));
      return frame.has("day") ? month + "-" + Timex.two(frame.integer("day", 1)) : month;
    }
    if (frame.has("season")) {
      return "-" + frame.word("season").orElse("");
    }
    if (frame.has("quarter")) {
      return "-Q" + frame.integer("quarter", 1);
    }
    if (frame.has("half")) {
      return "-H" + frame.integer("half", 1);
    }
    return "";
  }

  private TimeValue byDay(int by) {
    if (now.isEmpty() || register == Register.HISTORY) {
      return TimeValue.date("XXXX-XX-XX", Anchor.OPEN);
    }
    LocalDate day = now.get().moment().toLocalDate();
    if (now.get().wholeMonth()) {
      return TimeValue.date(Timex.month(day.getYear(), day.getMonthValue()), now.get().anchor());
    }
    return TimeValue.date(Timex.day(day.plusDays(by)), now.get().anchor());
  }

  private String decade(Frame frame) {
    String era = frame.has("era") ? "BC" : "";
    if (frame.has("decade")) {
      return era + Timex.year(frame.integer("decade", 0)).substring(0, 3);
    }
    int two = frame.integer("decade2", 0);
    int century =
        register == Register.HISTORY && mentioned.year() > 0 ? mentioned.year() / 100 : 19;
    return era + Timex.year(century * 100 + two).substring(0, 3);
  }

  /// A year with what it rests on.
  private record Year(String text, int number, Anchor anchor) {}

  private Year year(Frame frame, int tense) {
    if (frame.has("yearof")) {
      Optional<TimeValue> of = resolve(frame.frame("yearof").orElseThrow(), tense);
      String value = of.map(TimeValue::value).orElse("XXXX");
      return value.matches("\\d{4}.*")
          ? new Year(
              value.substring(0, 4),
              Integer.parseInt(value.substring(0, 4)),
              of.orElseThrow().anchor())
          : new Year("XXXX", 0, Anchor.OPEN);
    }
    if (frame.has("year")) {
      int year = frame.integer("year", 0);
      String era = frame.has("era") ? "BC" : "";
      return new Year(era + Timex.year(year), frame.has("era") ? 0 : year, Anchor.EXPLICIT);
    }
    if (frame.has("year2")) {
      int year = century(frame.integer("year2", 0));
      return new Year(Timex.year(year), year, Anchor.EXPLICIT);
    }
    if (register == Register.HISTORY) {
      return historic(frame);
    }
    if (now.isEmpty()) {
      return new Year("XXXX", 0, Anchor.OPEN);
    }
    int year = nearest(frame, tense);
    return new Year(Timex.year(year), year, now.get().anchor());
  }

  /// The century of a year in two digits: the one that puts it nearest to now, or to the text's
  /// own time.
  private int century(int two) {
    int near =
        register == Register.HISTORY && mentioned.year() > 0
            ? mentioned.year()
            : now.map(n -> n.moment().getYear() + 5).orElse(2025);
    int year = near / 100 * 100 + two;
    if (register != Register.HISTORY) {
      return year > near ? year - 100 : year;
    }
    return year - near > 50 ? year - 100 : near - year > 50 ? year + 100 : year;
  }

  private Year historic(Frame frame) {
    if (mentioned.value().startsWith("BC")) {
      return new Year(mentioned.era(), 0, Anchor.TEXT);
    }
    int year = mentioned.year();
    if (year == 0) {
      return new Year("XXXX", 0, Anchor.OPEN);
    }
    int month = monthOf(frame);
    if (month > 0 && mentioned.month() > 0 && mentioned.month() - month >= MONTHS_BACK) {
      year++;
    } else if (month > 0 && mentioned.month() > 0 && month - mentioned.month() >= 10) {
      year--;
    }
    return new Year(Timex.year(year), year, Anchor.TEXT);
  }

  private static int monthOf(Frame frame) {
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
  private int nearest(Frame frame, int tense) {
    LocalDate today = now.orElseThrow().moment().toLocalDate();
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
      boolean soon = tense == 0 && month - here <= 2;
      return soon ? year : year - 1;
    }
    if (!later && tense > 0 && month < here) {
      return year + 1;
    }
    return year;
  }

  private TimeValue holiday(Frame frame, Year year) {
    String name = frame.word("holiday").orElse("");
    if (name.equals("dday")) {
      return TimeValue.date("1944-06-06", Anchor.EXPLICIT);
    }
    if (year.number > 0) {
      return holidays
          .on(name, year.number)
          .map(d -> TimeValue.date(Timex.day(d), year.anchor))
          .orElse(TimeValue.date(year.text, year.anchor));
    }
    return TimeValue.date(holidays.fixed(name).orElse("XXXX-XX-XX"), Anchor.OPEN);
  }

  private TimeValue weekday(Frame frame, int tense) {
    int weekday = frame.integer("weekday", 1);
    Optional<LocalDate> base =
        register == Register.HISTORY ? mentioned.day() : now.map(n -> n.moment().toLocalDate());
    if (base.isEmpty()) {
      return TimeValue.date("XXXX-WXX-" + weekday, Anchor.OPEN);
    }
    if (register != Register.HISTORY && now.orElseThrow().wholeMonth()) {
      LocalDate day = base.get();
      return TimeValue.date(Timex.month(day.getYear(), day.getMonthValue()), now.get().anchor());
    }
    Anchor anchor = register == Register.HISTORY ? Anchor.TEXT : now.orElseThrow().anchor();
    DayOfWeek day = DayOfWeek.of(weekday);
    LocalDate on;
    if (frame.has("dir")) {
      on =
          switch (frame.integer("dir", 0)) {
            case -1 -> base.get().with(TemporalAdjusters.previous(day));
            case 1 -> base.get().with(TemporalAdjusters.next(day));
            default ->
                base.get()
                    .with(
                        tense < 0
                            ? TemporalAdjusters.previousOrSame(day)
                            : TemporalAdjusters.nextOrSame(day));
          };
    } else {
      on =
          tense > 0
              ? base.get().with(TemporalAdjusters.nextOrSame(day))
              : base.get().with(TemporalAdjusters.previousOrSame(day));
    }
    return TimeValue.date(Timex.day(on), anchor);
  }

  private TimeValue weekdayOf(Frame frame, Frame week) {
    int weekday = frame.integer("weekday", 1);
    if (now.isEmpty() || !Durations.unit(week).equals("W")) {
      return TimeValue.date("XXXX-WXX-" + weekday, Anchor.OPEN);
    }
    LocalDate day =
        now.get()
            .moment()
            .toLocalDate()
            .plusWeeks(week.integer("dir", 0))
            .with(DayOfWeek.of(weekday));
    return TimeValue.date(Timex.day(day), now.get().anchor());
  }

  /// "the 20th", "the 5th of this month".
  private TimeValue dayAlone(Frame frame) {
    String day = Timex.two(frame.integer("day", 1));
    if (frame.frame("monthof").isPresent()) {
      TimeValue month = relative(frame.frame("monthof").get());
      return month.value().length() == 7 && !month.value().contains("W")
          ? TimeValue.date(month.value() + "-" + day, month.anchor())
          : TimeValue.date("XXXX-XX-" + day, Anchor.OPEN);
    }
    if (mentioned.yearMonth().isPresent()) {
      return TimeValue.date(
          Timex.month(mentioned.year(), mentioned.month()) + "-" + day, Anchor.TEXT);
    }
    return now.filter(n -> !n.wholeMonth())
        .map(
            n ->
                TimeValue.date(
                    Timex.month(n.moment().getYear(), n.moment().getMonthValue()) + "-" + day,
                    n.anchor()))
        .orElse(TimeValue.date("XXXX-XX-" + day, Anchor.OPEN));
  }

  /// A clock time or a part of the day without its day: the last day mentioned, or the day of
  /// publication.
  private TimeValue bareDay() {
    Optional<LocalDate> day = mentioned.dayNow();
    if (day.isPresent()) {
      return new TimeValue(Timex.day(day.get()), TimeType.TIME, Anchor.TEXT);
    }
    if (register == Register.NEWS && now.isPresent() && !now.get().wholeMonth()) {
      return new TimeValue(
          Timex.day(now.get().moment().toLocalDate()), TimeType.TIME, now.get().anchor());
    }
    return new TimeValue("XXXX-XX-XX", TimeType.TIME, Anchor.OPEN);
  }

  /// Adds the clock time or the part of the day.
  private static TimeValue withClock(Frame frame, TimeValue day) {
    if ((day.type() != TimeType.DATE && day.type() != TimeType.TIME) || frame.is("k", "ref")) {
      return day;
    }
    Optional<String> clock = ClockTime.of(frame);
    if (clock.isEmpty()) {
      return day;
    }
    return new TimeValue(day.value() + "T" + clock.get(), TimeType.TIME, day.anchor());
  }
}
