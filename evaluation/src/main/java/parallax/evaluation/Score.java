package parallax.evaluation;

/// One figure: what was measured, and what came out.
///
/// @param name unique among all measures: `extraction.articles.f1`
/// @param value higher is better
/// @param detail more of the same measurement, in words
record Score(String name, double value, String detail) {

  static Score of(String name, Prf prf) {
    return new Score(
        name,
        prf.f(),
        "P %.3f R %.3f of %d".formatted(prf.precision(), prf.recall(), prf.hits() + prf.missed()));
  }

  static Score share(String name, int hits, int total) {
    return new Score(name, total == 0 ? 0 : (double) hits / total, hits + " of " + total);
  }
}
