package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parallax.model.Report;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.Anchor;
import parallax.model.TimelineEntry;

/// Puts what the articles date in order.
final class Timelines {
  private record Dated(Statement statement, TimeExpression time) {}

  private Timelines() {}

  static List<TimelineEntry> of(StoryView view) {
    Map<String, List<Dated>> byDate = new TreeMap<>();
    for (Statement statement : view.statements()) {
      // Of several dates the first of the most exact: one sentence stands once.
      statement.anchors().times().stream()
          .filter(time -> Dates.calendar(time.value()))
          .min(Comparator.comparingInt(time -> -date(time).length()))
          .ifPresent(
              time ->
                  byDate
                      .computeIfAbsent(date(time), _ -> new ArrayList<>())
                      .add(new Dated(statement, time)));
    }
    return byDate.entrySet().stream()
        .map(entry -> entry(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing(
                (TimelineEntry entry) -> Dates.days(entry.date()).orElseThrow().firstDay()))
        .toList();
  }

  /// Its date without the time of day.
  private static String date(TimeExpression time) {
    return time.value().replaceFirst("T.*", "");
  }

  private static TimelineEntry entry(String date, List<Dated> dated) {
    boolean inferred = dated.stream().allMatch(d -> inferred(d.time().anchor()));
    List<Report> reports = dated.stream().map(d -> d.statement().report()).distinct().toList();
    return new TimelineEntry(date, inferred, reports);
  }

  private static boolean inferred(Anchor anchor) {
    return anchor == Anchor.TEXT || anchor == Anchor.STORY;
  }
}
