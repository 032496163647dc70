package parallax.compare;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A text's meaning: numbers of unit length, whose products tell how alike two texts are.
///
/// They are computed when they are first needed: where one article alone tells a story, most never
/// are. Safe for several threads where what computes them is.
final class Vector {
  private final Supplier<float[]> encoder;
  private volatile float @Nullable [] values;

  Vector(Supplier<float[]> encoder) {
    this.encoder = encoder;
  }

  /// The same, computed by now.
  Vector ready() {
    float[] _ = values();
    return this;
  }

  private float[] values() {
    float[] known = values;
    if (known == null) {
      known = encoder.get();
      values = known;
    }
    return known;
  }

  /// Four running sums, so that the processor need not wait for each addition.
  double cosine(Vector other) {
    float[] a = values();
    float[] b = other.values();
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + s2 + s3;
  }
}
