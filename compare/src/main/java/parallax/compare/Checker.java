package parallax.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import parallax.compare.Verdict.Relation;

/// Tells whether two statements agree, differ, or have too little to do with each other.
///
/// Numbers, bounds, dates, negation and words of opposite meaning are compared by kind; how much
/// each weighs was fitted (see `relation-weights.txt`). The second statement is taken for the claim
/// that is held against the first.
public final class Checker {
  private static final Map<Relation, List<Double>> WEIGHTS = weights();

  /// What shared words add to likeness of meaning.
  private static final double WORDS = 0.15;

  private final Function<String, float[]> encoder;

  /// @param encoder a sentence as a vector of unit length
  public Checker(Function<String, float[]> encoder) {
    this.encoder = encoder;
  }

  public Verdict check(String a, String b) {
    RelationFeatures seen = RelationFeatures.of(a, b, new Meaning(encoder));
    Relation likeliest = Relation.NEITHER;
    double best = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Relation, List<Double>> weights : WEIGHTS.entrySet()) {
      double score = score(weights.getValue(), seen.values());
      if (score > best) {
        best = score;
        likeliest = weights.getKey();
      }
    }
    double alike = (1 - WORDS) * seen.cosine() + WORDS * seen.coverage();
    Optional<String> kind = likeliest == Relation.DIFFER ? kind(seen, b) : Optional.empty();
    return new Verdict(likeliest, kind, Math.clamp(alike, 0, 1));
  }

  /// In what they differ, where that shows.
  private static Optional<String> kind(RelationFeatures seen, String claim) {
    if (seen.numbers().against() > 0) {
      boolean year = Amounts.of(claim).stream().anyMatch(Amounts::year);
      return Optional.of(year ? "time" : "figure");
    }
    return seen.negated() || seen.opposite() ? Optional.of("polarity") : Optional.empty();
  }

  /// The last weight is a constant.
  private static double score(List<Double> weights, List<Double> values) {
    double score = weights.getLast();
    for (int i = 0; i < values.size(); i++) {
      score += weights.get(i) * values.get(i);
    }
    return score;
  }

  private static Map<Relation, List<Double>> weights() {
    WordClasses lines = WordClasses.read("relation-weights.txt");
    Map<Relation, List<Double>> weights = new TreeMap<>();
    weights.put(Relation.AGREE, numbers(lines.of("agree")));
    weights.put(Relation.DIFFER, numbers(lines.of("differ")));
    weights.put(Relation.NEITHER, numbers(lines.of("neither")));
    return weights;
  }

  private static List<Double> numbers(List<String> words) {
    return words.stream().map(Double::valueOf).toList();
  }
}
