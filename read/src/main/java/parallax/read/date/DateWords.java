package parallax.read.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import parallax.model.Span;

/// Finds full dates (day, month and year) in text: ISO, in numbers, and in words.
///
/// Read: `2021-09-14T14:31:00Z`, `20210914`, `2021/09/14`, `14.09.2021`, `14 | 09 | 2021`,
/// `14/9/21`, `September 14th, 2021 at 2:31 pm`, `14. September 2021, 14.31 Uhr`, `14 de septiembre
/// de 2021`, `1er mars 2021`. Linear in the length of the text.
public final class DateWords {
  /// Years outside are not publication years of pages.
  private static final int FIRST_YEAR = 1990;

  private static final int LAST_YEAR = 2099;

  private final List<DateToken> tokens;
  private final DayOrder order;

  private DateWords(List<DateToken> tokens, DayOrder order) {
    this.tokens = tokens;
    this.order = order;
  }

  /// A date and where it is written, its time of day included.
  public record Found(Moment moment, Span span) {}

  /// Every date in `text`, in order.
  public static List<Found> all(String text, DayOrder order) {
    return all(DateToken.of(text), order);
  }

  /// Every date in a text that was cut into tokens.
  static List<Found> all(List<DateToken> tokens, DayOrder order) {
    DateWords words = new DateWords(tokens, order);
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < words.tokens.size()) {
      Optional<Match> match = words.dateAt(i);
      if (match.isEmpty()) {
        i++;
        continue;
      }
      Match date = match.get();
      Optional<TimeMatch> time = words.timeAfter(date.end());
      int end = time.map(TimeMatch::end).orElse(date.end());
      found.add(
          new Found(
              new Moment(date.day(), time.map(TimeMatch::time)),
              Span.of(words.tokens.get(i).start(), words.tokens.get(end - 1).end())));
      i = end;
    }
    return found;
  }

  /// The first date in `text`.
  public static Optional<Moment> first(String text, DayOrder order) {
    return all(text, order).stream().findFirst().map(Found::moment);
  }

  /// The date that `line` consists of: nothing else stands there but days of the week, times, and
  /// words such as "published".
  public static Optional<Moment> only(String line, DayOrder order) {
    List<Found> found = all(line, order);
    if (found.size() != 1) {
      return Optional.empty();
    }
    Span span = found.getFirst().span();
    boolean bare =
        DateToken.of(line.substring(0, span.start()) + " " + line.substring(span.end())).stream()
            .allMatch(t -> t.kind() == DateToken.Kind.MARK || Months.filler(t.text()));
    return bare ? Optional.of(found.getFirst().moment()) : Optional.empty();
  }

  /// Whether `text` holds nothing but marks, times, days of the week and words such as "published".
  public static boolean onlyWords(String text) {
    return DateToken.of(text).stream()
        .allMatch(
            t ->
                t.kind() == DateToken.Kind.MARK
                    || t.kind() == DateToken.Kind.NUMBER
                    || Months.filler(t.text()));
  }

  private record Match(LocalDate day, int end) {}

  private record TimeMatch(LocalTime time, int end) {}

  private Optional<Match> dateAt(int i) {
    DateToken t = tokens.get(i);
    return switch (t.kind()) {
      case NUMBER -> {
        if (t.length() == 8) {
          yield day(t.value() / 10000, t.value() / 100 % 100, t.value() % 100, i + 1);
        }
        if (t.length() == 4) {
          yield yearFirst(i);
        }
        yield t.length() <= 2 ? dayOrMonthFirst(i) : Optional.empty();
      }
      case WORD -> monthWordFirst(i);
      case MARK -> Optional.empty();
    };
  }

  /// `2021-09-14`, `2021/9/14`, `2021年9月14日`.
  private Optional<Match> yearFirst(int i) {
    if (!number(i + 2) || !number(i + 4) || tokens.get(i + 4).length() > 2) {
      return Optional.empty();
    }
    String mark = tokens.get(i + 1).text();
    boolean same = mark.equals(tokens.get(i + 3).text()) && "-/.".contains(mark);
    if (!same && !mark.equals("年")) {
      return Optional.empty();
    }
    return day(value(i), value(i + 2), value(i + 4), i + 5);
  }

  private Optional<Match> dayOrMonthFirst(int i) {
    Optional<Match> words = dayThenMonthWord(i);
    if (words.isPresent()) {
      return words;
    }
    if (!number(i + 2) || !number(i + 4) || tokens.get(i + 2).length() > 2) {
      return Optional.empty();
    }
    String mark = tokens.get(i + 1).text();
    boolean bars = mark.equals("|") && tokens.get(i + 4).length() == 4;
    boolean spaced = bars || (mark.equals(".") && adjoining(i, i + 1) && adjoining(i + 2, i + 3));
    if (!mark.equals(tokens.get(i + 3).text())
        || !(bars || "-/.".contains(mark))
        || !(spaced || adjoining(i, i + 3))) {
      return Optional.empty();
    }
    int year = year(i + 4);
    int a = value(i);
    int b = value(i + 2);
    if (mark.equals(".") || a > 12) {
      return day(year, b, a, i + 5);
    }
    if (b > 12 || order == DayOrder.MONTH_FIRST) {
      return day(year, a, b, i + 5);
    }
    return order == DayOrder.DAY_FIRST || a == b
        ? day(year, b, a, i + 5)
        : dayOfWeekday(i, year, a, b);
  }

  /// "Thu 05/02/2026": of the two days that the numbers may mean, the one that is a Thursday.
  private Optional<Match> dayOfWeekday(int i, int year, int a, int b) {
    int before = i - 1;
    while (before >= 0 && isOne(tokens.get(before).text(), new String[] {",", "."})) {
      before--;
    }
    if (before < 0) {
      return Optional.empty();
    }
    Optional<DayOfWeek> weekday = Months.day(tokens.get(before).text());
    Optional<Match> dayFirst = day(year, b, a, i + 5);
    Optional<Match> monthFirst = day(year, a, b, i + 5);
    boolean first = dayFirst.map(match -> match.day().getDayOfWeek()).equals(weekday);
    boolean second = monthFirst.map(match -> match.day().getDayOfWeek()).equals(weekday);
    if (weekday.isEmpty() || first == second) {
      return Optional.empty();
    }
    return first ? dayFirst : monthFirst;
  }

  /// `14. September 2021`, `14th of September, 2021`, `14 de septiembre de 2021`, `14-Sep-21`.
  private Optional<Match> dayThenMonthWord(int i) {
    int at = skip(i + 1, "th", "st", "nd", "rd", "er", "º", ".", "-", "/", "of", "de");
    OptionalInt month = month(at);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int then = skip(at + 1, ".", ",", "-", "/", "de", "del", "of");
    return number(then) && !isHour(then)
        ? day(year(then), month.getAsInt(), value(i), then + 1)
        : Optional.empty();
  }

  /// "2 May, 19:00": no year.
  private boolean isHour(int i) {
    String mark = text(i + 1);
    boolean minutes = (mark.equals(":") || mark.equals(".") || mark.equals("h")) && number(i + 2);
    return tokens.get(i).length() <= 2 && minutes && adjoining(i, i + 2);
  }

  /// `September 14th, 2021`.
  private Optional<Match> monthWordFirst(int i) {
    OptionalInt month = month(i);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int at = skip(i + 1, ".", "-", "the");
    if (!number(at) || tokens.get(at).length() > 2) {
      return Optional.empty();
    }
    int then = skip(at + 1, "th", "st", "nd", "rd", ",", ".", "-", "de");
    return number(then) && tokens.get(then).length() == 4
        ? day(year(then), month.getAsInt(), value(at), then + 1)
        : Optional.empty();
  }

  /// A time of day after the token before `i`: `T14:31`, `at 2:31 pm`, `, 14.31 Uhr`, `14h31`.
  private Optional<TimeMatch> timeAfter(int i) {
    int at =
        skip(
            i, "T", "t", ",", "|", "-", "–", "—", "·", "at", "um", "a", "las", "à", "alle", "ore",
            "@", "•", "/");
    if (!number(at) || tokens.get(at).length() > 2 || !number(at + 2)) {
      return Optional.empty();
    }
    String mark = tokens.get(at + 1).text();
    if (!(mark.equals(":") || mark.equals(".") || mark.equals("h"))
        || tokens.get(at + 2).length() != 2
        || !adjoining(at, at + 2)) {
      return Optional.empty();
    }
    int hour = value(at);
    int end = at + 3;
    if (text(end).equals(":") && number(end + 1)) {
      end += 2;
    }
    String half = text(end).toLowerCase(java.util.Locale.ROOT);
    if ((half.equals("a") || half.equals("p"))
        && text(end + 1).equals(".")
        && text(end + 2).equalsIgnoreCase("m")) {
      end += text(end + 3).equals(".") ? 4 : 3;
    }
    if (half.startsWith("p") && hour < 12 && half.length() <= 2) {
      hour += 12;
    } else if (half.startsWith("a") && half.length() <= 2 && hour == 12) {
      hour = 0;
    }
    end += half.equals("am") || half.equals("pm") || half.equals("uhr") ? 1 : 0;
    int minute = value(at + 2);
    boolean real = hour < 24 && minute < 60;
    return real
        ? Optional.of(new TimeMatch(LocalTime.of(hour, minute), Math.min(end, tokens.size())))
        : Optional.empty();
  }

  private static Optional<Match> day(int year, int month, int day, int end) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Match(LocalDate.of(year, month, day), end));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// The year at `i`; two digits are of this century.
  private int year(int i) {
    DateToken token = tokens.get(i);
    return token.length() == 4 ? token.value() : token.length() == 2 ? 2000 + token.value() : 0;
  }

  private int skip(int i, String... words) {
    int at = i;
    int most = i + 3;
    while (at < most && at < tokens.size() && isOne(tokens.get(at).text(), words)) {
      at++;
    }
    return at;
  }

  private static boolean isOne(String text, String[] words) {
    for (String word : words) {
      if (word.equals(text)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the tokens `from` to `to` stand without white space between.
  private boolean adjoining(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).end() != tokens.get(i + 1).start()) {
        return false;
      }
    }
    return true;
  }

  private boolean number(int i) {
    return i < tokens.size() && tokens.get(i).kind() == DateToken.Kind.NUMBER;
  }

  private int value(int i) {
    return tokens.get(i).value();
  }

  private String text(int i) {
    return i < tokens.size() ? tokens.get(i).text() : "";
  }

  private OptionalInt month(int i) {
    return i < tokens.size() && tokens.get(i).kind() == DateToken.Kind.WORD
        ? Months.month(tokens.get(i).text())
        : OptionalInt.empty();
  }
}
