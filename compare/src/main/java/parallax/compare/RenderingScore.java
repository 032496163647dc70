package parallax.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parallax.language.Relation;
import parallax.language.RelationModel;

/// How surely two quotations of different articles render one utterance: a logistic regression
/// over what is seen between them, and another that knows as well how the relation model reads the
/// two at once, for those that may be one. Both are fitted on invented cases (`training/pairs.py`).
final class RenderingScore {
  private static final List<String> SEEN =
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
          "quotations");

  private static final Logistic NEAR = Logistic.read("rendering-near-weights.txt", SEEN);

  private static final Logistic READ =
      Logistic.read(
          "rendering-weights.txt",
          Stream.concat(SEEN.stream(), Stream.of("read.same", "read.contrary")).toList());

  /// Chance from which two are read at once: 98 in 100 of those that are one are above.
  private static final double MAY_BE = 0.05;

  /// Numbers of two renderings, the smaller first.
  private record Pair(int a, int b) {}

  /// Content words: a quotation so short is understood from the sentence around it.
  private static final int BRIEF = 2;

  /// Content words from which the same in quotation marks are hardly said twice.
  private static final int FEW = 2;

  /// The least chance then.
  private static final double SAME_WORDS = 0.9;

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
  private final Map<Pair, Relation> read = new HashMap<>();

  RenderingScore(TermWeights weights, List<Rendering> renderings, RelationModel model) {
    this(weights, renderings, model, MAY_BE);
  }

  private RenderingScore(
      TermWeights weights, List<Rendering> renderings, RelationModel model, double least) {
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
    read(model, least);
  }

  /// One that reads every two quotations, to learn from.
  static RenderingScore learning(
      TermWeights weights, List<Rendering> renderings, RelationModel model) {
    return new RenderingScore(weights, renderings, model, 0);
  }

  private void read(RelationModel model, double least) {
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < renderings.size(); a++) {
      for (int b = a + 1; b < renderings.size(); b++) {
        if (renderings.get(a).article() != renderings.get(b).article()
            && NEAR.chance(values(a, b)) >= least) {
          pairs.add(new Pair(a, b));
        }
      }
    }
    List<Relation> relations =
        pairs.parallelStream()
            .map(
                pair ->
                    model.relation(
                        renderings.get(pair.a()).words().text(),
                        renderings.get(pair.b()).words().text()))
            .toList();
    for (int at = 0; at < pairs.size(); at++) {
      if (!relations.get(at).equals(Relation.UNREAD)) {
        read.put(pairs.get(at), relations.get(at));
      }
    }
  }

  /// The chance that renderings number `a` and `b`, of different articles, render one utterance.
  double of(int a, int b) {
    double[] values = values(a, b);
    double chance =
        reading(a, b)
            .map(relation -> between(NEAR.chance(values), READ.chance(with(values, relation))))
            .orElseGet(() -> NEAR.chance(values));
    return sameWords(renderings.get(a), renderings.get(b)) ? Math.max(SAME_WORDS, chance) : chance;
  }

  /// The chance whose log-odds lie in the middle: the model has read sentences, no garbled scraps
  /// of quotations, and must not have the last word on these.
  private static double between(double one, double other) {
    double odds = (Relation.odds(one) + Relation.odds(other)) / 2;
    return 1 / (1 + Math.exp(-odds));
  }

  /// Whether both quote the very same few words, and not of two speakers.
  private static boolean sameWords(Rendering one, Rendering other) {
    return one.marked().size() >= FEW
        && one.marked().equals(other.marked())
        && !otherSpeakers(one.speaker(), other.speaker());
  }

  /// What is seen between two renderings, by name.
  Map<String, Double> seen(int a, int b) {
    double[] values = values(a, b);
    return READ.named(with(values, reading(a, b).orElse(Relation.UNREAD)));
  }

  private Optional<Relation> reading(int a, int b) {
    return Optional.ofNullable(read.get(new Pair(Math.min(a, b), Math.max(a, b))));
  }

  private static double[] with(double[] values, Relation relation) {
    double[] all = Arrays.copyOf(values, values.length + 2);
    all[values.length] = Relation.odds(relation.same());
    all[values.length + 1] = Relation.odds(relation.contrary());
    return all;
  }

  /// What is seen before two are read at once, in order of the names.
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
