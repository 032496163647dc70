package parallax.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parallax.evaluation.PlantedPair.Planted;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Difference;
import parallax.model.Dossier;
import parallax.model.Point;
import parallax.model.Report;
import parallax.model.Span;
import parallax.model.StoryDossier;

/// One pair's gold held against what the pipeline made of its two articles.
///
/// A report tells a planted piece where the two share a character. That is lenient about how much
/// of a sentence a report takes in, and strict about which sentence.
final class PlantedReading {
  /// What [PlantedPair.Planted#label] says of firsts and superlatives, for which the interface has
  /// no kind of its own: any kind is right.
  private static final String FIRSTS = "firsts";

  private final PlantedPair pair;
  private final Dossier dossier;
  private final List<Difference> reported;

  PlantedReading(PlantedPair pair, Dossier dossier) {
    this.pair = pair;
    this.dossier = dossier;
    this.reported =
        dossier.stories().stream().flatMap(s -> s.findings().differences().stream()).toList();
  }

  /// Whether both articles were put into one story.
  boolean joined() {
    return dossier.stories().stream()
        .map(StoryDossier::story)
        .anyMatch(s -> s.articles().size() == 2);
  }

  /// Whether every piece of the agreement stands in a point that is told by the other article too.
  boolean agreed(Planted agreement) {
    return agreement.first().stream().allMatch(piece -> agreed(List.of(piece), agreement.second()))
        && agreement.second().stream().allMatch(piece -> agreed(agreement.first(), List.of(piece)));
  }

  /// The kinds under which a planted difference was reported; empty where it was not.
  List<String> kinds(Planted difference) {
    return reported.stream().filter(one -> tells(one, difference)).map(Difference::kind).toList();
  }

  static boolean rightKind(Planted difference, List<String> kinds) {
    return kinds.contains(difference.label())
        || (difference.label().equals(FIRSTS) && !kinds.isEmpty());
  }

  /// The kinds of the differences that were reported where only a near miss is.
  List<String> falseKinds(Planted nearMiss) {
    return reported.stream()
        .filter(one -> !planted(one) && tells(one, nearMiss))
        .map(Difference::kind)
        .toList();
  }

  /// How many of the differences reported are planted ones.
  int right() {
    return (int) reported.stream().filter(this::planted).count();
  }

  int reported() {
    return reported.size();
  }

  private boolean planted(Difference one) {
    return pair.gold().differences().stream().anyMatch(difference -> tells(one, difference));
  }

  private boolean agreed(List<String> first, List<String> second) {
    return dossier.stories().stream()
        .flatMap(story -> story.findings().points().stream())
        .filter(point -> point.status() == Point.Status.AGREED || differsElsewhere(point))
        .anyMatch(point -> tells(point.reports(), 0, first) && tells(point.reports(), 1, second));
  }

  /// Whether the point holds a planted difference as well: a sentence may agree in one thing and
  /// differ in another.
  private boolean differsElsewhere(Point point) {
    return pair.gold().differences().stream()
        .anyMatch(
            difference ->
                tells(point.reports(), 0, difference.first())
                    && tells(point.reports(), 1, difference.second()));
  }

  /// Whether one side of `difference` tells the first article's pieces and another side the
  /// second's.
  private boolean tells(Difference difference, Planted planted) {
    List<List<Report>> sides =
        difference.contrast().sides().stream().map(side -> side.reports()).toList();
    if (planted.first().isEmpty() || planted.second().isEmpty()) {
      return sides.stream()
          .anyMatch(s -> tells(s, 0, planted.first()) || tells(s, 1, planted.second()));
    }
    for (int i = 0; i < sides.size(); i++) {
      for (int j = 0; j < sides.size(); j++) {
        if (i != j
            && tells(sides.get(i), 0, planted.first())
            && tells(sides.get(j), 1, planted.second())) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether a report of the article with this index shares a character with one of its pieces.
  private boolean tells(List<Report> reports, int article, List<String> pieces) {
    return pieces.stream()
        .flatMap(piece -> spans(article, piece))
        .anyMatch(
            found ->
                reports.stream()
                    .anyMatch(
                        report ->
                            report.article().equals(found.article())
                                && report.span().overlaps(found.span())));
  }

  private Stream<Found> spans(int index, String piece) {
    List<Found> found = new ArrayList<>();
    for (AnnotatedArticle one : dossier.articles()) {
      int at = one.article().text().indexOf(piece);
      if (one.article().provenance().source().contains(index + ".jsonl") && at >= 0) {
        found.add(new Found(one.id(), Span.of(at, at + piece.length())));
      }
    }
    return found.stream();
  }

  private record Found(ArticleId article, Span span) {}
}
