package parallax.annotate.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parallax.model.Span;

/// One word or mark of a sentence: a run of letters and digits with what stands inside it
/// ("al-Assad", "U.S"), a possessive ending ("’s"), or a single mark.
///
/// @param lower the text in lower case, with a plain apostrophe
record Word(Span span, String text, String lower) {

  /// The words of `text` within `within`, in order. Linear.
  static List<Word> in(String text, Span within) {
    List<Word> words = new ArrayList<>();
    int at = within.start();
    while (at < within.end()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        at++;
        continue;
      }
      int end = at + 1;
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        end = runEnd(text, at, within.end());
        int possessive = possessive(text, at, end);
        if (possessive > at) {
          words.add(of(text, at, possessive));
          at = possessive;
        }
      }
      words.add(of(text, at, end));
      at = end;
    }
    return words;
  }

  private static int runEnd(String text, int start, int limit) {
    int end = start;
    while (end < limit) {
      char c = text.charAt(end);
      boolean inner =
          (c == '-' || c == '.' || c == '\'' || c == '’' || c == ',' || c == '@')
              && end + 1 < limit
              && Character.isLetterOrDigit(text.charAt(end + 1))
              && (c != ',' || digitsAround(text, end))
              && (c != '.' || digitsAround(text, end) || initialBefore(text, start, end));
      if (!inner && !Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
        break;
      }
      end++;
    }
    return Math.max(end, start + 1);
  }

  private static boolean digitsAround(String text, int at) {
    return Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
  }

  /// Whether the dot at `at` ends an initial, as in "U.S".
  private static boolean initialBefore(String text, int start, int at) {
    return at - start == 1 || text.charAt(at - 2) == '.';
  }

  private static int possessive(String text, int start, int end) {
    int apostrophe = end - 2;
    boolean found =
        apostrophe > start
            && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
            && (text.charAt(apostrophe) == '\'' || text.charAt(apostrophe) == '’');
    return found ? apostrophe : -1;
  }

  private static Word of(String text, int start, int end) {
    String word = text.substring(start, end);
    return new Word(Span.of(start, end), word, word.toLowerCase(Locale.ROOT).replace('’', '\''));
  }

  int start() {
    return span.start();
  }

  int end() {
    return span.end();
  }

  boolean is(String other) {
    return lower.equals(other);
  }

  boolean isPossessive() {
    return lower.equals("'s");
  }

  boolean isMark() {
    return !Character.isLetterOrDigit(text.codePointAt(0)) && !isPossessive();
  }

  /// Whether it starts like a name: with a capital, or as "al-Assad" does.
  boolean isCapitalised() {
    int hyphen = text.indexOf('-');
    return Character.isUpperCase(text.codePointAt(0))
        || (hyphen > 0
            && hyphen + 1 < text.length()
            && hyphen <= 3
            && Character.isUpperCase(text.charAt(hyphen + 1)));
  }
}
