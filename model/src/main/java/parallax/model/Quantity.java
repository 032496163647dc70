package parallax.model;

/// How much.
public sealed interface Quantity {

  /// One number: "90", "close to 400,000" (whose modifier stands beside it).
  record Exactly(double value) implements Quantity {}

  /// Bounds: "between 5 and 7", "hundreds of thousands". Both are included; a bound may be
  /// infinite.
  record Between(double low, double high) implements Quantity {
    public Between {
      if (!(low <= high)) {
        throw new IllegalArgumentException("low " + low + " is above high " + high);
      }
    }
  }
}
