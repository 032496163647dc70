package parallax.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How surely two quotations of different articles render one utterance: a logistic regression
/// over what is seen between them, fitted on invented cases (`training/pairs.py`).
final class RenderingScore {
  private static final Logistic WEIGHTS =
      Logistic.read(
          "rendering-weights.txt",
          List.of(
              "meaning",
              "frame",
              "contained",
              "words",
              "around",
              "other speaker",
              "length",
              "uneven",
              "brief",
              "brief meaning",
              "brief frame",
              "marked",
              "margin",
              "rank",
              "quotations"));

  /// Content words: a quotation so short is understood from the sentence around it.
  private static final int BRIEF = 2;

  /// Nearer quotations of either article beyond which more of them tell no more.
  private static final double FAR_BEHIND = 4;

  /// What the quoted words, the sentences around them and the words they share weigh in nearness.
  private static final double MEANING = 0.6;

  private static final double FRAME = 0.4;
  private static final double WORDS = 0.2;

  private final TermWeights weights;
  private final List<Rendering> renderings;
  private final double[][] nearness;
  private final Map<Integer, Integer> ofArticle = new HashMap<>();

  RenderingScore(TermWeights weights, List<Rendering> renderings) {
    this.weights = weights;
    this.renderings = List.copyOf(renderings);
    nearness = new double[renderings.size()][renderings.size()];
    for (int a = 0; a < nearness.length; a++) {
      ofArticle.merge(renderings.get(a).article(), 1, Integer::sum);
      for (int b = 0; b < a; b++) {
        // Within an article nobody asks, and its meanings need not be computed.
        if (renderings.get(a).article() != renderings.get(b).article()) {
          nearness[a][b] = nearness(renderings.get(a), renderings.get(b));
          nearness[b][a] = nearness[a][b];
        }
      }
    }
  }

  /// The chance that renderings number `a` and `b`, of different articles, render one utterance.
  double of(int a, int b) {
    return WEIGHTS.chance(values(a, b));
  }

  /// What is seen between two renderings, by name.
  Map<String, Double> seen(int a, int b) {
    return WEIGHTS.named(values(a, b));
  }

  /// The same, in order of the names.
  private double[] values(int a, int b) {
    Rendering one = renderings.get(a);
    Rendering other = renderings.get(b);
    Set<String> left = one.words().terms().content();
    Set<String> right = other.words().terms().content();
    double meaning = Meaning.cosine(one.words().meaning(), other.words().meaning());
    double frame = Meaning.cosine(one.frame(), other.frame());
    double brief = flag(Math.min(left.size(), right.size()) <= BRIEF);
    return new double[] {
      meaning,
      frame,
      weights.containment(left, right),
      weights.dice(left, right),
      weights.dice(one.words().around().content(), other.words().around().content()),
      flag(otherSpeakers(one.speaker(), other.speaker())),
      Math.log1p(Math.min(left.size(), right.size())),
      Math.abs(Math.log((1.0 + left.size()) / (1.0 + right.size()))),
      brief,
      brief * meaning,
      brief * frame,
      flag(one.marked().size() > 1 && one.marked().equals(other.marked())),
      margin(a, b),
      Math.min(FAR_BEHIND, rank(a, b)),
      Math.log1p(Math.max(beside(one), beside(other)))
    };
  }

  private double nearness(Rendering a, Rendering b) {
    return MEANING * Meaning.cosine(a.words().meaning(), b.words().meaning())
        + FRAME * Meaning.cosine(a.frame(), b.frame())
        + WORDS * weights.dice(a.words().terms().content(), b.words().terms().content());
  }

  /// How much nearer the two are than each is to its nearest other in that article, the mean of
  /// both.
  private double margin(int a, int b) {
    double besideA = 0;
    double besideB = 0;
    for (int k = 0; k < renderings.size(); k++) {
      if (k != b && renderings.get(k).article() == renderings.get(b).article()) {
        besideA = Math.max(besideA, nearness[a][k]);
      }
      if (k != a && renderings.get(k).article() == renderings.get(a).article()) {
        besideB = Math.max(besideB, nearness[k][b]);
      }
    }
    return nearness[a][b] - (besideA + besideB) / 2;
  }

  /// How many quotations of both articles are nearer to the one or the other.
  private int rank(int a, int b) {
    int nearer = 0;
    for (int k = 0; k < renderings.size(); k++) {
      if (k != b && renderings.get(k).article() == renderings.get(b).article()) {
        nearer += nearness[a][k] > nearness[a][b] ? 1 : 0;
      }
      if (k != a && renderings.get(k).article() == renderings.get(a).article()) {
        nearer += nearness[k][b] > nearness[a][b] ? 1 : 0;
      }
    }
    return nearer;
  }

  /// How many quotations its article has.
  private int beside(Rendering rendering) {
    return ofArticle.getOrDefault(rendering.article(), 0);
  }

  private static boolean otherSpeakers(Optional<String> a, Optional<String> b) {
    return a.isPresent() && b.isPresent() && !a.equals(b);
  }

  private static double flag(boolean is) {
    return is ? 1 : 0;
  }
}
