package parallax.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parallax.model.Span;

/// The words of a text: runs of letters and digits, without the marks between them.
///
/// An apostrophe or hyphen between two letters or digits stays within the word ("al-Assad",
/// "don't"), as does a point or comma between two digits ("3.5", "1,200"). Linear in the text's
/// length.
public final class Words {
  /// Below it, letters are told without a table.
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private Words() {}

  /// All words, in order.
  public static List<Token> of(String text) {
    return of(text, new Span(0, text.length()));
  }

  /// The words within `within`, at their place in `text`.
  public static List<Token> of(String text, Span within) {
    var words = new ArrayList<Token>();
    forEach(
        text,
        within,
        (start, end) -> words.add(new Token(new Span(start, end), text.substring(start, end))));
    return words;
  }

  /// Takes a word by where it stands.
  @FunctionalInterface
  public interface Place {

    /// The word from `start`, inclusive, to `end`, exclusive.
    void word(int start, int end);
  }

  /// The words of [#of] by their places only, for who reads much and keeps little.
  public static void forEach(String text, Span within, Place use) {
    int at = within.start();
    while (at < within.end()) {
      int letter = text.codePointAt(at);
      if (!isWordLetter(letter)) {
        at += Character.charCount(letter);
        continue;
      }
      int end = endOfWord(text, at, within.end());
      use.word(at, end);
      at = end;
    }
  }

  /// The folded words, ready to be compared.
  public static List<String> folded(String text) {
    return of(text).stream().map(word -> Fold.fold(word.text())).toList();
  }

  /// The distinct runs of `size` folded words, joined by one blank, in order of first occurrence.
  /// A text of fewer words has none.
  public static Set<String> shingles(String text, int size) {
    return shingles(folded(text), size);
  }

  /// The distinct runs of `size` words, joined by one blank, in order of first occurrence.
  public static Set<String> shingles(List<String> words, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("shingle size " + size + " is below 1");
    }
    var shingles = new LinkedHashSet<String>();
    for (int at = 0; at + size <= words.size(); at++) {
      shingles.add(String.join(" ", words.subList(at, at + size)));
    }
    return shingles;
  }

  private static int endOfWord(String text, int start, int limit) {
    int at = start;
    int before = 0;
    while (at < limit) {
      int letter = text.codePointAt(at);
      int width = Character.charCount(letter);
      if (at + width > limit) {
        break;
      }
      if (!isWordLetter(letter) && !joins(before, letter, text, at + width, limit)) {
        break;
      }
      before = letter;
      at += width;
    }
    return at > start ? at : Math.min(limit, start + 1);
  }

  private static boolean joins(int before, int mark, String text, int next, int limit) {
    if (next >= limit || !isWordLetter(before)) {
      return false;
    }
    int after = text.codePointAt(next);
    return switch (mark) {
      case '\'', '’', '-', '‐', '‑' -> isWordLetter(after);
      case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
      default -> false;
    };
  }

  private static boolean isWordLetter(int codePoint) {
    if (codePoint < FIRST_BEYOND_ASCII) {
      int lower = codePoint | 0x20;
      return (lower >= 'a' && lower <= 'z') || (codePoint >= '0' && codePoint <= '9');
    }
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK
        || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
  }
}
