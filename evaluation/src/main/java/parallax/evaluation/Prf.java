package parallax.evaluation;

/// Precision, recall and their harmonic mean, from counts.
///
/// @param hits right ones
/// @param extra given but not wanted
/// @param missed wanted but not given
record Prf(int hits, int extra, int missed) {

  Prf plus(Prf other) {
    return new Prf(hits + other.hits, extra + other.extra, missed + other.missed);
  }

  double precision() {
    return hits + extra == 0 ? 0 : (double) hits / (hits + extra);
  }

  double recall() {
    return hits + missed == 0 ? 0 : (double) hits / (hits + missed);
  }

  double f() {
    return harmonic(precision(), recall());
  }

  static double harmonic(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
