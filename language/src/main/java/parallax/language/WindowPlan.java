package parallax.language;

import java.util.ArrayList;
import java.util.List;
import parallax.language.WordPiece.Piece;

/// Where a long text is cut into windows for the span model: before a paragraph, else before a
/// sentence, else where a window is full. Each window but the first begins with a little of what
/// the one before has read, so that a pronoun or a quotation that goes on is seen with what it goes
/// on from.
///
/// What windows say of a piece that two of them show is weighed by [SpanWindows].
final class WindowPlan {
  /// Pieces in a window, without the two marks around them.
  static final int WINDOW = 318;

  /// Pieces that are read again, at most: what of them begins a sentence and all after it. With 64
  /// or 96 nothing is gained.
  static final int OVERLAP = 32;

  private static final String ENDS = ".!?…";
  private static final String CLOSING = "\"”’')]»";

  private WindowPlan() {}

  /// One window.
  ///
  /// @param from the first piece it shows
  /// @param own the first piece that it judges; those before are context
  /// @param to one past the last piece, which it shows and judges
  record Cut(int from, int own, int to) {}

  /// The windows of a text in order; together they judge each piece once.
  ///
  /// @param shapes as [PieceShapes] gives them
  static List<Cut> of(String text, List<Piece> pieces, long[] shapes) {
    var cuts = new ArrayList<Cut>();
    int from = 0;
    int own = 0;
    while (own < pieces.size()) {
      int to = end(text, pieces, shapes, from);
      cuts.add(new Cut(from, own, to));
      own = to;
      from = contextStart(text, pieces, shapes, to);
    }
    return cuts;
  }

  /// Before the last paragraph of the window's second half, else before its last sentence.
  private static int end(String text, List<Piece> pieces, long[] shapes, int from) {
    int full = from + WINDOW;
    if (full >= pieces.size()) {
      return pieces.size();
    }
    int sentence = full;
    for (int at = full; at > from + WINDOW / 2; at--) {
      if (PieceShapes.opensLine(shapes[at])) {
        return at;
      }
      if (sentence == full && opensSentence(text, pieces, shapes, at)) {
        sentence = at;
      }
    }
    return sentence;
  }

  private static int contextStart(String text, List<Piece> pieces, long[] shapes, int end) {
    for (int at = Math.max(0, end - OVERLAP); at < end && end < pieces.size(); at++) {
      if (PieceShapes.opensLine(shapes[at]) || opensSentence(text, pieces, shapes, at)) {
        return at;
      }
    }
    return end;
  }

  private static boolean opensSentence(String text, List<Piece> pieces, long[] shapes, int piece) {
    if (piece == 0 || !PieceShapes.followsBlank(shapes[piece])) {
      return piece == 0;
    }
    int last = pieces.get(piece - 1).end() - 1;
    while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return ENDS.indexOf(text.charAt(last)) >= 0;
  }
}
