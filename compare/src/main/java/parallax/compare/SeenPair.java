package parallax.compare;

import java.util.Map;
import parallax.model.Report;

/// Two statements of different articles and what is seen between them.
///
/// @param values what is seen, by name: what the weights of `pair-weights.txt` are fitted on
public record SeenPair(Report a, Report b, Map<String, Double> values) {
  public SeenPair {
    values = Map.copyOf(values);
  }
}
