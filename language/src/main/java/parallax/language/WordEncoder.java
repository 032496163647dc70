package parallax.language;

import java.util.List;
import parallax.model.Span;

/// Turns each word of a text into a vector, so that words alike in meaning where they stand lie
/// close.
@FunctionalInterface
public interface WordEncoder {

  /// A word, or a punctuation mark.
  ///
  /// @param span where it stands in the text
  /// @param vector of unit length, [SentenceEncoder#DIMENSIONS] numbers; not to be changed
  record WordVector(Span span, float[] vector) {}

  /// The words in order; those beyond the 254th piece are not seen.
  List<WordVector> words(String text);

  /// The last layer of the bundled all-MiniLM-L6-v2, the mean of a word's pieces. Safe for any
  /// number of threads.
  static WordEncoder load() {
    return MiniLmEncoder.shared();
  }
}
