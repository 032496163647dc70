package parallax.language;

/// Turns a sentence into a vector, so that sentences alike in meaning lie close.
@FunctionalInterface
public interface SentenceEncoder {
  /// Numbers in a vector.
  int DIMENSIONS = 384;

  /// The sentence as a vector of unit length, zero for a blank one; the caller must not change it.
  /// Words beyond the 254th piece are not seen.
  float[] encode(String sentence);

  /// The bundled all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019) with 8-bit weights.
  /// Opened once, at first use; remembers what it encoded; safe for any number of threads.
  static SentenceEncoder load() {
    return MiniLmEncoder.shared();
  }
}
