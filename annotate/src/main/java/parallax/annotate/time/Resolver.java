package parallax.annotate.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parallax.model.TimeExpression.Anchor;
import parallax.model.TimeExpression.TimeType;
import parallax.text.grammar.Frame;

/// Gives frames their TIMEX3 values, in the order of the text. One text, one thread.
final class Resolver {
  private final Register register;
  private final Optional<Now> now;
  private final Mentioned mentioned = new Mentioned();
  private final Years years;
  private final Days days;
  private final Offsets offsets;

  Resolver(Register register, Optional<Now> now, Holidays holidays) {
    this.register = register;
    this.now = now;
    this.years = new Years(register, now, mentioned, holidays);
    this.days = new Days(register, now, mentioned, holidays);
    this.offsets = new Offsets(register, now, mentioned);
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
          case "nth" -> base(frame, tense).map(month -> days.nth(frame, month));
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
            case "BW" -> "P2W";
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
    int by = frame.has("ended") && tense < 0 ? dir - 1 : dir;
    if (frame.has("near") && !now.get().wholeMonth()) {
      return TimeValue.date(
          Timex.around(day, unit, tense < 0 && day.getDayOfWeek().getValue() < 6 ? -1 : 0),
          now.get().anchor());
    }
    if (now.get().wholeMonth() && "WDWE".contains(unit)) {
      return TimeValue.date(Timex.month(day.getYear(), day.getMonthValue()), now.get().anchor());
    }
    return TimeValue.date(Timex.around(day, unit, by), now.get().anchor());
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

  private TimeValue offset(Frame frame, int tense) {
    return frame.has("inside") && tense < 0
        ? duration(frame.frame("dur").orElse(Frame.EMPTY.with("n", 1.0).with("unit", "D")))
        : offsets.of(frame, base(frame, tense));
  }

  /// The value of the time that another one is counted from.
  private Optional<TimeValue> base(Frame frame, int tense) {
    return frame
        .frame("base")
        .flatMap(base -> resolve(base.has("k") ? base : base.with("k", "date"), tense));
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
      return Optional.of(days.near(frame.integer("rel", 0)));
    }
    if (frame.has("dpd")) {
      return Optional.of(days.near(frame.integer("dir", 0)));
    }
    if (frame.has("ymd")) {
      int ymd = frame.integer("ymd", 0);
      return Optional.of(
          TimeValue.date(
              Timex.month(ymd / 10_000, ymd / 100 % 100) + "-" + Timex.two(ymd % 100),
              Anchor.EXPLICIT));
    }
    if (frame.has("decade") || frame.has("decade2")) {
      return Optional.of(years.decade(frame));
    }
    if (frame.has("century")) {
      String value = Timex.two(frame.integer("century", 1) - 1);
      return Optional.of(TimeValue.date((frame.has("era") ? "BC" : "") + value, Anchor.EXPLICIT));
    }
    if (frame.has("weekof")) {
      return frame.frame("weekof").map(w -> days.weekdayOf(frame, w));
    }
    Years.Year year =
        frame.has("yearof")
            ? Years.Year.in(resolve(frame.frame("yearof").orElseThrow(), tense))
            : years.of(frame, tense);
    if (frame.has("bareday") && !frame.has("month")) {
      return Optional.of(days.bare());
    }
    if (frame.has("alone") || frame.has("monthof") || (frame.has("day") && !frame.has("month"))) {
      return Optional.of(dayAlone(frame));
    }
    if (frame.has("holiday")) {
      return Optional.of(days.holiday(frame, year));
    }
    if (frame.has("weekday") && !frame.has("month") && !frame.has("day")) {
      return Optional.of(days.weekday(frame, tense));
    }
    if (frame.has("clockonly") || onlyClock(frame)) {
      return Optional.of(days.bare());
    }
    return Optional.of(TimeValue.date(year.text() + fields(frame), year.anchor()));
  }

  /// "the 20th", "the 5th of this month".
  private TimeValue dayAlone(Frame frame) {
    String day = Timex.two(frame.integer("day", 1));
    if (frame.frame("monthof").isEmpty()) {
      return days.alone(day);
    }
    TimeValue month = relative(frame.frame("monthof").get(), 0);
    return month.value().length() == 7 && !month.value().contains("W")
        ? TimeValue.date(month.value() + "-" + day, month.anchor())
        : TimeValue.date("XXXX-XX-" + day, Anchor.OPEN);
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
