package parallax.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parallax.model.Evidence;
import parallax.model.Side;
import parallax.model.TimeExpression;

/// Finds one thing dated to days, months or years that have no day in common.
final class TimeDifferences implements DifferenceFinder {
  /// Score of a member with its point from which its date is taken to be the point's.
  private static final double SURE = 0.62;

  private record Dated(Statement statement, TimeExpression time) {}

  @Override
  public List<Found> find(StoryView view, List<PointCluster> points, List<List<Rendering>> speech) {
    return points.stream()
        .filter(point -> point.shared() && point.strength() >= SURE)
        .flatMap(point -> of(view, point).stream())
        .toList();
  }

  private static Optional<Found> of(StoryView view, PointCluster point) {
    List<Dated> dated = new ArrayList<>();
    for (Statement statement : point.members()) {
      List<TimeExpression> dates =
          statement.anchors().times().stream()
              .filter(time -> Dates.calendar(time.value()))
              .toList();
      if (dates.size() == 1) {
        dated.add(new Dated(statement, dates.getFirst()));
      }
    }
    List<List<Dated>> sides = sides(dated);
    if (sides.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            Found.Kind.TIME,
            "When: " + Phrase.shortened(point.lead().content().text()),
            sides.stream().map(side -> side(view, side)).toList(),
            0.6,
            "the same thing is given dates that have no day in common"));
  }

  /// Groups of dates that can be one; empty where any two groups could be.
  private static List<List<Dated>> sides(List<Dated> dated) {
    Map<String, List<Dated>> sides = new LinkedHashMap<>();
    for (Dated item : dated) {
      Optional<String> same =
          sides.keySet().stream()
              .filter(value -> !Dates.disjoint(value, item.time().value()))
              .findFirst();
      sides.computeIfAbsent(same.orElse(item.time().value()), _ -> new ArrayList<>()).add(item);
    }
    long articles = dated.stream().mapToInt(d -> d.statement().article()).distinct().count();
    return articles < 2 || dated.size() != articles ? List.of() : List.copyOf(sides.values());
  }

  private static Side side(StoryView view, List<Dated> side) {
    Dated first = side.getFirst();
    return new Side(
        view.words(first.statement().article(), first.time().span())
            + " ("
            + first.time().value()
            + ")",
        side.stream().map(dated -> dated.statement().report()).toList(),
        side.stream()
            .map(dated -> new Evidence(dated.statement().place().id(), dated.time().span()))
            .toList());
  }
}
