package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import parallax.compare.Alignment.Pair;

/// Joins statements to points, star by star: the statement with most and surest partners becomes a
/// centre, its partners its members; then the next of those that are left. A statement may be a
/// member of two points, the centre of one. No member is in a point
/// for another member's sake, so meaning does not drift.
final class PointFinder {
  /// Score from which a pair tells the same thing.
  private static final double SAME = 0.56;

  /// A star and what it weighs while none of its members is taken.
  private record Star(int lead, double weight) {}

  private final List<Statement> statements;
  private final Alignment alignment;
  private final boolean[] taken;
  private final boolean[] shared;

  private PointFinder(List<Statement> statements, Alignment alignment) {
    this.statements = statements;
    this.alignment = alignment;
    taken = new boolean[statements.size()];
    shared = new boolean[statements.size()];
  }

  /// All points, shared ones first, then those of one statement in order.
  static List<PointCluster> find(List<Statement> statements, Alignment alignment) {
    return new PointFinder(statements, alignment).find();
  }

  private List<PointCluster> find() {
    PriorityQueue<Star> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Star::weight).reversed().thenComparingInt(Star::lead));
    for (int i = 0; i < statements.size(); i++) {
      queue.add(new Star(i, weight(i)));
    }
    List<PointCluster> points = new ArrayList<>();
    List<PointCluster> singles = new ArrayList<>();
    while (!queue.isEmpty()) {
      Star star = queue.poll();
      if (taken[star.lead()]) {
        continue;
      }
      double now = weight(star.lead());
      if (now < star.weight()) {
        queue.add(new Star(star.lead(), now));
        continue;
      }
      PointCluster point = take(star.lead());
      (point.shared() ? points : singles).add(point);
    }
    singles.sort(Comparator.comparingInt(point -> point.lead().index()));
    points.addAll(singles);
    return points;
  }

  /// Sum of each other article's surest free partner.
  private double weight(int lead) {
    Map<Integer, Double> best = new HashMap<>();
    for (Pair pair : alignment.of(lead)) {
      int other = pair.other(lead);
      if (!taken[other] && pair.score() >= SAME) {
        best.merge(statements.get(other).article(), pair.score(), Math::max);
      }
    }
    return best.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /// Whether a taken statement tells this too: one sentence often tells two things, hardly three.
  private boolean again(int lead, int other) {
    return !shared[other]
        && alignment.of(other).stream()
            .filter(
                pair ->
                    statements.get(pair.other(other)).article() == statements.get(lead).article())
            .findFirst()
            .filter(best -> best.other(other) == lead)
            .isPresent();
  }

  private PointCluster take(int lead) {
    List<Statement> members = new ArrayList<>();
    members.add(statements.get(lead));
    taken[lead] = true;
    double sum = 0;
    for (Pair pair : alignment.of(lead)) {
      int other = pair.other(lead);
      if (pair.score() >= SAME && (!taken[other] || again(lead, other))) {
        shared[other] |= taken[other];
        taken[other] = true;
        members.add(statements.get(other));
        sum += pair.score();
      }
    }
    members.sort(Comparator.comparingInt(Statement::index));
    return new PointCluster(
        statements.get(lead), members, members.size() == 1 ? 0 : sum / (members.size() - 1));
  }
}
