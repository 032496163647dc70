package parallax.read.plain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import parallax.text.Fold;
import parallax.text.Words;

/// What a line's words and signs are, one by one, as the judge of lines weighs them.
final class LineTokens {
  /// Of longer lines the first words tell.
  private static final int MOST_WORDS = 16;

  /// The form of a line's beginning is told by so many words and signs.
  private static final int FORM = 5;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private LineTokens() {}

  /// The distinct tokens of `line`: each word (`w`), each two beside each other (`b`), the first
  /// (`f`), the first two (`g`), the last (`l`), each sign (`c`), the form of the first few (`s`).
  static Set<String> of(String line) {
    Set<String> tokens = new LinkedHashSet<>();
    List<String> words = new ArrayList<>();
    for (String word : Words.folded(line)) {
      words.add(DIGITS.matcher(word).replaceAll("0"));
    }
    for (int i = 0; i < Math.min(words.size(), MOST_WORDS); i++) {
      tokens.add("w:" + words.get(i));
      if (i > 0) {
        tokens.add("b:" + words.get(i - 1) + " " + words.get(i));
      }
    }
    if (!words.isEmpty()) {
      tokens.add("f:" + words.getFirst());
      tokens.add("l:" + words.getLast());
    }
    if (words.size() > 1) {
      tokens.add("g:" + words.get(0) + " " + words.get(1));
    }
    line.codePoints()
        .filter(c -> !Character.isLetterOrDigit(c) && !Character.isWhitespace(c))
        .limit(MOST_WORDS)
        .forEach(c -> tokens.add("c:" + sign(c)));
    tokens.add("s:" + form(line));
    return tokens;
  }

  /// Pictures are one sign.
  private static String sign(int c) {
    return c > Character.MAX_VALUE ? "picture" : Character.toString(c);
  }

  /// `Aaa` for "Ann", `AAA` for "TNA", `a` for "of", `0` for a number, signs as they are.
  private static String form(String line) {
    StringBuilder form = new StringBuilder();
    int taken = 0;
    int i = 0;
    while (i < line.length() && taken < FORM) {
      int c = line.codePointAt(i);
      int start = i;
      if (Character.isLetter(c)) {
        while (i < line.length() && Character.isLetter(line.codePointAt(i))) {
          i += Character.charCount(line.codePointAt(i));
        }
        form.append(word(line.substring(start, i)));
      } else if (Character.isDigit(c)) {
        while (i < line.length() && Character.isDigit(line.codePointAt(i))) {
          i += Character.charCount(line.codePointAt(i));
        }
        form.append('0');
      } else {
        i += Character.charCount(c);
        if (Character.isWhitespace(c)) {
          continue;
        }
        form.append(sign(c));
      }
      taken++;
    }
    return form.toString();
  }

  private static String word(String word) {
    if (!Character.isUpperCase(word.codePointAt(0))) {
      return "a";
    }
    boolean capitals = word.length() > 1 && Fold.fold(word).length() > 1;
    for (int i = 0; i < word.length(); i++) {
      capitals &= !Character.isLowerCase(word.charAt(i));
    }
    return capitals ? "AA" : "Aa";
  }
}
