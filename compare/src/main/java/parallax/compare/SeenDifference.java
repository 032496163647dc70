package parallax.compare;

import java.util.List;
import java.util.Map;
import parallax.model.Side;

/// What a finder set against each other and what is seen of it, whether or not it is shown.
///
/// @param kind `figure`, `role`, ...
/// @param values what is seen, by name: what `training/found.py` fits weights on
public record SeenDifference(String kind, List<Side> sides, Map<String, Double> values) {
  public SeenDifference {
    sides = List.copyOf(sides);
    values = Map.copyOf(values);
  }
}
