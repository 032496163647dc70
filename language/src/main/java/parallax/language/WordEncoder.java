package parallax.language;

import java.util.List;
import parallax.model.Span;

/// Turns each word of a text into a vector, so that words alike in meaning where they stand lie
/// close.
@FunctionalInterface
public interface WordEncoder {

  /// A word, or a punctuation mark, and what it means where it stands.
  final class WordVector {
    private final Span span;
    private final float[] vector;

    /// @param vector of unit length, [SentenceEncoder#DIMENSIONS] numbers; not to be changed after
    public WordVector(Span span, float[] vector) {
      this.span = span;
      this.vector = vector;
    }

    /// Where it stands in the text.
    public Span span() {
      return span;
    }

    /// Adds it to `sum`, number by number.
    public void addTo(float[] sum) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
  }

  /// The words in order; those beyond the 254th piece are not seen.
  List<WordVector> words(String text);

  /// The last layer of the bundled all-MiniLM-L6-v2, the mean of a word's pieces. Safe for any
  /// number of threads.
  static WordEncoder load() {
    return MiniLmEncoder.shared();
  }
}
