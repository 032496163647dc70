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
/// @param unit `%`, `$` or the stem of the next word
/// @param around stems of the content words near it
/// @param at its first word's number within the statement
record Amounts(Amount amount, Kind kind, String unit, Set<String> around, int at) {

  /// What a number is of: only numbers of one kind are held against each other.
  enum Kind {
    YEAR,
    DAY,
    PERCENT,
    MONEY,
    COUNT
  }

  private static final Map<String, Double> WORDS = words();
  private static final Map<String, Double> SCALES =
      Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);

  private static final Set<String> PERCENT = Set.of("per", "percent", "percentage", "pct");

  /// Months and their short forms, in small letters.
  static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec");

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
    boolean percent = after.startsWith("%") || PERCENT.contains(following);
    String unit = percent ? "%" : money ? "$" : following;
    Kind kind =
        percent ? Kind.PERCENT : money ? Kind.MONEY : year ? Kind.YEAR : kind(folded, at, next);
    int from = Math.max(0, at - AROUND);
    int to = Math.min(folded.size(), next + AROUND);
    Set<String> around = Terms.of(String.join(" ", folded.subList(from, to))).content();
    return new Amounts(Amount.bounded(value, bound), kind, unit, around, at);
  }

  /// A number beside a month is a day of it.
  private static Kind kind(List<String> folded, int at, int next) {
    boolean day =
        folded.get(at).matches("\\d{1,2}(st|nd|rd|th)?")
            && ((at > 0 && MONTHS.contains(folded.get(at - 1)))
                || (next < folded.size() && MONTHS.contains(folded.get(next))));
    return day ? Kind.DAY : Kind.COUNT;
  }

  private static String bound(List<String> folded, int at, boolean date) {
    for (int length = BOUND_REACH; length > 0; length--) {
      if (at >= length) {
        String words = String.join(" ", folded.subList(at - length, at));
        String bound = Amount.bound(Optional.of(words));
        if (!bound.isEmpty()) {
          return bound;
        }
      }
    }
    if (date && at > 0) {
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
    if (kind != other.kind) {
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
    String digits = word.replace(",", "").replaceFirst("(?<=\\d)(st|nd|rd|th)$", "");
    if (digits.matches("\\d{1,15}(\\.\\d{1,6})?")) {
      return Optional.of(Double.parseDouble(digits));
    }
    return Optional.empty();
  }

  private static Map<String, Double> words() {
    String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
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
      "nineteen"
    };
    Map<String, Double> words = new TreeMap<>();
    for (int i = 0; i < small.length; i++) {
      words.put(small[i].toLowerCase(Locale.ROOT), (double) i);
    }
    for (int i = 0; i < tens.length; i++) {
      words.put(tens[i], 20.0 + 10 * i);
    }
    words.put("dozen", 12.0);
    words.put("once", 1.0);
    words.put("twice", 2.0);
    return words;
  }
}
