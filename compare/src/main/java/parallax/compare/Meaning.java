package parallax.compare;

import java.util.HashMap;
import java.util.Map;
import parallax.language.SentenceEncoder;

/// What texts mean, as vectors of unit length; each text is encoded once.
///
/// Not for several threads.
final class Meaning {
  private final SentenceEncoder encoder;
  private final Map<String, Vector> known = new HashMap<>();

  Meaning(SentenceEncoder encoder) {
    this.encoder = encoder;
  }

  Vector of(String text) {
    return known.computeIfAbsent(text, words -> new Vector(encoder.encode(words)));
  }

  /// Cosine of two meanings, -1 to 1.
  static double cosine(Vector a, Vector b) {
    return a.cosine(b);
  }
}
