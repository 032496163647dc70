package parallax.evaluation.speed;

import java.util.Arrays;

/// What several rounds say: the median, and the quarters below and above which a quarter of them
/// lies.
record Spread(double median, double low, double high) {

  /// @param values one a round, at least one
  static Spread of(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no values");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Spread(at(sorted, 0.5), at(sorted, 0.25), at(sorted, 0.75));
  }

  /// Between the two values nearest to that place in the order.
  private static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
