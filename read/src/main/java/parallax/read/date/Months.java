package parallax.read.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The words of dates, from `calendar-words.txt`: months in full and short, days of the week, and
/// the small words that stand between.
final class Months {
  private static final String RESOURCE = "/parallax/read/calendar-words.txt";
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> DAYS = new HashMap<>();
  private static final Set<String> FILLERS = new HashSet<>();

  static {
    load();
  }

  private Months() {}

  /// 1 to 12 where `word` names a month in any of the languages.
  static OptionalInt month(String word) {
    Integer month = MONTHS.get(word.toLowerCase(Locale.ROOT));
    return month == null ? OptionalInt.empty() : OptionalInt.of(month);
  }

  /// Whether `word` may stand beside a date in a line that holds nothing else: days of the week,
  /// "published", "at", time zones.
  static boolean filler(String word) {
    return FILLERS.contains(word.toLowerCase(Locale.ROOT));
  }

  /// The day of the week that `word` names in any of the languages.
  static Optional<DayOfWeek> day(String word) {
    return Optional.ofNullable(DAYS.get(word.toLowerCase(Locale.ROOT)));
  }

  private static void load() {
    try (InputStream in =
            Objects.requireNonNull(Months.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : (Iterable<String>) lines.lines()::iterator) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] words = line.strip().split("\\s+");
        switch (words[0]) {
          case "filler" -> FILLERS.addAll(List.of(words).subList(1, words.length));
          case "weekday" -> addDay(words);
          default -> {
            for (String word : List.of(words).subList(1, words.length)) {
              MONTHS.put(word, Integer.parseInt(words[0]));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  private static void addDay(String[] words) {
    for (String word : List.of(words).subList(2, words.length)) {
      DAYS.put(word, DayOfWeek.of(Integer.parseInt(words[1])));
      FILLERS.add(word);
    }
  }
}
