package parallax.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Words to the pieces that an encoder knows: BERT's uncased tokenisation (Devlin et al. 2019).
final class WordPiece {
  private static final int LONGEST_WORD = 100;
  private final Map<String, Integer> ids;

  WordPiece(Map<String, Integer> ids) {
    this.ids = Map.copyOf(ids);
  }

  /// One piece: its id, and the UTF-16 units of the text that it stands for.
  record Piece(int id, int start, int end) {}

  int id(String piece) {
    Integer id = ids.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary has no " + piece);
    }
    return id;
  }

  /// The pieces of `text`, at most `most` of them, without the marks at its start and end.
  List<Piece> pieces(String text, int most) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length() && pieces.size() < most) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (skipped(c)) {
        at = next;
      } else if (alone(c)) {
        word(text, at, next, pieces);
        at = next;
      } else {
        int end = next;
        while (end < text.length()
            && !skipped(text.codePointAt(end))
            && !alone(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        word(text, at, end, pieces);
        at = end;
      }
    }
    return pieces.size() > most ? List.copyOf(pieces.subList(0, most)) : pieces;
  }

  private void word(String text, int start, int end, List<Piece> pieces) {
    String word = plain(text.substring(start, Math.min(end, start + 4 * LONGEST_WORD)));
    if (word.isEmpty()) {
      return;
    }
    if (word.length() > LONGEST_WORD) {
      pieces.add(new Piece(id("[UNK]"), start, end));
      return;
    }
    List<Piece> found = new ArrayList<>();
    boolean sameLength = word.length() == end - start;
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer id = null;
      while (to > from && id == null) {
        id = ids.get((from == 0 ? "" : "##") + word.substring(from, to));
        to -= id == null ? 1 : 0;
      }
      if (id == null) {
        pieces.add(new Piece(id("[UNK]"), start, end));
        return;
      }
      found.add(sameLength ? new Piece(id, start + from, start + to) : new Piece(id, start, end));
      from = to;
    }
    pieces.addAll(found);
  }

  private static String plain(String word) {
    String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean skipped(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.SURROGATE
        || c == 0xFFFD;
  }

  /// Punctuation and Chinese characters are words of their own.
  private static boolean alone(int c) {
    if (c < 128) {
      return !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> Character.isIdeographic(c);
    };
  }
}
