package parallax.compare;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.model.Figure;
import parallax.model.Quantity;
import parallax.model.TimeExpression;
import parallax.model.Voice;
import parallax.text.WordList;

/// How surely two statements of different articles tell the same: a logistic regression over what
/// is seen between them, fitted on pairs that were read one by one (`training/pairs.py`).
final class PairScore {
  private static final Map<String, Double> WEIGHTS = weights();

  /// The name of the weight that stands by itself.
  private static final String CONSTANT = "constant";

  /// Words in one order in both of which more tell no more.
  private static final int LONG_RUN = 10;

  private final TermWeights weights;
  private final Frames frames;

  PairScore(StoryView view, Frames frames) {
    this.frames = frames;
    weights = view.weights();
  }

  /// The chance that both tell the same, 0 to 1.
  ///
  /// @param i number of the statement in the left article
  /// @param j number of the statement in the right article
  double of(Standing standing, int i, int j) {
    double sum = weight(CONSTANT);
    for (Map.Entry<String, Double> seen : seen(standing, i, j).entrySet()) {
      sum += weight(seen.getKey()) * seen.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /// What is seen between two statements, by name.
  Map<String, Double> seen(Standing standing, int i, int j) {
    Statement a = standing.left().get(i);
    Statement b = standing.right().get(j);
    Set<String> left = a.content().terms().content();
    Set<String> right = b.content().terms().content();
    Map<String, Double> seen = new LinkedHashMap<>();
    seen.put("nearness", standing.at(i, j));
    seen.put("context", Meaning.cosine(a.content().context(), b.content().context()));
    seen.put("margin", standing.margin(i, j));
    seen.put("around", standing.around(i, j));
    seen.put("words", weights.dice(left, right));
    seen.put("run", run(a, b) / Math.max(1.0, Math.min(left.size(), right.size())));
    seen.put("figure", flag(sharesFigure(a, b)));
    seen.put("time", flag(sharesTime(a, b)));
    seen.put("verb", flag(!Collections.disjoint(frames.verbs(a), frames.verbs(b))));
    seen.put("agent", flag(sharesAgent(a, b)));
    seen.put("speaker", speakers(a.voice(), b.voice()));
    seen.put("depth", Math.log1p(Math.max(a.place().sentence(), b.place().sentence())));
    return seen;
  }

  /// How many words and other anchors both have.
  static long shared(Statement a, Statement b) {
    Set<String> right = b.content().terms().content();
    long words = a.content().terms().content().stream().filter(right::contains).count();
    return words + (sharesFigure(a, b) ? 1 : 0) + (sharesTime(a, b) ? 1 : 0);
  }

  private static boolean sharesFigure(Statement a, Statement b) {
    Set<Quantity> left = new HashSet<>();
    a.anchors().figures().stream().map(Figure::quantity).forEach(left::add);
    Set<Quantity> right = new HashSet<>();
    b.anchors().figures().stream().map(Figure::quantity).forEach(right::add);
    return !Collections.disjoint(left, right);
  }

  private static boolean sharesTime(Statement a, Statement b) {
    return a.anchors().times().stream()
        .map(TimeExpression::value)
        .filter(value -> value.indexOf('X') < 0)
        .anyMatch(
            value -> b.anchors().times().stream().anyMatch(time -> time.value().equals(value)));
  }

  private boolean sharesAgent(Statement a, Statement b) {
    return frames.of(a).stream()
        .anyMatch(mine -> frames.of(b).stream().anyMatch(mine::sharesAgent));
  }

  /// 1 where both quote one speaker, -1 where both name others, 0 where one names none.
  private static double speakers(Voice a, Voice b) {
    if (a instanceof Voice.Quoted(Optional<String> left, Optional<String> _)
        && b instanceof Voice.Quoted(Optional<String> right, Optional<String> _)
        && left.isPresent()
        && right.isPresent()) {
      return left.equals(right) ? 1 : -1;
    }
    return 0;
  }

  /// The longest run of words that both have.
  private static int run(Statement a, Statement b) {
    List<String> left = a.content().terms().stems();
    List<String> right = b.content().terms().stems();
    int[] ends = new int[right.size() + 1];
    int longest = 0;
    for (String stem : left) {
      for (int j = right.size(); j > 0; j--) {
        ends[j] = stem.equals(right.get(j - 1)) ? ends[j - 1] + 1 : 0;
        longest = Math.max(longest, ends[j]);
      }
    }
    return Math.min(LONG_RUN, longest);
  }

  private static double flag(boolean is) {
    return is ? 1 : 0;
  }

  private static double weight(String name) {
    Double weight = WEIGHTS.get(name);
    if (weight == null) {
      throw new IllegalStateException("pair-weights.txt has no weight for " + name);
    }
    return weight;
  }

  private static Map<String, Double> weights() {
    Map<String, Double> weights = new HashMap<>();
    for (String line : WordList.lines(PairScore.class, "pair-weights.txt")) {
      int colon = line.indexOf(": ");
      weights.put(line.substring(0, colon), Double.valueOf(line.substring(colon + 2)));
    }
    return Map.copyOf(weights);
  }
}
