package parallax.compare;

import java.util.List;
import parallax.model.Contrast;
import parallax.model.Difference;
import parallax.model.Side;

/// A difference as it is found, before it is ranked and numbered.
///
/// @param about what it is about, in words of the articles
/// @param confidence that it is a difference, 0 to 1
/// @param reason why the sides were set against each other
/// @param excludes whether both cannot be true, so that who tells the one does not agree with who
///     tells the other
record Found(
    Kind kind, String about, List<Side> sides, double confidence, String reason, boolean excludes) {
  /// Confidence from which figures, roles and polarity that rules set against each other exclude
  /// each other; below it figures can go together.
  private static final double EXCLUDES = 0.65;

  Found {
    sides = List.copyOf(sides);
  }

  Found(Kind kind, String about, List<Side> sides, double confidence, String reason) {
    this(kind, about, sides, confidence, reason, kind.isHard() && confidence >= EXCLUDES);
  }

  /// The same as surely as all that is seen of it tells.
  Found judged(double chance) {
    return new Found(kind, about, sides, chance, reason, excludes);
  }

  /// Kinds in order of consequence.
  enum Kind {
    POLARITY(1.0),
    ROLE(1.0),
    FIGURE(0.9),
    PARTICIPANTS(0.85),
    TIME(0.85),
    PLACE(0.85),
    ATTRIBUTION(0.5),
    WORDING(0.4);

    /// How much a difference of this kind matters to a reader, 0 to 1.
    private final double consequence;

    Kind(double consequence) {
      this.consequence = consequence;
    }

    /// Whether it sets apart what is told, and not only where, when, in whose voice or words.
    boolean isHard() {
      return this == FIGURE || this == ROLE || this == POLARITY;
    }
  }

  /// Whether `other`, of the same kind, sets the same reports against each other.
  boolean repeats(Found other) {
    return kind == other.kind
        && kind != Kind.FIGURE
        && kind != Kind.WORDING
        && sides.stream()
            .allMatch(
                side ->
                    side.reports().stream()
                        .anyMatch(
                            report ->
                                other.sides().stream()
                                    .anyMatch(theirs -> theirs.reports().contains(report))));
  }

  /// Whether `other` sets words of the same places against each other and tells in what: beside it
  /// whole sentences need no telling.
  boolean tellsLessThan(Found other) {
    return other.kind != Kind.WORDING
        && other.kind != Kind.ATTRIBUTION
        && meetsTwice(other)
        && other.meetsTwice(this);
  }

  private boolean meetsTwice(Found other) {
    return sides.stream()
            .filter(side -> other.sides().stream().anyMatch(theirs -> meet(side, theirs)))
            .limit(2)
            .count()
        == 2;
  }

  private static boolean meet(Side one, Side other) {
    return one.reports().stream()
        .anyMatch(
            report ->
                other.reports().stream()
                    .anyMatch(
                        theirs ->
                            theirs.article().equals(report.article())
                                && theirs.span().overlaps(report.span())));
  }

  /// How far up it belongs: how much it matters, how sure it is.
  double rank() {
    return kind.consequence * confidence;
  }

  Difference numbered(String id) {
    Contrast contrast = new Contrast(id, about, sides, confidence, reason);
    return switch (kind) {
      case FIGURE -> new Difference.InFigure(contrast);
      case TIME -> new Difference.InTime(contrast);
      case ROLE -> new Difference.InRole(contrast);
      case POLARITY -> new Difference.InPolarity(contrast);
      case PARTICIPANTS -> new Difference.InParticipants(contrast);
      case PLACE -> new Difference.InPlace(contrast);
      case ATTRIBUTION -> new Difference.InAttribution(contrast);
      case WORDING -> new Difference.InWording(contrast);
    };
  }
}
