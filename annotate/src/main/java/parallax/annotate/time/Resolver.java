package parallax.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import parallax.model.TimeExpression.Anchor;
import parallax.model.TimeExpression.TimeType;
import parallax.text.grammar.Frame;

/// Gives frames their TIMEX3 values, in the order of the text. One text, one thread.
final class Resolver {
  /// Before this month of the year a bare month is taken to be of next year in a narrative.
  private static final int MONTHS_BACK = 7;

  /// A year in two digits is at most so many years after publication.
  private static final int YEARS_AHEAD = 5;
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
          case "rel" ->
              Optional.of(
                  isStretch(frame) ? duration(frame.with("n", 1.0)) : relative(frame, tense));
          case "off" -> Optional.of(offset(frame, tense));
          case "ana" ->
              isStretch(frame) ? Optional.of(duration(frame.with("n", 1.0))) : anaphoric(frame);
          case "part" -> Optional.of(part(frame, tense));
          case "date" -> date(frame, tense);
          default -> Optional.empty();
        };
    found = found.map(v -> withClock(frame, frame.has("eve") ? eve(v) : v));
    found
        .filter(v -> v.type() == TimeType.DATE || v.type() == TimeType.TIME)
        .ifPresent(v -> mentioned.see(v.value()));
    return found;
  }

  /// "in the last year", "over the next month": a length, where "last year" is a year.
  private boolean isStretch(Frame frame) {
    return register == Register.NEWS
        && frame.has("within")
        && frame.has("the")
        && Math.abs(frame.integer("dir", frame.integer("n", 0))) == 1
        && !frame.has("mod")
        && !List.of("Q", "WE").contains(Durations.unit(frame));
  }

  private static TimeValue duration(Frame frame) {
    return new TimeValue(Durations.whole(frame), TimeType.DURATION, Anchor.EXPLICIT);
  }

  private static TimeValue set(Frame frame) {
    String value;
    if (frame.has("day")) {
      value = "XXXX-XX-" + Timex.two(frame.integer("day", 1));
    } else if (frame.has("weekday")) {
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
  private TimeValue relative(Frame frame, int tense) {
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
    if (frame.has("near") && !now.get().wholeMonth()) {
      return TimeValue.date(
          Timex.around(day, unit, tense < 0 && day.getDayOfWeek().getValue() < 6 ? -1 : 0),
          now.get().anchor());
    }
    if (now.get().wholeMonth() && "WDWE".contains(unit)) {
      return TimeValue.date(Timex.month(day.getYear(), day.getMonthValue()), now.get().anchor());
    }
    return TimeValue.date(Timex.around(day, unit, dir), now.get().anchor());
  }

  /// "three days ago", "two weeks later", "two days after 5 May".
  private TimeValue offset(Frame frame, int tense) {
    Frame dur = frame.frame("dur").orElse(Frame.EMPTY.with("n", 1.0).with("unit", "D"));
    int sign = frame.integer("sign", 1);
    if (frame.has("inside") && tense < 0) {
      return duration(dur);
    }
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
    boolean near =
        register == Register.NEWS
            && ((frame.has("the") && !frame.has("anaphor")) || mentioned.value().isEmpty());
    if (near) {
      return Optional.of(relative(frame.with("dir", (double) by), 0));
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
      return Optional.of(decade(frame));
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

  /// "the 1990s" says its century; "the 60s" are the last ones that have begun, or those of the
  /// narrative's own century.
  private TimeValue decade(Frame frame) {
    String era = frame.has("era") ? "BC" : "";
    if (frame.has("decade")) {
      String value = era + Timex.year(frame.integer("decade", 0)).substring(0, 3);
      return TimeValue.date(value, Anchor.EXPLICIT);
    }
    int two = frame.integer("decade2", 0);
    if (register == Register.HISTORY && mentioned.year() > 0) {
      int year = mentioned.year() / 100 * 100 + two;
      return TimeValue.date(era + Timex.year(year).substring(0, 3), Anchor.TEXT);
    }
    if (now.isEmpty()) {
      return TimeValue.date("XX" + two / 10, Anchor.OPEN);
    }
    int today = now.get().moment().getYear();
    int year = today / 100 * 100 + two;
    String value = Timex.year(year > today ? year - 100 : year).substring(0, 3);
    return TimeValue.date(era + value, now.get().anchor());
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
      return twoDigits(frame.integer("year2", 0));
    }
    if (register == Register.HISTORY) {
      return historic(frame);
    }
    if (now.isEmpty()) {
      return new Year("XXXX", 0, Anchor.OPEN);
    }
    int year = new NearestYear(now.get().moment().toLocalDate(), holidays).of(frame, tense);
    return new Year(Timex.year(year), year, now.get().anchor());
  }

  /// The century of a year in two digits: the one that puts it nearest to now, or to the text's
  /// own time.
  private Year twoDigits(int two) {
    if (register == Register.HISTORY && mentioned.year() > 0) {
      int near = mentioned.year();
      int year = near / 100 * 100 + two;
      year = year - near > 50 ? year - 100 : near - year > 50 ? year + 100 : year;
      return new Year(Timex.year(year), year, Anchor.TEXT);
    }
    if (now.isEmpty()) {
      return new Year("XX" + Timex.two(two), 0, Anchor.OPEN);
    }
    int latest = now.get().moment().getYear() + YEARS_AHEAD;
    int year = latest / 100 * 100 + two;
    year = year > latest ? year - 100 : year;
    return new Year(Timex.year(year), year, now.get().anchor());
  }

  private Year historic(Frame frame) {
    if (mentioned.value().startsWith("BC")) {
      return new Year(mentioned.era(), 0, Anchor.TEXT);
    }
    int year = mentioned.year();
    if (year == 0) {
      return new Year("XXXX", 0, Anchor.OPEN);
    }
    int month = NearestYear.monthOf(frame);
    if (month > 0 && mentioned.month() > 0 && mentioned.month() - month >= MONTHS_BACK) {
      year++;
    } else if (month > 0 && mentioned.month() > 0 && month - mentioned.month() >= 10) {
      year--;
    }
    return new Year(Timex.year(year), year, Anchor.TEXT);
  }

  private TimeValue holiday(Frame frame, Year year) {
    String name = frame.word("holiday").orElse("");
    Optional<LocalDate> once = holidays.once(name);
    if (once.isPresent()) {
      return TimeValue.date(Timex.day(once.get()), Anchor.EXPLICIT);
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
        register == Register.HISTORY && mentioned.day().isPresent()
            ? mentioned.day()
            : now.map(n -> n.moment().toLocalDate());
    if (base.isEmpty()) {
      return TimeValue.date("XXXX-WXX-" + weekday, Anchor.OPEN);
    }
    boolean byText = register == Register.HISTORY && mentioned.day().isPresent();
    if (!byText && now.orElseThrow().wholeMonth()) {
      LocalDate day = base.get();
      return TimeValue.date(Timex.month(day.getYear(), day.getMonthValue()), now.get().anchor());
    }
    Anchor anchor = byText ? Anchor.TEXT : now.orElseThrow().anchor();
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
      TimeValue month = relative(frame.frame("monthof").get(), 0);
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

  /// "The night to Tuesday" is Monday's.
  private static TimeValue eve(TimeValue day) {
    return Timex.parse(day.value())
        .map(d -> new TimeValue(Timex.day(d.minusDays(1)), day.type(), day.anchor()))
        .orElse(day);
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
