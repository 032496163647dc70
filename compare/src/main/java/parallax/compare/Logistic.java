package parallax.compare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parallax.text.WordList;

/// A logistic regression, read from a resource: `NAME: WEIGHT` lines, one of them `constant`.
final class Logistic {
  private final List<String> names;
  private final double[] weights;
  private final double constant;

  private Logistic(List<String> names, double[] weights, double constant) {
    this.names = names;
    this.weights = weights;
    this.constant = constant;
  }

  /// @param names what is seen, in the order in which it will be given; the resource has no others
  static Logistic read(String resource, List<String> names) {
    Map<String, Double> known = new HashMap<>();
    for (String line : WordList.lines(Logistic.class, resource)) {
      int colon = line.indexOf(": ");
      known.put(line.substring(0, colon), Double.valueOf(line.substring(colon + 2)));
    }
    Double constant = known.remove("constant");
    if (constant == null || !known.keySet().equals(Set.copyOf(names))) {
      throw new IllegalStateException(resource + " has weights for " + known.keySet());
    }
    double[] weights = names.stream().mapToDouble(name -> known.getOrDefault(name, 0.0)).toArray();
    return new Logistic(List.copyOf(names), weights, constant);
  }

  /// The chance, 0 to 1, that what it was fitted to tell holds of what is seen.
  ///
  /// @param values in order of the names
  double chance(double... values) {
    double sum = constant;
    for (int at = 0; at < weights.length; at++) {
      sum += weights[at] * values[at];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /// What is seen, by name.
  Map<String, Double> named(double... values) {
    Map<String, Double> seen = new LinkedHashMap<>();
    for (int at = 0; at < weights.length; at++) {
      seen.put(names.get(at), values[at]);
    }
    return seen;
  }
}
