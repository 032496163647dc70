package parallax.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parallax.language.WordPiece.Piece;
import parallax.model.Sentence;
import parallax.model.Span;

/// Which pieces of a text are whose sentence's, and the sum of what the span model makes of them.
final class SentencePieces {
  /// Sentences of a text: twenty times as many as an article has, so that none takes all memory.
  private static final int MOST = 1_000;

  private final List<Span> sentences;

  /// The first piece of each sentence; one past the last of it is the same of the next one.
  private final int[] first;

  private final float[][] sums;

  private SentencePieces(List<Span> sentences, int[] first) {
    this.sentences = sentences;
    this.first = first;
    this.sums = new float[sentences.size()][SentenceEncoder.DIMENSIONS];
  }

  /// Sentences that nothing is seen of are left out.
  static SentencePieces of(String text, List<Piece> pieces) {
    List<Span> sentences = new ArrayList<>();
    List<Integer> ends = new ArrayList<>(List.of(0));
    for (Sentence sentence : SentenceSplitter.split(text)) {
      int piece = ends.getLast();
      if (piece == pieces.size() || sentences.size() == MOST) {
        break;
      }
      while (piece < pieces.size() && pieces.get(piece).end() <= sentence.span().end()) {
        piece++;
      }
      if (piece > ends.getLast()) {
        sentences.add(sentence.span());
        ends.add(piece);
      }
    }
    return new SentencePieces(sentences, ends.stream().mapToInt(Integer::intValue).toArray());
  }

  /// A window as a row for each sentence that it judges pieces of: 1 where a piece is its.
  static final class Rows {
    private final int from;
    private final float[][] rows;

    /// @param from the first sentence
    private Rows(int from, float[][] rows) {
      this.from = from;
      this.rows = rows;
    }

    float[][] matrix() {
      return rows;
    }
  }

  /// @param length of the window, with the marks around its pieces
  Rows rows(WindowPlan.Cut window, int length) {
    int from = 0;
    while (from < sentences.size() && first[from + 1] <= window.own()) {
      from++;
    }
    int to = from;
    while (to < sentences.size() && first[to] < window.to()) {
      to++;
    }
    // A graph takes no matrix without rows.
    float[][] rows = new float[Math.max(1, to - from)][length];
    for (int at = from; at < to; at++) {
      int end = Math.min(first[at + 1], window.to());
      for (int piece = Math.max(first[at], window.own()); piece < end; piece++) {
        rows[at - from][piece - window.from() + 1] = 1;
      }
    }
    return new Rows(from, rows);
  }

  void add(Rows rows, float[][] seen) {
    for (int at = 0; at < seen.length && rows.from + at < sums.length; at++) {
      float[] sum = sums[rows.from + at];
      for (int i = 0; i < sum.length; i++) {
        sum[i] += seen[at][i];
      }
    }
  }

  /// After the last window: vectors of unit length.
  Map<Span, float[]> meanings() {
    Map<Span, float[]> meanings = new LinkedHashMap<>();
    for (int at = 0; at < sums.length; at++) {
      meanings.put(sentences.get(at), Vectors.normalise(sums[at]));
    }
    return Collections.unmodifiableMap(meanings);
  }
}
