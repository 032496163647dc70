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

  /// Computed when it is needed.
  Vector of(String text) {
    return known.computeIfAbsent(text, words -> new Vector(() -> encoder.apply(words)));
  }

  /// The same, computed now where there are other articles to hold it against: then it will be
  /// needed, and now several articles are read at once.
  ///
  /// @param articles how many tell the story
  Vector of(String text, int articles) {
    return articles > 1 ? of(text).ready() : of(text);
  }

  /// Cosine of two meanings, -1 to 1.
  static double cosine(Vector a, Vector b) {
    return a.cosine(b);
  }
}
