package parallax.tell.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parallax.model.Figure;
import parallax.model.Quantity;

/// The axis of a dot plot: where on its width, in percent, a value stands.
///
/// @param logarithmic where the largest value is so much larger than the smallest that the others
///     would fall together
/// @param whole whether all values are whole numbers
record Axis(double low, double high, boolean logarithmic, boolean whole) {
  /// Room at both ends, in percent of the width, for dots and arrows.
  private static final double MARGIN = 7;

  private static final double LOGARITHMIC_FROM = 50;

  /// An axis that starts at zero tells true proportions; it does where zero is this near.
  private static final double ZERO_WITHIN = 0.5;

  /// Beyond this nothing is counted; it would only overflow, so it stands at the edge.
  private static final double LARGEST = 1e18;

  private static final int TICKS = 4;

  static Axis of(List<Figure> figures) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    boolean whole = true;
    for (Figure one : figures) {
      for (double value : ends(one.quantity())) {
        if (Math.abs(value) <= LARGEST) {
          low = Math.min(low, value);
          high = Math.max(high, value);
          whole &= value == Math.rint(value);
        }
      }
    }
    if (low > high) {
      return new Axis(0, 1, false, true);
    }
    if (low > 0 && high / low >= LOGARITHMIC_FROM) {
      return new Axis(low, high, true, whole);
    }
    double room = low == high ? Math.max(1, Math.abs(low) * 0.1) : (high - low) * 0.1;
    boolean fromZero = low >= 0 && low <= ZERO_WITHIN * high;
    return new Axis(fromZero ? 0 : low - room, high + room, false, whole);
  }

  private static double[] ends(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Exactly(double value) -> new double[] {value};
      case Quantity.Between(double low, double high) -> new double[] {low, high};
    };
  }

  /// Percent of the width; what lies outside stands at the edge.
  double percent(double value) {
    double share =
        logarithmic
            ? (Math.log(Math.max(value, low)) - Math.log(low)) / (Math.log(high) - Math.log(low))
            : (value - low) / (high - low);
    return MARGIN + (100 - 2 * MARGIN) * Math.clamp(share, 0, 1);
  }

  static String at(double percent) {
    return String.format(Locale.ROOT, "%.2f%%", percent);
  }

  /// Round values along the axis.
  List<Double> ticks() {
    var ticks = new ArrayList<Double>();
    if (logarithmic) {
      int from = (int) Math.ceil(Math.log10(low) - 1e-9);
      int to = (int) Math.floor(Math.log10(high) + 1e-9);
      int step = Math.max(1, (to - from) / TICKS);
      for (int power = from; power <= to; power += step) {
        ticks.add(Math.pow(10, power));
      }
      return ticks;
    }
    double step = roundStep((high - low) / TICKS);
    // Ticks between whole numbers would suggest halves of people.
    step = whole ? Math.max(1, step) : step;
    for (double k = Math.ceil(low / step); k * step <= high; k++) {
      ticks.add(k * step);
    }
    return ticks;
  }

  /// The next 1, 2 or 5 times a power of ten.
  private static double roundStep(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double times : new double[] {1, 2, 5}) {
      if (times * power >= atLeast) {
        return times * power;
      }
    }
    return 10 * power;
  }
}
