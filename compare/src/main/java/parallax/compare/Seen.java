package parallax.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parallax.text.Trees;

/// What is seen between two statements: numbers, each with a name.
final class Seen {
  static final Seen NOTHING = new Seen(List.of());

  private final List<String> names;
  private final double[] values;

  /// @param values in order of the names
  Seen(List<String> names, double... values) {
    this.names = names;
    this.values = values.clone();
  }

  /// The same, and more.
  ///
  /// @param all names of the ones and the others
  Seen and(List<String> all, double... more) {
    double[] both = new double[values.length + more.length];
    System.arraycopy(values, 0, both, 0, values.length);
    System.arraycopy(more, 0, both, values.length, more.length);
    return new Seen(all, both);
  }

  /// The chance by trees that know the same names in the same order.
  double chance(Trees trees) {
    return trees.chance(values);
  }

  Map<String, Double> named() {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int at = 0; at < values.length; at++) {
      named.put(names.get(at), values[at]);
    }
    return named;
  }
}
