package parallax.annotate.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import parallax.text.grammar.Frame;

/// Stretches of time in messages that one expression names: "next 3 days", "last quarter", "the
/// 90s".
final class MessageSpans {
  private MessageSpans() {}

  /// "the last three months": `(from,to,length)`.
  static String value(Frame frame, LocalDateTime sent, MessageResolver resolver) {
    Frame dur = MessageResolver.counted(frame.frame("dur").orElse(frame));
    int dir = frame.integer("dir", 1);
    LocalDate today = sent.toLocalDate();
    if (Durations.isClock(dur)) {
      Optional<LocalDateTime> end = Durations.shift(sent, dur, dir);
      return end.map(
              e ->
                  range(
                      dir < 0 ? MessageResolver.stamp(e) : MessageResolver.stamp(sent),
                      dir < 0 ? MessageResolver.stamp(sent) : MessageResolver.stamp(e),
                      dur))
          .orElse("");
    }
    if (frame.frame("base").isPresent()) {
      Optional<LocalDate> from = resolver.concrete(frame.frame("base").get(), 0);
      return from.flatMap(
              f -> Durations.shift(f, dur, 1).map(t -> range(Timex.day(f), Timex.day(t), dur)))
          .orElse("");
    }
    String unit = Durations.unit(dur);
    int n = Durations.amount(dur).map(a -> (int) Math.round(a)).orElse(3);
    return switch (unit) {
      case "Q" -> {
        LocalDate quarter =
            today.withMonth((today.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
        LocalDate from =
            dir < 0 ? quarter.minusMonths(3L * n) : dir > 0 ? quarter.plusMonths(3) : quarter;
        yield range(Timex.day(from), Timex.day(from.plusMonths(3L * n)), dur);
      }
      case "DE" -> {
        LocalDate decade = LocalDate.of(today.getYear() / 10 * 10, 1, 1);
        LocalDate from =
            dir < 0 ? decade.minusYears(10L * n) : dir > 0 ? decade.plusYears(10) : decade;
        yield "("
            + Timex.day(from)
            + ","
            + Timex.day(from.plusYears(10L * n))
            + ",P"
            + 10 * n
            + "Y)";
      }
      case "FN" -> {
        LocalDate monday = today.with(java.time.DayOfWeek.MONDAY);
        LocalDate from = monday.plusWeeks(2L * dir);
        yield range(Timex.day(from), Timex.day(from.plusWeeks(2)), dur);
      }
      case "BD" -> {
        Frame fewer = dur.with("n", (double) (n - 1));
        LocalDate start = today.plusDays(1);
        yield dir < 0
            ? Durations.shift(today, dur, -1)
                .map(b -> range(Timex.day(b), Timex.day(today), dur))
                .orElse("")
            : Durations.shift(start, fewer, 1)
                .map(e -> range(Timex.day(start), Timex.day(e.plusDays(1)), dur))
                .orElse("");
      }
      default -> {
        LocalDate start = dir > 0 ? today.plusDays(1) : today;
        Optional<LocalDate> end = Durations.shift(start, dur, dir);
        yield end.map(
                e ->
                    dir < 0
                        ? range(Timex.day(e), Timex.day(start), dur)
                        : range(Timex.day(start), Timex.day(e), dur))
            .orElse("");
      }
    };
  }

  /// "the first two weeks of 2021": whole weeks and months.
  static String some(Frame frame, LocalDate today, MessageResolver resolver) {
    String year = frame.frame("base").map(resolver::day).orElse("");
    int n = frame.integer("n", 1);
    if (!year.matches("\\d{4}")) {
      return Durations.value(frame);
    }
    LocalDate first = LocalDate.of(Integer.parseInt(year), 1, 1);
    LocalDate end = first.plusYears(1);
    if (Durations.unit(frame).equals("W")) {
      first = first.plusDays((8 - first.getDayOfWeek().getValue()) % 7);
      end = end.minusDays(end.getDayOfWeek().getValue() - 1L);
    }
    LocalDate from = frame.has("last") ? Durations.shift(end, frame, -1).orElse(today) : first;
    LocalDate to = frame.has("last") ? end : Durations.shift(first, frame, 1).orElse(today);
    return "(" + Timex.day(from) + "," + Timex.day(to) + ",P" + n + Durations.unit(frame) + ")";
  }

  private static String range(String from, String to, Frame dur) {
    return "(" + from + "," + to + "," + Durations.value(dur) + ")";
  }

  /// "the 1990s", "15th century", "first quarter of 2013", "2019 H2".
  static String named(Frame frame, LocalDate today, MessageResolver resolver) {
    if (frame.has("decade")) {
      return years(frame.integer("decade", 0), 10);
    }
    if (frame.has("decade2")) {
      int two = frame.integer("decade2", 0);
      return "(XX" + Timex.two(two) + "-01-01,XX" + Timex.two((two + 10) % 100) + "-01-01,P10Y)";
    }
    if (frame.has("century")) {
      return years((frame.integer("century", 1) - 1) * 100, 100);
    }
    String year =
        frame.has("year")
            ? Timex.year(frame.integer("year", 0))
            : frame.frame("yearof").map(resolver::relative).orElse("XXXX");
    int months = frame.has("quarter") ? 3 : 6;
    int nth = frame.integer(frame.has("quarter") ? "quarter" : "half", 1);
    int first = (nth - 1) * months + 1;
    boolean last = first + months > 12;
    String next = last && !year.startsWith("X") ? Timex.year(Integer.parseInt(year) + 1) : year;
    return "("
        + year
        + "-"
        + Timex.two(first)
        + "-01,"
        + next
        + "-"
        + Timex.two(last ? 1 : first + months)
        + "-01,P"
        + months
        + "M)";
  }

  private static String years(int from, int count) {
    return "("
        + Timex.year(from)
        + "-01-01,"
        + Timex.year(from + count)
        + "-01-01,P"
        + count
        + "Y)";
  }

  /// "week 31", "the second week of 2021", "the third month of 2021".
  static String nth(Frame frame, LocalDate today, MessageResolver resolver) {
    String of = frame.frame("of").map(resolver::day).orElse(Timex.year(today.getYear()));
    if (frame.has("monthnth")) {
      return of.substring(0, Math.min(4, of.length()))
          + "-"
          + Timex.two(frame.integer("monthnth", 1));
    }
    int n = frame.integer(frame.has("weekno") ? "weekno" : "weeknth", 1);
    if (of.length() == 4) {
      int week = n < 0 ? 52 : n;
      return of + "-W" + Timex.two(week);
    }
    return of + "-W" + Timex.two(n < 0 ? 5 : n);
  }
}
