package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parallax.model.Evidence;
import parallax.model.Origin;
import parallax.model.Point;
import parallax.model.Report;
import parallax.model.Side;
import parallax.model.Span;
import parallax.model.Voice;

/// Turns joined statements and differences into the story's points, most important first.
final class PointWriter {
  /// A point before it has its number.
  ///
  /// @param weight how much it matters
  private record Draft(Point.Status status, Report lead, List<Report> reports, double weight) {}

  private final StoryView view;
  private final Origins origins;

  /// What makes an agreed point matter: how many articles tell it, then how near to their heads,
  /// then how many origins stand behind it.
  private static final double ARTICLE = 2;

  private static final double ORIGIN = 0.25;

  /// What an introductory phrase that one article alone has weighs.
  private static final double DETAIL = 0.1;

  private static final double PROMINENCE = 4;

  /// Likeness of words from which an article tells the same a second time.
  private static final double REPEATED = 0.7;

  private final Standalone standalone;
  private final Set<Report> leads = new LinkedHashSet<>();
  private final List<Draft> drafts = new ArrayList<>();

  PointWriter(StoryView view, Origins origins) {
    this.view = view;
    this.origins = origins;
    standalone = new Standalone(view);
  }

  List<Point> write(List<PointCluster> clusters, List<Found> differences) {
    for (Found found : differences) {
      if (found.kind() != Found.Kind.WORDING && found.kind() != Found.Kind.ATTRIBUTION) {
        differing(found);
      }
    }
    List<Statement> alone = new ArrayList<>();
    for (PointCluster cluster : clusters) {
      List<Statement> members =
          withoutOtherSides(cluster, differences).stream()
              .filter(member -> !standalone.onlySpeaker(member))
              .toList();
      if (members.stream().mapToInt(Statement::article).distinct().count() > 1) {
        agreed(members, cluster);
      } else if (!cluster.shared()) {
        alone.addAll(members);
      }
    }
    joinNeighbours();
    singles(alone);
    Details.of(view, clusters).stream()
        .filter(detail -> drafts.stream().noneMatch(draft -> showsAlone(draft, detail)))
        .forEach(detail -> single(detail, DETAIL));
    return numbered();
  }

  private static boolean showsAlone(Draft draft, Report detail) {
    return draft.status() == Point.Status.SINGLE
        && draft.lead().article().equals(detail.article())
        && draft.lead().span().contains(detail.span());
  }

  private List<Point> numbered() {
    drafts.sort(Comparator.comparingDouble(Draft::weight).reversed());
    List<Point> points = new ArrayList<>();
    for (Draft draft : drafts) {
      List<Origin> behind =
          draft.status() == Point.Status.DIFFERS
              ? origins.ofDiffering(draft.reports())
              : origins.of(draft.reports());
      String id = "p" + (points.size() + 1);
      points.add(new Point(id, draft.status(), draft.lead(), draft.reports(), behind));
    }
    return points;
  }

  private void differing(Found found) {
    Set<Report> reports = new LinkedHashSet<>();
    found.sides().forEach(side -> reports.addAll(side.reports()));
    List<Report> all = inOrder(reports);
    double weight = origins.ofDiffering(all).size() + found.rank();
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
            ARTICLE * articles + ORIGIN * independent + PROMINENCE * prominence(members)));
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

  /// Quotations that follow each other without a word between, in the same articles, are one point:
  /// "It is wrong." behind "Those remarks are over the line." tells little by itself.
  private void joinNeighbours() {
    List<Draft> agreed =
        drafts.stream().filter(draft -> draft.status() == Point.Status.AGREED).toList();
    for (Draft second : agreed) {
      drafts.stream()
          .filter(first -> first.status() == Point.Status.AGREED && !first.equals(second))
          .filter(first -> goesOn(first.reports(), second.reports()))
          .findFirst()
          .ifPresent(first -> join(first, second));
    }
  }

  private void join(Draft first, Draft second) {
    List<Report> joined = new ArrayList<>();
    for (Report report : first.reports()) {
      joined.add(
          second.reports().stream()
              .filter(next -> next.article().equals(report.article()))
              .findFirst()
              .map(next -> covering(report, next))
              .orElse(report));
    }
    Report lead = joined.get(first.reports().indexOf(first.lead()));
    drafts.remove(second);
    drafts.set(
        drafts.indexOf(first),
        new Draft(first.status(), lead, joined, Math.max(first.weight(), second.weight())));
  }

  private static Report covering(Report first, Report second) {
    return new Report(first.article(), first.span().cover(second.span()), first.voice());
  }

  /// Whether each article has one report of both, that of `second` right behind that of `first`.
  private boolean goesOn(List<Report> first, List<Report> second) {
    if (first.size() != second.size() || !onceEach(first) || !onceEach(second)) {
      return false;
    }
    return first.stream()
        .allMatch(
            report ->
                second.stream()
                    .anyMatch(
                        next -> next.article().equals(report.article()) && follows(report, next)));
  }

  private static boolean onceEach(List<Report> reports) {
    return reports.stream().map(Report::article).distinct().count() == reports.size();
  }

  private boolean follows(Report first, Report second) {
    if (second.span().start() < first.span().end()
        || !(first.voice() instanceof Voice.Quoted)
        || !first.voice().equals(second.voice())) {
      return false;
    }
    int article = view.number(first.article());
    int from = first.span().end();
    int to = second.span().start();
    return view.words(article, Span.of(from, to)).chars().noneMatch(Character::isLetterOrDigit);
  }

  /// Clauses of one sentence that nobody else tells make one point, if they tell something.
  private void singles(List<Statement> alone) {
    Map<Report, Double> told = new LinkedHashMap<>();
    int from = 0;
    while (from < alone.size()) {
      int to = from + 1;
      while (to < alone.size() && continues(alone.get(to - 1), alone.get(to))) {
        to++;
      }
      Statement first = alone.get(from);
      Span span = first.place().span().cover(alone.get(to - 1).place().span());
      double weight = prominence(List.of(first));
      standalone
          .of(first, span)
          .map(shown -> new Report(first.place().id(), shown, first.voice()))
          .ifPresent(report -> told.putIfAbsent(report, weight));
      from = to;
    }
    Set<Evidence> shown = new LinkedHashSet<>();
    told.forEach(
        (report, weight) -> {
          boolean within = told.keySet().stream().anyMatch(other -> holds(other, report));
          if (!within && shown.add(new Evidence(report.article(), report.span()))) {
            single(report, weight);
          }
        });
  }

  /// Whether one report is a part of another, longer one.
  private static boolean holds(Report longer, Report report) {
    return longer.article().equals(report.article())
        && longer.span().length() > report.span().length()
        && longer.span().contains(report.span());
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
    return reports.stream()
        .sorted(
            Comparator.comparingInt((Report report) -> view.number(report.article()))
                .thenComparing(Report::span))
        .toList();
  }
}
