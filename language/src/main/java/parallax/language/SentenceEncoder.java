package parallax.language;

/// Sentences to vectors: alike in meaning, close in angle.
@FunctionalInterface
public interface SentenceEncoder {

  /// The vector of a sentence: 384 numbers, length 1. An empty sentence has the zero vector.
  ///
  /// Safe for use by several threads; the same sentence gives the same vector whatever was encoded
  /// before.
  float[] encode(String sentence);

  /// The bundled encoder: all-MiniLM-L6-v2 in 8 bits. Loaded once, at the first sentence.
  static SentenceEncoder load() {
    return MiniLm.shared();
  }
}
