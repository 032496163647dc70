package parallax.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import parallax.text.Fold;
import parallax.text.Token;
import parallax.text.Words;

/// Reads the numbers of a bare statement, which no annotator has seen: digits and small number
/// words with their scale, bound and unit.
///
/// @param amount the number with its bound
/// @param year whether it is a year of the calendar
/// @param unit `%`, `$` or the stem of the next content word
/// @param around stems of the content words near it
record Amounts(Amount amount, boolean year, String unit, Set<String> around) {
  private static final Map<String, Double> WORDS = words();
  private static final Map<String, Double> SCALES =
      Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);

  /// Words before a number in which its bound may stand.
  private static final int BOUND_REACH = 3;

  /// Words on each side that say what is counted.
  private static final int AROUND = 4;

  static List<Amounts> of(String statement) {
    List<Token> words = Words.of(statement);
    List<String> folded = words.stream().map(word -> Fold.fold(word.text())).toList();
    List<Amounts> amounts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Optional<Double> value = value(folded.get(i));
      if (value.isPresent()) {
        int next = i + 1;
        double scaled = value.get();
        while (next < folded.size() && SCALES.containsKey(folded.get(next))) {
          scaled *= SCALES.getOrDefault(folded.get(next), 1.0);
          next++;
        }
        amounts.add(amount(statement, words, folded, i, next, scaled));
        i = next - 1;
      }
    }
    return amounts;
  }

  private static Amounts amount(
      String statement, List<Token> words, List<String> folded, int at, int next, double value) {
    boolean year = folded.get(at).matches("(1[5-9]|20)\\d\\d") && next == at + 1;
    String bound = bound(folded, at, year);
    int end = words.get(next - 1).span().end();
    String after = statement.substring(end, Math.min(statement.length(), end + 2)).strip();
    int start = words.get(at).span().start();
    boolean money = start > 0 && "$£€".indexOf(statement.charAt(start - 1)) >= 0;
    money |= start > 1 && "$£€".indexOf(statement.charAt(start - 2)) >= 0;
    String following = next < folded.size() ? Stem.of(folded.get(next)) : "";
    String unit =
        after.startsWith("%") || following.startsWith("per") ? "%" : money ? "$" : following;
    int from = Math.max(0, at - AROUND);
    int to = Math.min(folded.size(), next + AROUND);
    Set<String> around = Terms.of(String.join(" ", folded.subList(from, to))).content();
    return new Amounts(Amount.bounded(value, bound), year, unit, around);
  }

  private static String bound(List<String> folded, int at, boolean year) {
    for (int length = BOUND_REACH; length > 0; length--) {
      if (at >= length) {
        String words = String.join(" ", folded.subList(at - length, at));
        String bound = Amount.bound(Optional.of(words));
        if (!bound.isEmpty()) {
          return bound;
        }
      }
    }
    if (year && at > 0) {
      return switch (folded.get(at - 1)) {
        case "before", "until", "by" -> "at most";
        case "after", "since" -> "at least";
        default -> "";
      };
    }
    return "";
  }

  /// Whether `claimed` holds if `this` is what is so; strictly, as "more than 5" excludes 5.
  boolean bearsOut(Amounts claimed) {
    double value = amount.given();
    double limit = claimed.amount.given();
    return switch (claimed.amount.bound()) {
      case "at least" -> value > limit || (value == limit && "at least".equals(amount.bound()));
      case "at most" -> value < limit || (value == limit && "at most".equals(amount.bound()));
      case "about", "almost" -> Math.abs(value - limit) <= 0.1 * Math.abs(limit);
      default -> value == limit;
    };
  }

  /// How surely both count the same: unit, kind and the words around.
  double likeness(Amounts other) {
    if (year != other.year) {
      return -1;
    }
    double shared = around.stream().filter(other.around::contains).count();
    double ratio = amount.ratio(other.amount);
    return (unit.equals(other.unit) ? 2 : 0)
        + shared
        + (ratio <= 1.2 ? 1 : ratio <= 3 ? 0.5 : ratio > 100 ? -1 : 0);
  }

  private static Optional<Double> value(String word) {
    Double known = WORDS.get(word);
    if (known != null) {
      return Optional.of(known);
    }
    String digits = word.replace(",", "");
    if (digits.matches("\\d{1,15}(\\.\\d{1,6})?")) {
      return Optional.of(Double.parseDouble(digits));
    }
    return Optional.empty();
  }

  private static Map<String, Double> words() {
    String[] small = {
      "zero",
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
      "thirteen",
      "fourteen",
      "fifteen",
      "sixteen",
      "seventeen",
      "eighteen",
      "nineteen",
      "twenty"
    };
    Map<String, Double> words = new TreeMap<>();
    for (int i = 0; i < small.length; i++) {
      words.put(small[i].toLowerCase(Locale.ROOT), (double) i);
    }
    words.put("dozen", 12.0);
    words.put("once", 1.0);
    words.put("twice", 2.0);
    return words;
  }
}
