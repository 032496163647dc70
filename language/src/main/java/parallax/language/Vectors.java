package parallax.language;

/// Arithmetic on vectors.
public final class Vectors {
  private Vectors() {}

  /// The cosine of the angle between two vectors of length 1, which is their dot product.
  public static double cosine(float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException("vectors of " + a.length + " and " + b.length);
    }
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
