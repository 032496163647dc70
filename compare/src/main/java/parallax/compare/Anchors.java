package parallax.compare;

import java.util.List;
import java.util.Set;
import parallax.model.Figure;
import parallax.model.TimeExpression;

/// What holds a statement to the world: who, how many, when, whether.
///
/// @param entities canonical names within the story
/// @param negated whether it tells that something is not so
/// @param hedged whether it is told as possible, planned or expected only
record Anchors(
    Set<String> entities,
    List<Figure> figures,
    List<TimeExpression> times,
    boolean negated,
    boolean hedged) {
  Anchors {
    entities = Set.copyOf(entities);
    figures = List.copyOf(figures);
    times = List.copyOf(times);
  }
}
