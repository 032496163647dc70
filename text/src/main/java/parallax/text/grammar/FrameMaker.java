package parallax.text.grammar;

import java.util.ArrayList;
import java.util.List;

/// Makes the frames of one rule: its assignments, each with the place of its element looked up.
final class FrameMaker {
  private final int symbol;
  private final int rank;
  private final List<Placed> assignments;
  private final boolean fixed;
  private final Frame constant;

  /// @param element which element of the sequence it takes from, or -1 for none
  private record Placed(Rule.Assignment assignment, int element) {}

  FrameMaker(Rule rule, int symbol) {
    this.symbol = symbol;
    this.rank = rule.rank();
    this.assignments = new ArrayList<>();
    boolean onlyConstants = true;
    for (Rule.Assignment assignment : rule.assignments()) {
      switch (assignment) {
        case Rule.Assignment.Constant _ -> assignments.add(new Placed(assignment, -1));
        case Rule.Assignment.Taken(String _, String label) -> place(rule, assignment, label);
        case Rule.Assignment.Placed(String _, String label) -> place(rule, assignment, label);
        case Rule.Assignment.Merged(String label) -> place(rule, assignment, label);
      }
      onlyConstants &= assignment instanceof Rule.Assignment.Constant;
    }
    this.fixed = onlyConstants;
    this.constant = onlyConstants ? made(List.of()) : Frame.EMPTY;
  }

  /// Leaves out what takes from an element that this writing of the rule lacks.
  private void place(Rule rule, Rule.Assignment assignment, String label) {
    int element = rule.labels().lastIndexOf(label);
    if (element >= 0) {
      assignments.add(new Placed(assignment, element));
    }
  }

  /// The edge over the elements of `path`, the first of which begins at `from`.
  Edge edge(int from, int to, List<Edge> path) {
    return new Edge(symbol, to, fixed ? constant : made(from, path), rank);
  }

  /// The frame of a rule whose elements stand nowhere.
  Frame made(List<Edge> path) {
    return made(0, path);
  }

  private Frame made(int from, List<Edge> path) {
    Frame made = Frame.EMPTY;
    for (Placed one : assignments) {
      Rule.Assignment assignment = one.assignment;
      made =
          switch (assignment) {
            case Rule.Assignment.Constant(String key, Object value) -> made.with(key, value);
            case Rule.Assignment.Taken(String key, String _) ->
                made.with(key, path.get(one.element).frame().valueOrSelf());
            case Rule.Assignment.Placed(String key, String _) -> {
              Edge edge = path.get(one.element);
              int start = one.element == 0 ? from : path.get(one.element - 1).end();
              Frame placed =
                  edge.frame().with("from", (double) start).with("to", (double) edge.end());
              yield made.with(key, placed);
            }
            case Rule.Assignment.Merged(String _) -> made.merge(path.get(one.element).frame());
          };
    }
    return made;
  }
}
