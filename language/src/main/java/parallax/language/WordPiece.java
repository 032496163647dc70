package parallax.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// BERT's lower-cased word pieces (Wu et al. 2016; Devlin et al. 2019), each with its place in the
/// text. Control marks and diacritics are dropped, punctuation marks and ideographs stand alone,
/// and a word is cut greedily into the longest pieces that the vocabulary has. Linear in the text's
/// length.
public final class WordPiece {
  static final int UNKNOWN = 100;
  static final int CLASSIFY = 101;
  static final int SEPARATE = 102;

  /// A longer word is one unknown piece, as in the reference.
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> ids;

  WordPiece(Map<String, Integer> ids) {
    this.ids = ids;
  }

  /// Those of the bundled models. Opened once, at first use; safe for any number of threads.
  public static WordPiece load() {
    return Shared.PIECES;
  }

  /// One piece.
  ///
  /// @param start first unit in the text
  /// @param end one past the last unit
  /// @param word number of the piece's word, from 0
  public record Piece(int id, int start, int end, int word) {}

  /// At most `most` pieces of `text`, in order.
  public List<Piece> pieces(String text, int most) {
    var pieces = new ArrayList<Piece>();
    var word = new Letters();
    int words = 0;
    int at = 0;
    while (at < text.length() && pieces.size() < most) {
      int letter = text.codePointAt(at);
      int next = at + Character.charCount(letter);
      if (isDropped(letter)) {
        at = next;
        continue;
      }
      if (isBlank(letter)) {
        words += flush(word, words, pieces);
      } else {
        String bare = bare(letter);
        for (int i = 0; i < bare.length(); i += Character.charCount(bare.codePointAt(i))) {
          int part = bare.codePointAt(i);
          if (isPunctuation(part) || Character.isIdeographic(part)) {
            words += flush(word, words, pieces);
            word.add(part, at, next);
            words += flush(word, words, pieces);
          } else {
            word.add(part, at, next);
          }
        }
      }
      at = next;
    }
    flush(word, words, pieces);
    return pieces.size() > most ? pieces.subList(0, most) : pieces;
  }

  /// Cuts the gathered word into pieces; gives how many words that was, 0 or 1.
  private int flush(Letters word, int number, List<Piece> out) {
    if (word.size() == 0) {
      return 0;
    }
    int before = out.size();
    if (word.codePoints > LONGEST_WORD || !cut(word, number, out)) {
      while (out.size() > before) {
        out.removeLast();
      }
      out.add(new Piece(UNKNOWN, word.start(0), word.end(word.size() - 1), number));
    }
    word.clear();
    return 1;
  }

  private boolean cut(Letters word, int number, List<Piece> out) {
    int start = 0;
    while (start < word.size()) {
      int end = word.size();
      Integer id = null;
      while (end > start) {
        String part = word.text.substring(start, end);
        id = ids.get(start == 0 ? part : "##" + part);
        if (id != null) {
          break;
        }
        end--;
      }
      if (id == null) {
        return false;
      }
      out.add(new Piece(id, word.start(start), word.end(end - 1), number));
      start = end;
    }
    return true;
  }

  static boolean isBlank(int letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  private static boolean isDropped(int letter) {
    int type = Character.getType(letter);
    if (letter == '\t' || letter == '\n' || letter == '\r') {
      return false;
    }
    return letter == 0xFFFD
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE;
  }

  private static String bare(int letter) {
    if (letter < 128) {
      return String.valueOf((char) (letter >= 'A' && letter <= 'Z' ? letter + 32 : letter));
    }
    var bare = new StringBuilder();
    Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
        .codePoints()
        .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
        .forEach(bare::appendCodePoint);
    return bare.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isPunctuation(int letter) {
    if (letter < 128) {
      return letter > 32 && letter < 127 && !Character.isLetterOrDigit(letter);
    }
    return switch (Character.getType(letter)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /// A word's units, each with the place of the character that it came from. Units beyond what a
  /// word may have are counted, not kept.
  private static final class Letters {
    private final StringBuilder text = new StringBuilder();
    private final List<int[]> places = new ArrayList<>();
    private int codePoints;

    void add(int letter, int start, int end) {
      codePoints++;
      if (codePoints > LONGEST_WORD) {
        places.getLast()[1] = end;
        return;
      }
      text.appendCodePoint(letter);
      for (int i = 0; i < Character.charCount(letter); i++) {
        places.add(new int[] {start, end});
      }
    }

    int size() {
      return places.size();
    }

    int start(int at) {
      return places.get(at)[0];
    }

    int end(int at) {
      return places.get(at)[1];
    }

    void clear() {
      text.setLength(0);
      places.clear();
      codePoints = 0;
    }
  }

  /// Made when first touched.
  private static final class Shared {
    static final WordPiece PIECES = new WordPiece(Vocabulary.shared());
  }
}
