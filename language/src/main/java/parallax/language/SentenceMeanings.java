package parallax.language;

import java.util.Map;
import java.util.Optional;
import parallax.model.Span;

/// What each sentence of a text means, seen where it stands: near to what [SentenceEncoder] makes
/// of the same sentence alone, close enough to search by, and a by-product of [SpanModel].
///
/// A linear map of what the span model's encoder holds of a sentence's pieces; the map is fitted so
/// that the sentence encoder's vectors come out (`docs/models/sentences-v2.md`).
public interface SentenceMeanings {

  /// Vectors of unit length of a text's sentences ([SentenceSplitter]), in order; none of those
  /// that have no word, or stand where the model does not read any more, nor of those after the
  /// thousandth. Not to be changed.
  Map<Span, float[]> of(String text);

  /// The same where the span model has read that text lately, so that they cost nothing.
  Optional<Map<Span, float[]>> remembered(String text);

  /// The bundled model's, empty where none is bundled. Opened once, at first use; safe for any
  /// number of threads.
  static Optional<SentenceMeanings> load() {
    return MultiHeadSpanModel.sharedMeanings();
  }
}
