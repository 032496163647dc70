package parallax.read.date;

import java.util.ArrayList;
import java.util.List;

/// A run of digits, a run of letters, or one other character that is not white space.
record DateToken(Kind kind, String text, int value, int start) {
  enum Kind {
    NUMBER,
    WORD,
    MARK
  }

  /// Longer runs of digits are no part of a date.
  private static final int MOST_DIGITS = 8;

  int length() {
    return text.length();
  }

  int end() {
    return start + text.length();
  }

  static List<DateToken> of(String text) {
    List<DateToken> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int start = i++;
      if (isDigit(c)) {
        while (i < text.length() && isDigit(text.charAt(i))) {
          i++;
        }
        String digits = text.substring(start, i);
        tokens.add(
            digits.length() <= MOST_DIGITS
                ? new DateToken(Kind.NUMBER, digits, Integer.parseInt(digits), start)
                : new DateToken(Kind.MARK, digits, 0, start));
      } else if (isLetter(c)) {
        while (i < text.length() && isLetter(text.charAt(i))) {
          i++;
        }
        tokens.add(new DateToken(Kind.WORD, text.substring(start, i), 0, start));
      } else if (!Character.isWhitespace(c) && c != '\u00A0') {
        tokens.add(new DateToken(Kind.MARK, text.substring(start, i), 0, start));
      }
    }
    return tokens;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// Han characters stand alone, as 年 and 月 do in dates.
  private static boolean isLetter(char c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN;
  }
}
