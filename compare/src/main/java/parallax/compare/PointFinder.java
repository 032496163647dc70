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
  /// Chance from which a pair is joined: of pairs of trios, not fitted on, 70 in 100 of those above
  /// tell the same and 89 at least in part; 89 in 100 of those that do are above.
  private static final double SAME = 0.26;

  /// The same for a statement that another point has: its words are about that.
  private static final double SAME_AGAIN = 0.45;

  /// Score from which an article's second statement need not stand beside its first.
  private static final double VERY_LIKE = 0.85;

  /// Statements between two of one article that tell one thing together.
  private static final int GOES_ON = 2;

  /// Cosine of two centres below which a statement may be a member with both.
  private static final double OTHER_THING = 0.55;

  /// How much closer another partner must be for a statement to be kept for it.
  private static final double CLOSER = 0.05;

  /// A star and what it weighs while none of its members is taken.
  private record Star(int lead, double weight) {}

  private final List<Statement> statements;
  private final Alignment alignment;
  private final boolean[] taken;
  private final boolean[] shared;
  private final int[] leads;

  private PointFinder(List<Statement> statements, Alignment alignment) {
    this.statements = statements;
    this.alignment = alignment;
    taken = new boolean[statements.size()];
    shared = new boolean[statements.size()];
    leads = new int[statements.size()];
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
      if (!taken[other] && pair.same() >= SAME) {
        best.merge(statements.get(other).article(), pair.same(), Math::max);
      }
    }
    return best.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /// Whether a taken statement tells this too: one sentence often tells two things, hardly three.
  private boolean again(int lead, int other) {
    return !shared[other]
        && cosine(lead, leads[other]) < OTHER_THING
        && alignment.of(lead).stream()
            .filter(
                pair ->
                    statements.get(pair.other(lead)).article() == statements.get(other).article())
            .findFirst()
            .filter(best -> best.other(lead) == other)
            .isPresent();
  }

  /// Whether an article's second statement belongs to the point too: it is very like the centre, or
  /// goes on where the first one ends.
  private boolean fits(int other, double score, List<Statement> members) {
    return score >= VERY_LIKE
        || members.stream()
            .filter(member -> member.article() == statements.get(other).article())
            .allMatch(member -> Math.abs(member.index() - other) <= GOES_ON);
  }

  private double cosine(int a, int b) {
    return Meaning.cosine(
        statements.get(a).content().meaning(), statements.get(b).content().meaning());
  }

  /// Whether a partner is at home with this centre: none of its free partners is much closer, or
  /// the one that is belongs to this centre too.
  private boolean at(Pair pair, int lead) {
    int other = pair.other(lead);
    for (Pair closer : alignment.of(other)) {
      if (closer.same() <= pair.same() + CLOSER) {
        return true;
      }
      int rival = closer.other(other);
      boolean same =
          alignment.of(lead).stream()
              .anyMatch(mine -> mine.other(lead) == rival && mine.same() >= SAME);
      if (same) {
        return true;
      }
      if (!taken[rival]) {
        return false;
      }
    }
    return true;
  }

  private PointCluster take(int lead) {
    List<Statement> members = new ArrayList<>();
    members.add(statements.get(lead));
    taken[lead] = true;
    leads[lead] = lead;
    double sum = 0;
    for (Pair pair : alignment.of(lead)) {
      int other = pair.other(lead);
      boolean free = !taken[other] || (pair.same() >= SAME_AGAIN && again(lead, other));
      if (pair.same() >= SAME && free && at(pair, lead) && fits(other, pair.same(), members)) {
        shared[other] |= taken[other];
        leads[other] = lead;
        taken[other] = true;
        members.add(statements.get(other));
        sum += pair.same();
      }
    }
    members.sort(Comparator.comparingInt(Statement::index));
    return new PointCluster(
        statements.get(lead), members, members.size() == 1 ? 0 : sum / (members.size() - 1));
  }
}
