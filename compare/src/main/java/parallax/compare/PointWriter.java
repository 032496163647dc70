package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parallax.model.Origin;
import parallax.model.Point;
import parallax.model.Report;
import parallax.model.Side;
import parallax.model.Span;

/// Turns joined statements and differences into the story's points, most important first.
final class PointWriter {
  /// A point before it has its number.
  ///
  /// @param weight how much it matters
  private record Draft(Point.Status status, Report lead, List<Report> reports, double weight) {}

  private final StoryView view;
  private final Origins origins;
  /// Likeness of words from which an article tells the same a second time.
  private static final double REPEATED = 0.7;

  private final Set<Report> leads = new LinkedHashSet<>();
  private final List<Draft> drafts = new ArrayList<>();

  PointWriter(StoryView view, Origins origins) {
    this.view = view;
    this.origins = origins;
  }

  List<Point> write(List<PointCluster> clusters, List<Found> differences) {
    for (Found found : differences) {
      if (found.kind() != Found.Kind.WORDING && found.kind() != Found.Kind.ATTRIBUTION) {
        differing(found);
      }
    }
    List<Statement> alone = new ArrayList<>();
    for (PointCluster cluster : clusters) {
      List<Statement> members = withoutOtherSides(cluster, differences);
      if (members.stream().mapToInt(Statement::article).distinct().count() > 1) {
        agreed(members, cluster);
      } else if (!cluster.shared()) {
        alone.addAll(members);
      }
    }
    singles(alone);
    Details.of(view, clusters).forEach(report -> single(report, 0.1));
    return numbered();
  }

  private List<Point> numbered() {
    drafts.sort(Comparator.comparingDouble(Draft::weight).reversed());
    List<Point> points = new ArrayList<>();
    for (Draft draft : drafts) {
      List<Origin> behind = origins.of(draft.reports());
      String id = "p" + (points.size() + 1);
      points.add(new Point(id, draft.status(), draft.lead(), draft.reports(), behind));
    }
    return points;
  }

  private void differing(Found found) {
    Set<Report> reports = new LinkedHashSet<>();
    found.sides().forEach(side -> reports.addAll(side.reports()));
    List<Report> all = inOrder(reports);
    double weight = origins.of(all).size() + found.rank();
    drafts.add(new Draft(Point.Status.DIFFERS, all.getFirst(), all, weight));
  }

  /// Members that agree: of a contradiction within the point, only the side with most reports.
  private static List<Statement> withoutOtherSides(PointCluster cluster, List<Found> differences) {
    Set<Report> out = new LinkedHashSet<>();
    for (Found found : differences) {
      if (found.excludes()) {
        Side largest =
            found.sides().stream()
                .max(Comparator.comparingInt(s -> s.reports().size()))
                .orElseThrow();
        found.sides().stream()
            .filter(side -> !side.equals(largest))
            .forEach(s -> out.addAll(s.reports()));
      }
    }
    return cluster.members().stream().filter(member -> !out.contains(member.report())).toList();
  }

  private void agreed(List<Statement> members, PointCluster cluster) {
    Statement lead = Clarity.clearest(view, members, cluster.lead());
    if (!leads.add(lead.report())) {
      return;
    }
    List<Report> reports =
        withoutRepeats(members, lead).stream().map(Statement::report).distinct().toList();
    int independent = origins.of(reports).size();
    long articles = cluster.articles();
    drafts.add(
        new Draft(
            Point.Status.AGREED,
            lead.report(),
            reports,
            2.0 * independent + articles + prominence(members)));
  }

  /// Without what an article tells a second time in nearly the same words.
  private List<Statement> withoutRepeats(List<Statement> members, Statement lead) {
    List<Statement> kept = new ArrayList<>();
    for (Statement member : members) {
      if (member.equals(lead) || members.stream().noneMatch(o -> repeats(member, o, lead))) {
        kept.add(member);
      }
    }
    return kept;
  }

  private boolean repeats(Statement member, Statement other, Statement lead) {
    return member.article() == other.article()
        && member.voice().equals(other.voice())
        && (other.equals(lead) || other.index() < member.index())
        && view.weights()
                .dice(member.content().terms().content(), other.content().terms().content())
            >= REPEATED;
  }

  /// Clauses of one sentence that nobody else tells make one point.
  private void singles(List<Statement> alone) {
    int from = 0;
    while (from < alone.size()) {
      int to = from + 1;
      while (to < alone.size() && continues(alone.get(to - 1), alone.get(to))) {
        to++;
      }
      Statement first = alone.get(from);
      Span span = first.place().span().cover(alone.get(to - 1).place().span());
      Report report = new Report(first.place().id(), span, first.voice());
      single(report, prominence(List.of(first)));
      from = to;
    }
  }

  private static boolean continues(Statement a, Statement b) {
    return b.index() == a.index() + 1
        && a.article() == b.article()
        && a.place().sentence() == b.place().sentence()
        && a.voice().equals(b.voice());
  }

  private void single(Report report, double weight) {
    drafts.add(new Draft(Point.Status.SINGLE, report, List.of(report), weight));
  }

  /// 1 for an article's first sentence, less further down; the mean of the members.
  private static double prominence(List<Statement> members) {
    return members.stream()
        .mapToDouble(member -> 1.0 / (1 + member.place().sentence()))
        .average()
        .orElse(0);
  }

  private List<Report> inOrder(Set<Report> reports) {
    List<parallax.model.ArticleId> order = view.articles().stream().map(a -> a.id()).toList();
    return reports.stream()
        .sorted(
            Comparator.comparingInt((Report report) -> order.indexOf(report.article()))
                .thenComparing(Report::span))
        .toList();
  }
}
