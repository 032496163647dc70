package parallax.language;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/// How two sentences of different texts stand to each other, as chances that sum to 1.
///
/// @param same they tell the same
/// @param contrary they cannot both be true
/// @param neither they tell of other things, or go together
/// @param kinds in what they are contrary, if they are; chances that sum to 1
public record Relation(double same, double contrary, double neither, Map<Kind, Double> kinds) {
  /// In what two sentences can be contrary.
  public enum Kind {
    POLARITY,
    ROLE,
    PARTICIPANTS,
    TIME,
    PLACE,
    FIGURE
  }

  /// Chances are kept this far from 0 and 1 before their odds are taken.
  private static final double UNSURE = 0.002;

  /// What is known of two sentences that were not read.
  public static final Relation UNREAD = new Relation(0, 0, 1, Map.of());

  public Relation {
    kinds = Map.copyOf(kinds);
  }

  /// The likeliest kind; polarity where none is known.
  public Kind kind() {
    return kinds.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry<Kind, Double>::getValue))
        .map(Map.Entry::getKey)
        .orElse(Kind.POLARITY);
  }

  /// How likely it is that they are contrary in this, if they are.
  public double chance(Kind kind) {
    return kinds.getOrDefault(kind, 0.0);
  }

  /// The log-odds of a chance, which is kept away from 0 and 1.
  public static double odds(double chance) {
    double kept = Math.clamp(chance, UNSURE, 1 - UNSURE);
    return Math.log(kept / (1 - kept));
  }

  /// From the model's scores before they are made chances.
  ///
  /// @param relations of same, contrary, neither
  /// @param kinds in the order of [Kind]
  static Relation of(float[] relations, float[] kinds) {
    double[] told = chances(relations);
    double[] kind = chances(kinds);
    Map<Kind, Double> byKind = new EnumMap<>(Kind.class);
    int at = 0;
    for (Kind one : Kind.values()) {
      byKind.put(one, kind[at]);
      at++;
    }
    return new Relation(told[0], told[1], told[2], byKind);
  }

  private static double[] chances(float[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (float score : scores) {
      most = Math.max(most, score);
    }
    double[] chances = new double[scores.length];
    double sum = 0;
    for (int at = 0; at < scores.length; at++) {
      chances[at] = Math.exp(scores[at] - most);
      sum += chances[at];
    }
    for (int at = 0; at < scores.length; at++) {
      chances[at] /= sum;
    }
    return chances;
  }
}
