package parallax.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parallax.text.grammar.Grammar;

/// On which day a holiday falls, from lines `name MM-DD`, `name YYYY-MM-DD` (a day of history),
/// `name MM weekday n` (the n-th, or the last one where n is -1, plus some days), `name easter n`
/// (n days after it) or `name before MM-DD weekday n` (the n-th such weekday before that day).
final class Holidays {
  private final Map<String, String[]> rules = new HashMap<>();

  Holidays(String language) {
    for (String line : Grammar.lines(Holidays.class, "holidays-" + language + ".txt")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] fields = line.strip().split("\\s+");
        rules.put(fields[0], fields);
      }
    }
  }

  /// `XXXX-12-25` where the day is the same each year.
  Optional<String> fixed(String name) {
    String[] rule = rules.get(name);
    return rule != null && rule.length == 2 && rule[1].length() == 5
        ? Optional.of("XXXX-" + rule[1])
        : Optional.empty();
  }

  /// The one day that the name stands for, whatever the year: "D-Day".
  Optional<LocalDate> once(String name) {
    String[] rule = rules.get(name);
    return rule != null && rule.length == 2 && rule[1].length() == 10
        ? Optional.of(LocalDate.parse(rule[1]))
        : Optional.empty();
  }

  Optional<LocalDate> on(String name, int year) {
    String[] rule = rules.get(name);
    if (rule == null || year < 1 || year > 9999) {
      return Optional.empty();
    }
    if (once(name).isPresent()) {
      return once(name);
    }
    if (rule.length == 2) {
      int month = Integer.parseInt(rule[1].substring(0, 2));
      return Optional.of(LocalDate.of(year, month, Integer.parseInt(rule[1].substring(3))));
    }
    if (rule[1].equals("before")) {
      LocalDate day = LocalDate.parse(Timex.year(year) + "-" + rule[2]);
      int weeks = Integer.parseInt(rule[4]) - 1;
      return Optional.of(
          day.with(TemporalAdjusters.previous(DayOfWeek.of(Integer.parseInt(rule[3]))))
              .minusWeeks(weeks));
    }
    if (rule[1].equals("easter")) {
      return Optional.of(easter(year).plusDays(Integer.parseInt(rule[2])));
    }
    DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(rule[2]));
    LocalDate first = LocalDate.of(year, Integer.parseInt(rule[1]), 1);
    int more = rule.length > 4 ? Integer.parseInt(rule[4]) : 0;
    return Optional.of(
        first
            .with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(rule[3]), weekday))
            .plusDays(more));
  }

  /// Gregorian Easter Sunday, after the anonymous algorithm of Nature, 20 April 1876.
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
