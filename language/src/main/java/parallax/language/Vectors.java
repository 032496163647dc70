package parallax.language;

/// Arithmetic on embeddings.
public final class Vectors {
  private Vectors() {}

  /// The cosine of the angle between two vectors of one length, -1 to 1; 0 where one has no length.
  public static double cosine(float[] a, float[] b) {
    double dot = 0;
    double lengthA = 0;
    double lengthB = 0;
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "vectors have " + a.length + " and " + b.length + " dimensions");
    }
    for (int at = 0; at < a.length; at++) {
      dot += (double) a[at] * b[at];
      lengthA += (double) a[at] * a[at];
      lengthB += (double) b[at] * b[at];
    }
    return lengthA == 0 || lengthB == 0 ? 0 : dot / Math.sqrt(lengthA * lengthB);
  }

  /// Makes `vector` of unit length in place; one of no length stays as it is.
  static float[] normalise(float[] vector) {
    double length = 0;
    for (float value : vector) {
      length += (double) value * value;
    }
    double root = Math.sqrt(length);
    for (int at = 0; at < vector.length && root > 0; at++) {
      vector[at] = (float) (vector[at] / root);
    }
    return vector;
  }
}
