package parallax.annotate.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import parallax.model.TimeExpression.Anchor;
import parallax.model.TimeExpression.TimeType;
import parallax.text.grammar.Frame;

/// Times that are so long before or after another one.
///
/// @param register what kind of text it is
/// @param now what "today" means in it
/// @param mentioned the date that was mentioned last
record Offsets(Register register, Optional<Now> now, Mentioned mentioned) {

  /// "three days ago", "two weeks later", "two days after 5 May".
  ///
  /// @param on the value of what it is counted from, where the expression says that
  TimeValue of(Frame frame, Optional<TimeValue> on) {
    Frame dur = frame.frame("dur").orElse(Frame.EMPTY.with("n", 1.0).with("unit", "D"));
    int sign = frame.integer("sign", 1);
    Optional<LocalDate> base = Optional.empty();
    Anchor anchor = Anchor.OPEN;
    if (frame.has("base")) {
      base = on.flatMap(v -> Timex.parse(v.value()));
      anchor = on.map(TimeValue::anchor).orElse(Anchor.OPEN);
    } else if (frame.has("ana")) {
      base = mentioned.dayNow();
      anchor = Anchor.TEXT;
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
    if (register == Register.NEWS && Durations.isClock(dur) && Durations.amount(dur).isPresent()) {
      return new TimeValue(Durations.whole(dur), TimeType.DURATION, Anchor.EXPLICIT);
    }
    String unit = Durations.unit(dur);
    if (mentioned.isQuarter() && unit.equals("Y") && Durations.amount(dur).isPresent()) {
      long year = mentioned.year() + Math.round(Durations.amount(dur).get()) * sign;
      return TimeValue.date(
          Timex.year((int) Math.max(1, year)) + mentioned.value().substring(4), Anchor.TEXT);
    }
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
}
