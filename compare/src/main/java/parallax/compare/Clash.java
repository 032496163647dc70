package parallax.compare;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import parallax.compare.Amounts.Kind;
import parallax.text.Words;

/// What of two sentences stands against each other on the face of it, whether or not it is of one
/// thing: numbers, days, words of opposite meaning.
///
/// @param opposites words of the one whose opposite the other has, and not the word itself
/// @param numbers how surely two numbers that cannot both be right count the same; 0 without any
/// @param shared numbers that both have
/// @param days whether both name years or days, and none that is the same
/// @param weekdays 1 where both name days of the week and none that is the same, -1 where they name
///     one that is, else 0
record Clash(int opposites, double numbers, int shared, boolean days, int weekdays) {
  private static final Set<Kind> DAYS = EnumSet.of(Kind.YEAR, Kind.DAY);

  /// Days of the week, in small letters.
  static final Set<String> WEEKDAYS =
      Arrays.stream(DayOfWeek.values())
          .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /// More are all the same.
  private static final int MANY = 3;

  static Clash of(String a, String b) {
    List<Amounts> left = Amounts.of(a);
    List<Amounts> right = Amounts.of(b);
    double numbers = 0;
    int shared = 0;
    for (Amounts one : left) {
      boolean borne = isBorneOut(one, right);
      shared += borne ? 1 : 0;
      if (!borne && !DAYS.contains(one.kind())) {
        for (Amounts other : right) {
          if (!isBorneOut(other, left)) {
            numbers = Math.max(numbers, one.likeness(other));
          }
        }
      }
    }
    return new Clash(
        opposites(a, b), numbers, Math.min(MANY, shared), days(left, right), weekdays(a, b));
  }

  private static int weekdays(String a, String b) {
    Set<String> left = weekdays(a);
    Set<String> right = weekdays(b);
    return left.isEmpty() || right.isEmpty() ? 0 : Collections.disjoint(left, right) ? 1 : -1;
  }

  private static Set<String> weekdays(String words) {
    return Words.folded(words).stream().filter(WEEKDAYS::contains).collect(Collectors.toSet());
  }

  private static boolean isBorneOut(Amounts one, List<Amounts> others) {
    return others.stream()
        .anyMatch(
            other -> other.kind() == one.kind() && (other.bearsOut(one) || one.bearsOut(other)));
  }

  private static boolean days(List<Amounts> left, List<Amounts> right) {
    return DAYS.stream()
        .anyMatch(
            kind -> {
              List<Amounts> those = left.stream().filter(one -> one.kind() == kind).toList();
              return !those.isEmpty()
                  && right.stream().anyMatch(other -> other.kind() == kind)
                  && those.stream().noneMatch(one -> isBorneOut(one, right));
            });
  }

  private static int opposites(String a, String b) {
    Set<String> left = Set.copyOf(Terms.of(a).stems());
    Set<String> right = Set.copyOf(Terms.of(b).stems());
    return Math.min(MANY, Opposites.LOOSE.between(left, right));
  }
}
