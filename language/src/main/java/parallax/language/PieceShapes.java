package parallax.language;

import java.util.List;
import parallax.language.WordPiece.Piece;

/// What lower-cased pieces no longer show: how their word is capitalised, and what blank stands
/// before them. The span model takes it as one number a piece: case + 5 × white space.
final class PieceShapes {
  private static final int NO_LETTER = 0;
  private static final int LOWER = 1;
  private static final int CAPITALISED = 2;
  private static final int UPPER = 3;
  private static final int MIXED = 4;
  private static final int CASES = 5;

  private PieceShapes() {}

  static long[] of(String text, List<Piece> pieces) {
    long[] shapes = new long[pieces.size()];
    int at = 0;
    while (at < shapes.length) {
      int end = at + 1;
      while (end < shapes.length && pieces.get(end).word() == pieces.get(at).word()) {
        end++;
      }
      int letterCase = letterCase(text, pieces.get(at).start(), pieces.get(end - 1).end());
      shapes[at] = letterCase + (long) CASES * blankBefore(text, pieces.get(at).start());
      for (int inner = at + 1; inner < end; inner++) {
        shapes[inner] = letterCase;
      }
      at = end;
    }
    return shapes;
  }

  /// Whether a line, or the text, begins with the piece.
  static boolean opensLine(long shape) {
    return shape / CASES == 2;
  }

  static boolean followsBlank(long shape) {
    return shape >= CASES;
  }

  private static int letterCase(String text, int start, int end) {
    int letters = 0;
    int upper = 0;
    boolean firstIsUpper = false;
    for (int at = start; at < end; ) {
      int letter = text.codePointAt(at);
      at += Character.charCount(letter);
      if (!Character.isLetter(letter)) {
        continue;
      }
      letters++;
      if (Character.isUpperCase(letter) || Character.isTitleCase(letter)) {
        upper++;
        firstIsUpper |= letters == 1;
      }
    }
    if (letters == 0) {
      return NO_LETTER;
    }
    if (upper == 0) {
      return LOWER;
    }
    if (upper == letters && letters > 1) {
      return UPPER;
    }
    return upper == 1 && firstIsUpper ? CAPITALISED : MIXED;
  }

  /// 0 none, 1 a blank, 2 a line break or the start of the text.
  private static int blankBefore(String text, int start) {
    if (start == 0) {
      return 2;
    }
    int blank = 0;
    for (int at = start - 1; at >= 0 && WordPiece.isBlank(text.charAt(at)); at--) {
      if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
        return 2;
      }
      blank = 1;
    }
    return blank;
  }
}
