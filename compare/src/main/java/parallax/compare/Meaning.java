package parallax.compare;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What texts mean, as vectors of unit length; each text is encoded once. Safe for several threads
/// where the encoder is.
final class Meaning {
  private final Function<String, float[]> encoder;
  private final Map<String, Vector> known = new ConcurrentHashMap<>();

  Meaning(Function<String, float[]> encoder) {
    this.encoder = encoder;
  }

  Vector of(String text) {
    return known.computeIfAbsent(text, words -> new Vector(encoder.apply(words)));
  }

  /// Cosine of two meanings, -1 to 1.
  static double cosine(Vector a, Vector b) {
    return a.cosine(b);
  }
}
