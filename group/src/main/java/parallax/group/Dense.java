package parallax.group;

/// Sums over dense vectors.
final class Dense {

  private Dense() {}

  static double dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  static void add(float[] to, float[] vector) {
    for (int i = 0; i < to.length; i++) {
      to[i] += vector[i];
    }
  }

  /// `vector` at length 1; zeros stay zeros.
  static float[] normalised(float[] vector) {
    float length = (float) Math.sqrt(dot(vector, vector));
    float[] scaled = vector.clone();
    for (int i = 0; length > 0 && i < scaled.length; i++) {
      scaled[i] /= length;
    }
    return scaled;
  }

  static boolean isZero(float[] vector) {
    for (float value : vector) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  static double square(float[] vector) {
    return dot(vector, vector);
  }
}
