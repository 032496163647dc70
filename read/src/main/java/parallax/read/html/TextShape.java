package parallax.read.html;

import java.util.Locale;

/// What the characters of a block look like, and what its words weigh.
///
/// Of a long block only the first 40 words are looked up.
///
/// @param marks commas, full stops and their like
/// @param breaks lines that are broken off by the page
/// @param smallShare of the words, those that every sentence has: "the", "und"
record TextShape(
    int words,
    int letters,
    int digits,
    int capitals,
    int marks,
    int breaks,
    double smallShare,
    Weight weight) {

  /// What the words weigh (log odds of being text): their mean, the least, the mean of the first.
  record Weight(float mean, float least, float opening) {}

  static TextShape of(String text, BlockWords known) {
    return new Scan(text, known).shape();
  }

  /// How many words `text` has.
  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean inWord = Character.isLetterOrDigit(text.charAt(i));
      words += inWord && !inside ? 1 : 0;
      inside = inWord;
    }
    return words;
  }

  /// One walk over a text, word by word.
  private static final class Scan {
    private static final int MOST_LOOKED_UP = 40;
    private static final int OPENING_WORDS = 3;

    /// Lower case of these is not a matter of one character.
    private static final char DOTTED_I = '\u0130';

    private static final char SIGMA = '\u03A3';

    private final String text;
    private final BlockWords known;

    /// A word in lower case, as far as any known word is long.
    private final char[] word;

    private int words;
    private int letters;
    private int digits;
    private int capitals;
    private int small;
    private int seen;
    private float sum;
    private float least;
    private float opening;

    Scan(String text, BlockWords known) {
      this.text = text;
      this.known = known;
      this.word = new char[known.longest()];
    }

    TextShape shape() {
      int marks = 0;
      int breaks = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c)) {
          i = word(i) - 1;
        } else {
          marks += isMark(c) ? 1 : 0;
          breaks += c == '\n' ? 1 : 0;
        }
      }
      return new TextShape(
          words,
          letters,
          digits,
          capitals,
          marks,
          breaks,
          seen == 0 ? 0 : (double) small / seen,
          new Weight(sum / Math.max(1, seen), least, opening / Math.clamp(seen, 1, OPENING_WORDS)));
    }

    private static boolean isMark(char c) {
      return c == ',' || c == '.' || c == ';' || c == ':' || c == '!' || c == '?';
    }

    /// Reads the word that starts at `start` and returns its end.
    private int word(int start) {
      int hash = 0;
      int inDigits = 0;
      int inLetters = 0;
      boolean special = false;
      int end = start;
      for (; end < text.length(); end++) {
        char c = text.charAt(end);
        char lower = c;
        if (c >= 'a' && c <= 'z') {
          inLetters++;
        } else if (c >= '0' && c <= '9') {
          inDigits++;
        } else if (!Character.isLetterOrDigit(c)) {
          break;
        } else {
          lower = Character.toLowerCase(c);
          inLetters += Character.isLetter(c) ? 1 : 0;
          special |= c == DOTTED_I || c == SIGMA;
        }
        if (end - start < word.length) {
          word[end - start] = lower;
          hash = 31 * hash + lower;
        }
      }
      words++;
      letters += inLetters;
      digits += inDigits;
      capitals += Character.isUpperCase(text.charAt(start)) ? 1 : 0;
      if (seen < MOST_LOOKED_UP) {
        weigh(special ? lookUp(start, end) : find(end - start, hash));
      }
      return end;
    }

    private int find(int length, int hash) {
      return length <= word.length ? known.find(word, length, hash) : BlockWords.UNKNOWN;
    }

    private int lookUp(int start, int end) {
      return known.find(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private void weigh(int number) {
      float weight = known.weight(number);
      small += known.isSmall(number) ? 1 : 0;
      sum += weight;
      least = Math.min(least, weight);
      opening += seen < OPENING_WORDS ? weight : 0;
      seen++;
    }
  }
}
