package parallax.compare;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How surely two figures of different articles are given for one thing, and cannot both be true: a
/// logistic regression over what is seen between them, fitted on invented cases and on pairs that
/// were read one by one (`training/pairs.py`).
final class FigureScore {
  private static final Logistic WEIGHTS =
      Logistic.read(
          "figure-weights.txt",
          List.of(
              "nearness",
              "context",
              "topic",
              "other topic",
              "noun",
              "given too",
              "both given",
              "ratio",
              "ratio squared",
              "slip",
              "large",
              "small",
              "exact",
              "percent",
              "unit",
              "nearer",
              "verb",
              "words",
              "statements",
              "close"));

  /// Ratio of two figures beyond which more tells no more.
  private static final double FARTHEST = 10;

  private static final double LARGE = 100;
  private static final double SMALL = 10;

  /// Ratio up to which one is easily the other, told otherwise.
  private static final double CLOSE = 1.6;

  /// Chance that two statements tell the same of which nothing is known.
  private static final double UNLIKELY = 0.02;

  /// Shared words, and figures that fit better, beyond which more tell no more.
  private static final int MANY_WORDS = 5;

  private static final int MANY_NEARER = 3;

  /// What one noun, or one thing counted, is worth in nearness.
  private static final double SHARED = 0.3;

  /// Digits of two figures, one of which may be a slip of the other: all of them in another order,
  /// one of three or more another, one of two another.
  private static final double OTHER_ORDER = 1;

  private static final double ONE_OF_MANY = 0.7;
  private static final double ONE_OF_TWO = 0.3;

  private final Comparison told;
  private final Map<Integer, List<Counted>> byArticle;

  /// @param all every figure of the story that counts something
  FigureScore(Comparison told, List<Counted> all) {
    this.told = told;
    byArticle = all.stream().collect(Collectors.groupingBy(one -> one.statement().article()));
  }

  Comparison told() {
    return told;
  }

  /// The chance, 0 to 1.
  double of(Counted a, Counted b) {
    return WEIGHTS.chance(values(a, b));
  }

  /// What is seen between two figures, by name.
  Map<String, Double> seen(Counted a, Counted b) {
    return WEIGHTS.named(values(a, b));
  }

  private double[] values(Counted a, Counted b) {
    Statement left = a.statement();
    Statement right = b.statement();
    boolean topic = a.sharesTopic(b);
    boolean here = gives(a, b);
    boolean there = gives(b, a);
    double given = Math.min(a.amount().given(), b.amount().given());
    double ratio = Math.log(Math.max(1, Math.min(FARTHEST, a.amount().ratio(b.amount()))));
    double same = Math.max(UNLIKELY, told.alignment().score(left, right));
    Set<String> words = new HashSet<>(left.content().terms().content());
    words.retainAll(right.content().terms().content());
    return new double[] {
      left.nearness(right),
      Meaning.cosine(left.content().context(), right.content().context()),
      flag(topic),
      flag(!topic && !a.topics().isEmpty() && !b.topics().isEmpty()),
      flag(a.sharesNoun(b)),
      flag(here || there),
      flag(here && there),
      ratio,
      ratio * ratio,
      slip(digits(a.amount().given()), digits(b.amount().given())),
      flag(given >= LARGE),
      flag(given < SMALL),
      flag(a.amount().exact() && b.amount().exact()),
      flag("percent".equals(a.figure().unit())),
      flag(a.figure().unit().equals(b.figure().unit())),
      Math.min(MANY_NEARER, nearer(a, b) + nearer(b, a)),
      flag(!Collections.disjoint(told.frames().verbs(left), told.frames().verbs(right))),
      Math.min(MANY_WORDS, words.size()),
      Math.log(same / (1 - Math.min(same, 1 - UNLIKELY))),
      flag(a.amount().ratio(b.amount()) <= CLOSE)
    };
  }

  /// Whether the article of `counted` gives the other's number as well.
  private boolean gives(Counted counted, Counted other) {
    return beside(counted).stream().anyMatch(one -> one.amount().given() == other.amount().given());
  }

  /// How many figures of the other's article fit `counted` better than the other does.
  private long nearer(Counted counted, Counted other) {
    double fit = fit(counted, other);
    return beside(other).stream()
        .filter(one -> counted.sameUnit(one) && fit(counted, one) > fit)
        .count();
  }

  /// The figures of its article.
  private List<Counted> beside(Counted counted) {
    return byArticle.getOrDefault(counted.statement().article(), List.of());
  }

  private static double fit(Counted a, Counted b) {
    return a.statement().nearness(b.statement())
        + (a.sharesNoun(b) ? SHARED : 0)
        + (a.sharesTopic(b) ? SHARED : 0);
  }

  private static String digits(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).stripTrailingZeros().unscaledValue().abs().toString()
        : "";
  }

  /// How easily one row of digits is mistaken for the other.
  private static double slip(String a, String b) {
    if (a.length() != b.length() || a.length() < 2) {
      return 0;
    }
    char[] left = a.toCharArray();
    char[] right = b.toCharArray();
    int others = 0;
    for (int i = 0; i < left.length; i++) {
      others += left[i] == right[i] ? 0 : 1;
    }
    Arrays.sort(left);
    Arrays.sort(right);
    if (Arrays.equals(left, right)) {
      return OTHER_ORDER;
    }
    return others != 1 ? 0 : left.length > 2 ? ONE_OF_MANY : ONE_OF_TWO;
  }

  private static double flag(boolean is) {
    return is ? 1 : 0;
  }
}
