package parallax.group;

import java.util.Arrays;

/// A sparse vector over term numbers, of length 1, or empty.
final class TermVector {

  static final TermVector EMPTY = new TermVector(new int[0], new float[0]);

  private final int[] ids;
  private final float[] weights;

  private TermVector(int[] ids, float[] weights) {
    this.ids = ids;
    this.weights = weights;
  }

  /// Scales `weights` to length 1; `ids` must rise.
  static TermVector normalised(int[] ids, float[] weights) {
    double square = 0;
    for (float weight : weights) {
      square += (double) weight * weight;
    }
    if (square == 0) {
      return EMPTY;
    }
    float[] scaled = Arrays.copyOf(weights, weights.length);
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] /= (float) Math.sqrt(square);
    }
    return new TermVector(ids, scaled);
  }

  double cosine(TermVector other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < ids.length && j < other.ids.length) {
      if (ids[i] == other.ids[j]) {
        sum += (double) weights[i++] * other.weights[j++];
      } else if (ids[i] < other.ids[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /// Term numbers, rising; not to be changed.
  int[] ids() {
    return ids;
  }

  /// One positive weight for each term; not to be changed.
  float[] weights() {
    return weights;
  }

  int size() {
    return ids.length;
  }
}
