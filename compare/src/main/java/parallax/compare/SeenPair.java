package parallax.compare;

import java.util.Map;
import parallax.model.Report;

/// Two statements, or two quotations, of different articles and what is seen between them.
///
/// @param values what is seen, by name: what `training/pairs.py` fits weights on
public record SeenPair(Report a, Report b, Map<String, Double> values) {
  public SeenPair {
    values = Map.copyOf(values);
  }
}
