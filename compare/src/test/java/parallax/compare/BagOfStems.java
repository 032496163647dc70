package parallax.compare;

import java.util.List;
import parallax.language.WordEncoder.WordVector;
import parallax.text.Words;

/// A stand-in for the sentence encoder: texts are near where they share content words.
final class BagOfStems {
  private static final int SIZE = 384;

  private BagOfStems() {}

  static List<WordVector> words(String text) {
    return Words.of(text).stream()
        .map(word -> new WordVector(word.span(), encode(word.text())))
        .toList();
  }

  static float[] encode(String text) {
    float[] vector = new float[SIZE];
    double length = 0;
    for (String stem : Terms.of(text).content()) {
      vector[Math.floorMod(stem.hashCode() * 31, SIZE)] += 1;
    }
    for (float value : vector) {
      length += value * value;
    }
    for (int i = 0; i < SIZE; i++) {
      vector[i] = length == 0 ? 0 : (float) (vector[i] / Math.sqrt(length));
    }
    return vector;
  }
}
