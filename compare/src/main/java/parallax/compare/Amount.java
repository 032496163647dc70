package parallax.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parallax.model.Figure;
import parallax.model.Quantity;

/// How much a figure says, as bounds: "more than 5" is 5 and above, "nearly 5" a little less.
///
/// @param low the least that it can mean
/// @param high the most that it can mean, may be infinite
/// @param given the number in the text, the middle of a range
/// @param bound the class of its modifier; empty for a plain number
record Amount(double low, double high, double given, String bound) {
  private static final Map<String, String> MODIFIERS = modifiers();

  /// Share by which "about" may be off; rounding to two digits stays within it.
  private static final double ABOUT = 0.07;

  /// Share by which "nearly" may be below.
  private static final double ALMOST = 0.12;

  /// Multiples of it are taken for estimates.
  private static final double ROUND = 100;

  /// Numbers from which fewer digits are a rounding.
  private static final double ROUNDED = 10_000;

  /// How two amounts of the same thing stand to each other.
  enum Relation {
    /// Told alike.
    EQUAL,
    /// Told otherwise, but both can be true.
    COMPATIBLE,
    /// Both cannot be true.
    DIFFERENT
  }

  static Amount of(Figure figure) {
    return switch (figure.quantity()) {
      case Quantity.Between(double low, double high) ->
          new Amount(low, high, Double.isInfinite(high) ? low : (low + high) / 2, "between");
      case Quantity.Exactly(double value) -> bounded(value, bound(figure.modifier()));
    };
  }

  static Amount bounded(double value, String bound) {
    double size = Math.abs(value);
    return switch (bound) {
      case "at least" -> new Amount(value, Double.POSITIVE_INFINITY, value, bound);
      case "at most" -> new Amount(Double.NEGATIVE_INFINITY, value, value, bound);
      case "almost" -> new Amount(value - ALMOST * size, value, value, bound);
      case "about" -> new Amount(value - ABOUT * size, value + ABOUT * size, value, bound);
      default -> new Amount(value, value, value, "");
    };
  }

  static String bound(Optional<String> modifier) {
    return modifier.map(words -> MODIFIERS.getOrDefault(words.strip(), "")).orElse("");
  }

  Relation to(Amount other) {
    if (given == other.given && bound.equals(other.bound) && low == other.low) {
      return Relation.EQUAL;
    }
    if (rounds(other) || other.rounds(this)) {
      return bothRound(other) ? Relation.EQUAL : Relation.COMPATIBLE;
    }
    return low <= other.high && other.low <= high && nearEnough(other)
        ? Relation.COMPATIBLE
        : Relation.DIFFERENT;
  }

  /// Whether both give one number, and one of them as a bound: "five million", "more than five
  /// million". A rounded number bounds nothing, nor do other numbers that can both be true.
  boolean bounds(Amount other) {
    return given == other.given
        && !bound.equals(other.bound)
        && !"about".equals(bound)
        && !"about".equals(other.bound);
  }

  /// Whether they bound one number from opposite sides: "nearly 8 per cent", "over 8 per cent".
  boolean against(Amount other) {
    return given == other.given && ((above() && other.below()) || (below() && other.above()));
  }

  /// Whether either is the most that there may be: a limit, not a count.
  boolean caps(Amount other) {
    return "at most".equals(bound) || "at most".equals(other.bound);
  }

  private boolean above() {
    return "at least".equals(bound);
  }

  private boolean below() {
    return "at most".equals(bound) || "almost".equals(bound);
  }

  /// "More than 5" leaves 50 open, but nobody means it so.
  private boolean nearEnough(Amount other) {
    boolean range = "between".equals(bound) || "between".equals(other.bound);
    return range || ratio(other) <= 1.5;
  }

  private boolean rounds(Amount other) {
    if (bound.isEmpty() && other.bound.isEmpty()) {
      return roundedFrom(other.given);
    }
    return ("about".equals(bound) || "almost".equals(bound))
        && other.given >= low
        && other.given <= high * (1 + ABOUT);
  }

  /// Whether a plain number is a finer one with fewer digits: 9.2 million for 9.21 million. With
  /// two digits at least, and not of what is counted one by one: 10 is no rounding of 14.
  private boolean roundedFrom(double finer) {
    boolean plain = low == high && Double.isFinite(given) && Double.isFinite(finer);
    if (!plain || (Math.abs(given) < ROUNDED && finer == Math.rint(finer))) {
      return false;
    }
    BigDecimal told = BigDecimal.valueOf(given).stripTrailingZeros();
    BigDecimal whole = BigDecimal.valueOf(finer).stripTrailingZeros();
    return told.precision() >= 2
        && whole.precision() > told.precision()
        && whole.round(new MathContext(told.precision(), RoundingMode.HALF_UP)).compareTo(told)
            == 0;
  }

  private boolean bothRound(Amount other) {
    return ("about".equals(bound) || "almost".equals(bound))
        && ("about".equals(other.bound) || "almost".equals(other.bound));
  }

  /// The larger of the two numbers over the smaller; infinite where one is 0 or of other sign.
  double ratio(Amount other) {
    double small = Math.min(Math.abs(given), Math.abs(other.given));
    double large = Math.max(Math.abs(given), Math.abs(other.given));
    return small == 0 || given * other.given < 0 ? Double.POSITIVE_INFINITY : large / small;
  }

  /// Whether one has the other's digits with a nought or three more: 50 and 500.
  boolean slipped(Amount other) {
    double ratio = ratio(other);
    return ratio == 10 || ratio == 100 || ratio == 1000;
  }

  /// Whether it is a count, to the last unit, not an estimate.
  boolean exact() {
    return bound.isEmpty() && given % ROUND != 0;
  }

  private static Map<String, String> modifiers() {
    Map<String, String> classes = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> list :
        WordClasses.read("modifiers.txt").byClass().entrySet()) {
      list.getValue().forEach(words -> classes.put(words, list.getKey()));
    }
    return Map.copyOf(classes);
  }
}
