package parallax.compare;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.model.Figure;
import parallax.model.Quantity;
import parallax.model.TimeExpression;
import parallax.model.Voice;
import parallax.model.Voice.Quoted;
import parallax.text.Trees;
import parallax.text.WordList;

/// How surely two statements of different articles tell the same, by what is seen between them: a
/// logistic regression, which the finders of differences go by, and trees, which choose what is
/// read closely ([Readings]); both fitted on pairs that were read one by one
/// (`training/pairs.py`, `training/told.py`).
final class PairScore {
  /// What is seen, in order.
  static final List<String> NAMES =
      List.of(
          "nearness",
          "context",
          "margin",
          "around",
          "words",
          "run",
          "figure",
          "time",
          "verb",
          "agent",
          "speaker",
          "depth",
          "rank",
          "rare",
          "others",
          "quoted",
          "length",
          "uneven",
          "offset",
          "statements");

  private static final Logistic WEIGHTS = Logistic.read("pair-weights.txt", NAMES);

  private static final Trees NEAR =
      Trees.read(WordList.lines(PairScore.class, "near.trees"), NAMES);

  /// Words in one order in both of which more tell no more.
  private static final int LONG_RUN = 10;

  /// Nearer statements of either article beyond which more of them tell no more.
  private static final double FAR_BEHIND = 4;

  /// Weight of shared words beyond which more tell no more.
  private static final double RARE = 12;

  private final TermWeights weights;
  private final Frames frames;

  PairScore(StoryView view, Frames frames) {
    this.frames = frames;
    weights = view.weights();
  }

  /// Weighs two statements.
  ///
  /// @param i number of the statement in the left article
  /// @param j number of the statement in the right article
  Weighed of(Standing standing, int i, int j) {
    double[] values = values(standing, i, j);
    return new Weighed(
        standing.left().get(i),
        standing.right().get(j),
        WEIGHTS.chance(values),
        NEAR.chance(values),
        new Seen(NAMES, values));
  }

  /// What is seen between two statements, by name.
  Map<String, Double> seen(Standing standing, int i, int j) {
    return WEIGHTS.named(values(standing, i, j));
  }

  /// The same, in order of the names.
  private double[] values(Standing standing, int i, int j) {
    Statement a = standing.left().get(i);
    Statement b = standing.right().get(j);
    Set<String> left = a.content().terms().content();
    Set<String> right = b.content().terms().content();
    return new double[] {
      standing.at(i, j),
      Meaning.cosine(a.content().context(), b.content().context()),
      standing.margin(i, j),
      standing.around(i, j),
      weights.dice(left, right),
      run(a, b) / Math.max(1.0, Math.min(left.size(), right.size())),
      flag(sharesFigure(a, b)),
      flag(sharesTime(a, b)),
      flag(!Collections.disjoint(frames.verbs(a), frames.verbs(b))),
      flag(sharesAgent(a, b)),
      speakers(a.voice(), b.voice()),
      Math.log1p(Math.max(a.place().sentence(), b.place().sentence())),
      Math.min(FAR_BEHIND, standing.rank(i, j)),
      Math.min(RARE, weights.shared(left, right)),
      flag(othersNamed(a.anchors().entities(), b.anchors().entities())),
      flag(a.voice() instanceof Quoted && b.voice() instanceof Quoted),
      Math.log1p(Math.min(left.size(), right.size())),
      Math.abs(Math.log((1.0 + left.size()) / (1.0 + right.size()))),
      Math.abs(standing.depthOfLeft(i) - standing.depthOfRight(j)),
      Math.log1p(Math.max(standing.left().size(), standing.right().size()))
    };
  }

  /// Whether both name somebody or something, and nothing that the other does.
  private static boolean othersNamed(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b);
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
    if (a instanceof Quoted(Optional<String> left, Optional<String> _)
        && b instanceof Quoted(Optional<String> right, Optional<String> _)
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
}
