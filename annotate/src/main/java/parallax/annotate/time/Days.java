package parallax.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import parallax.model.TimeExpression.Anchor;
import parallax.model.TimeExpression.TimeType;
import parallax.text.grammar.Frame;

/// Which day a weekday, a holiday, a bare day of the month or a clock time is of.
///
/// @param register what kind of text it is
/// @param now what "today" means in it
/// @param mentioned the date that was mentioned last
record Days(Register register, Optional<Now> now, Mentioned mentioned, Holidays holidays) {

  /// "yesterday", "tomorrow".
  TimeValue near(int by) {
    if (now.isEmpty() || register == Register.HISTORY) {
      return TimeValue.date("XXXX-XX-XX", Anchor.OPEN);
    }
    LocalDate day = now.get().moment().toLocalDate();
    if (now.get().wholeMonth()) {
      return TimeValue.date(Timex.month(day.getYear(), day.getMonthValue()), now.get().anchor());
    }
    return TimeValue.date(Timex.day(day.plusDays(by)), now.get().anchor());
  }

  TimeValue holiday(Frame frame, Years.Year year) {
    String name = frame.word("holiday").orElse("");
    Optional<LocalDate> once = holidays.once(name);
    if (once.isPresent()) {
      return TimeValue.date(Timex.day(once.get()), Anchor.EXPLICIT);
    }
    if (year.number() > 0) {
      return holidays
          .on(name, year.number())
          .map(d -> TimeValue.date(Timex.day(d), year.anchor()))
          .orElse(TimeValue.date(year.text(), year.anchor()));
    }
    return TimeValue.date(holidays.fixed(name).orElse("XXXX-XX-XX"), Anchor.OPEN);
  }

  TimeValue weekday(Frame frame, int tense) {
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

  /// "Tuesday of next week".
  TimeValue weekdayOf(Frame frame, Frame week) {
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

  /// "the first Monday of May".
  TimeValue nth(Frame frame, TimeValue month) {
    int n = frame.integer("nth", 1);
    if (!month.value().matches("\\d{4}-\\d\\d")) {
      return TimeValue.date("XXXX-XX-XX", Anchor.OPEN);
    }
    DayOfWeek weekday = DayOfWeek.of(frame.integer("weekday", 1));
    LocalDate day =
        LocalDate.parse(month.value() + "-01").with(TemporalAdjusters.dayOfWeekInMonth(n, weekday));
    return TimeValue.date(Timex.day(day), month.anchor());
  }

  /// "the 20th": of the month that was mentioned last, or of the month of publication.
  TimeValue alone(String day) {
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
  TimeValue bare() {
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
}
