package parallax.local;

import java.util.Map;
import java.util.function.Function;
import parallax.model.Span;

/// Meanings of what search finds in an article, made of those of its sentences: of a part, those
/// that it stands in, each by how much of it they hold; of the whole, its headline and its
/// beginning.
final class ArticleMeanings {
  /// UTF-16 units of an article's beginning.
  private static final int BEGINNING = 1_000;

  private final Map<Span, float[]> sentences;
  private final Function<String, float[]> encoder;

  /// @param sentences with vectors of unit length, in order
  /// @param encoder for headlines, and for what is in none of the sentences
  ArticleMeanings(Map<Span, float[]> sentences, Function<String, float[]> encoder) {
    this.sentences = sentences;
    this.encoder = encoder;
  }

  /// @param words that stand at `span`
  float[] part(Span span, String words) {
    float[] sum = sum(span);
    return isNothing(sum) ? encoder.apply(words) : sum;
  }

  /// @param title empty where it has none
  float[] whole(String title) {
    float[] sum = unit(sum(Span.of(0, BEGINNING)));
    if (!title.isBlank()) {
      float[] headline = unit(encoder.apply(title).clone());
      for (int i = 0; i < headline.length; i++) {
        sum[i] += headline[i];
      }
    }
    return sum;
  }

  /// Of one sentence exactly its vector.
  private float[] sum(Span span) {
    float[] sum = new float[encoder.apply("").length];
    float all = 0;
    for (Span sentence : sentences.keySet()) {
      all += held(sentence, span);
    }
    for (Map.Entry<Span, float[]> one : sentences.entrySet()) {
      int held = held(one.getKey(), span);
      for (int i = 0; i < sum.length && held > 0; i++) {
        sum[i] += held / all * one.getValue()[i];
      }
    }
    return sum;
  }

  private static int held(Span sentence, Span span) {
    return Math.max(
        0, Math.min(sentence.end(), span.end()) - Math.max(sentence.start(), span.start()));
  }

  private static boolean isNothing(float[] vector) {
    for (float value : vector) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  private static float[] unit(float[] vector) {
    double length = 0;
    for (float value : vector) {
      length += (double) value * value;
    }
    double root = Math.sqrt(length);
    for (int i = 0; i < vector.length && root > 0; i++) {
      vector[i] = (float) (vector[i] / root);
    }
    return vector;
  }
}
