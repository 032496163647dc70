package parallax.compare;

import java.util.List;
import parallax.language.SentenceEncoder;
import parallax.language.WordEncoder;
import parallax.language.WordEncoder.WordVector;
import parallax.model.Span;
import parallax.text.Token;

/// How alike each word of one text is to each word of another, where they stand.
///
/// A row for each word of the one, a column for each word of the other; 0 where either is beyond
/// what the encoder sees.
final class WordLikeness {
  private final double[][] cosines;

  WordLikeness(double[][] cosines) {
    this.cosines = cosines;
  }

  static WordLikeness of(
      String rows, List<Token> rowWords, String columns, List<Token> columnWords, WordEncoder by) {
    float[][] left = vectors(rowWords, by.words(rows));
    float[][] right = vectors(columnWords, by.words(columns));
    double[][] cosines = new double[left.length][right.length];
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < right.length; j++) {
        for (int at = 0; at < left[i].length; at++) {
          cosines[i][j] += left[i][at] * right[j][at];
        }
      }
    }
    return new WordLikeness(cosines);
  }

  double of(int row, int column) {
    return cosines[row][column];
  }

  /// The encoder cuts at hyphens and apostrophes; a word is the mean of its parts.
  private static float[][] vectors(List<Token> words, List<WordVector> parts) {
    float[][] vectors = new float[words.size()][SentenceEncoder.DIMENSIONS];
    int from = 0;
    for (int w = 0; w < words.size(); w++) {
      Span span = words.get(w).span();
      while (from < parts.size() && parts.get(from).span().end() <= span.start()) {
        from++;
      }
      for (int p = from; p < parts.size() && parts.get(p).span().start() < span.end(); p++) {
        parts.get(p).addTo(vectors[w]);
      }
      toUnitLength(vectors[w]);
    }
    return vectors;
  }

  private static void toUnitLength(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += value * value;
    }
    if (square > 0) {
      float length = (float) Math.sqrt(square);
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= length;
      }
    }
  }
}
