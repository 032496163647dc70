package parallax.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parallax.read.plain.SmallWords;

/// What the characters of a block look like.
///
/// @param marks commas, full stops and their like
/// @param breaks lines that are broken off by the page
/// @param small words that every sentence has: "the", "und"
/// @param folded the words in lower case; only the first 40 of a long block
record TextShape(
    int words,
    int letters,
    int digits,
    int capitals,
    int marks,
    int small,
    int breaks,
    List<String> folded) {
  private static final int MOST_FOLDED = 40;

  static TextShape of(String text) {
    int words = 0;
    int letters = 0;
    int digits = 0;
    int capitals = 0;
    int marks = 0;
    int small = 0;
    int breaks = 0;
    List<String> folded = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean inWord = Character.isLetterOrDigit(c);
      if (inWord && start < 0) {
        start = i;
        words++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
      } else if (!inWord && start >= 0) {
        if (folded.size() < MOST_FOLDED) {
          String word = text.substring(start, i).toLowerCase(Locale.ROOT);
          folded.add(word);
          small += SmallWords.contain(word) ? 1 : 0;
        }
        start = -1;
      }
      letters += inWord && Character.isLetter(c) ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
      marks += !inWord && ",.;:!?".indexOf(c) >= 0 ? 1 : 0;
      breaks += c == '\n' ? 1 : 0;
    }
    return new TextShape(words, letters, digits, capitals, marks, small, breaks, folded);
  }

  double smallShare() {
    return folded.isEmpty() ? 0 : (double) small / folded.size();
  }
}
