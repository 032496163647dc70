package parallax.compare;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import parallax.model.Figure;
import parallax.model.Quantity;
import parallax.model.TimeExpression;
import parallax.model.Voice;

/// How surely two statements of different articles tell the same.
final class PairScore {
  /// Words or other anchors in common below which a likeness is one of topic only.
  private static final int FEWEST_SHARED = 2;

  /// Content words of a scrap of a sentence: "perhaps in June".
  private static final int SCRAP = 2;

  /// What a likeness of topic only is worth less.
  private static final double ALONE = 0.10;

  /// Likeness of words from which another name for the speaker says nothing against a pair.
  private static final double SAME_WORDS = 0.6;

  /// What a verb in common adds, and what a pair without one is worth less: rounded from a logistic
  /// regression on 428 pairs of statements, 289 of roundups and look-alike stories read by hand
  /// (`training/points.tsv`) and 139 of our planted pairs.
  private static final double SAME_VERB = 0.10;

  private static final double OTHER_VERB = -0.05;

  private final TermWeights weights;
  private final TermWeights entities;

  private final Frames frames;

  PairScore(StoryView view, Frames frames) {
    this.frames = frames;
    weights = view.weights();
    entities = view.entityWeights();
  }

  /// About 0 to 1.
  double of(Statement a, Statement b) {
    Set<String> left = a.content().terms().content();
    Set<String> right = b.content().terms().content();
    return 0.70 * a.nearness(b)
        + 0.05 * entities.dice(a.anchors().entities(), b.anchors().entities())
        + 0.14 * weights.dice(left, right)
        + 0.14 * weights.containment(left, right)
        + 0.06 * (sharesFigure(a, b) ? 1 : 0)
        + 0.05 * (sharesTime(a, b) ? 1 : 0)
        + verbs(a, b)
        + speakers(a.voice(), b.voice(), weights.dice(left, right) >= SAME_WORDS)
        - (shared(a, b) < FEWEST_SHARED || scrap(left, right) ? ALONE : 0);
  }

  /// Other verbs say nothing against a pair that shares a figure, or where the verb of the one is a
  /// noun in the other: "controls", "is in control of".
  private double verbs(Statement a, Statement b) {
    if (!Collections.disjoint(frames.verbs(a), frames.verbs(b))) {
      return SAME_VERB;
    }
    return sharesFigure(a, b) || named(frames.verbs(a), b) || named(frames.verbs(b), a)
        ? 0
        : OTHER_VERB;
  }

  private static boolean named(Set<String> verbs, Statement in) {
    return verbs.stream().map(Stem::of).anyMatch(in.content().terms().content()::contains);
  }

  /// Whether one has so few words that only having them all in common would tell anything.
  private static boolean scrap(Set<String> left, Set<String> right) {
    return Math.min(left.size(), right.size()) <= SCRAP
        && !(left.containsAll(right) && right.containsAll(left));
  }

  /// How many words and other anchors both have.
  static long shared(Statement a, Statement b) {
    Set<String> right = b.content().terms().content();
    long words = a.content().terms().content().stream().filter(right::contains).count();
    return words + (sharesFigure(a, b) ? 1 : 0) + (sharesTime(a, b) ? 1 : 0);
  }

  static boolean sharesFigure(Statement a, Statement b) {
    Set<Quantity> left = new HashSet<>();
    a.anchors().figures().stream().map(Figure::quantity).forEach(left::add);
    Set<Quantity> right = new HashSet<>();
    b.anchors().figures().stream().map(Figure::quantity).forEach(right::add);
    return !Collections.disjoint(left, right);
  }

  static boolean sharesTime(Statement a, Statement b) {
    return a.anchors().times().stream()
        .map(TimeExpression::value)
        .filter(value -> value.indexOf('X') < 0)
        .anyMatch(
            value -> b.anchors().times().stream().anyMatch(time -> time.value().equals(value)));
  }

  private static double speakers(Voice a, Voice b, boolean sameWords) {
    if (a instanceof Voice.Quoted(Optional<String> left, Optional<String> _)
        && b instanceof Voice.Quoted(Optional<String> right, Optional<String> _)
        && left.isPresent()
        && right.isPresent()) {
      return left.equals(right) ? 0.03 : sameWords ? 0 : -0.08;
    }
    return 0;
  }
}
