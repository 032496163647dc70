package parallax.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parallax.model.Span;
import parallax.text.Token;

/// Cuts a sentence into words and marks as the Penn Treebank does: punctuation apart, "'s" and
/// "n't" apart, abbreviations with their point. Tokens are in order and hold every character that
/// is not white space. Linear in the length of the span.
public final class Tokenizer {
  private Tokenizer() {}

  /// The tokens within `within`, at their place in `text`.
  public static List<Token> tokens(String text, Span within) {
    var tokens = new ArrayList<Token>();
    int at = within.start();
    while (at < within.end()) {
      char letter = text.charAt(at);
      if (SentenceSplitter.isBlank(letter)) {
        at++;
      } else if (isWordUnit(letter)) {
        int end = endOfWord(text, at, within.end());
        addWord(text, at, end, tokens);
        at = end;
      } else {
        int end = endOfMark(text, at, within.end());
        tokens.add(token(text, at, end));
        at = end;
      }
    }
    return tokens;
  }

  private static int endOfWord(String text, int start, int limit) {
    int at = start;
    while (at < limit && (isWordUnit(text.charAt(at)) || joins(text, start, at, limit))) {
      at++;
    }
    if (at < limit && text.charAt(at) == '.' && keepsPoint(text, start, at, limit)) {
      at++;
    }
    return at;
  }

  private static boolean joins(String text, int start, int at, int limit) {
    if (at == start || at + 1 >= limit || !isWordUnit(text.charAt(at + 1))) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return switch (text.charAt(at)) {
      case '\'', '’', '-', '‐', '‑', '&', '_', '@' -> isWordUnit(before);
      case ',' -> Character.isDigit(before) && Character.isDigit(after);
      case ':', '/' -> Character.isDigit(before) && Character.isDigit(after);
      case '.' -> isWordUnit(before) && !beginsGluedSentence(text, start, at, limit);
      default -> false;
    };
  }

  /// "said.The": lower case before, a capitalised word after.
  private static boolean beginsGluedSentence(String text, int start, int point, int limit) {
    return Character.isLowerCase(text.charAt(point - 1))
        && point - start > 2
        && Character.isUpperCase(text.charAt(point + 1))
        && (point + 2 >= limit || !Character.isUpperCase(text.charAt(point + 2)));
  }

  private static boolean keepsPoint(String text, int start, int point, int limit) {
    boolean last = point + 1 >= limit;
    String word = text.substring(start, Math.min(point, start + 40));
    return Lexicon.abbreviation(word) != Lexicon.Abbreviation.NONE
        && (!last || word.indexOf('.') >= 0 || word.length() > 1)
        && !(!last && text.charAt(point + 1) == '.');
  }

  private static int endOfMark(String text, int start, int limit) {
    char letter = text.charAt(start);
    if (letter == '.' || letter == '-' || letter == '!' || letter == '?') {
      int at = start;
      while (at < limit && text.charAt(at) == letter) {
        at++;
      }
      return at;
    }
    boolean pair =
        Character.isHighSurrogate(letter)
            && start + 1 < limit
            && Character.isLowSurrogate(text.charAt(start + 1));
    return start + (pair ? 2 : 1);
  }

  private static void addWord(String text, int start, int end, List<Token> tokens) {
    int clitic = startOfClitic(text, start, end);
    if (clitic > start) {
      tokens.add(token(text, start, clitic));
    }
    if (clitic < end) {
      tokens.add(token(text, clitic, end));
    }
  }

  /// Where "'s", "'re", "n't" … begins, or `end`.
  private static int startOfClitic(String text, int start, int end) {
    for (int length = 2; length <= 3 && end - length > start; length++) {
      String tail = text.substring(end - length, end).replace('’', '\'').toLowerCase(Locale.ROOT);
      boolean clitic =
          switch (tail) {
            case "'s", "'d", "'m", "n't", "'re", "'ve", "'ll" -> true;
            default -> false;
          };
      if (clitic) {
        return end - length;
      }
    }
    return end;
  }

  private static Token token(String text, int start, int end) {
    return new Token(new Span(start, end), text.substring(start, end));
  }

  private static boolean isWordUnit(char letter) {
    int type = Character.getType(letter);
    return Character.isLetterOrDigit(letter)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
