package parallax.group;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads the terms of texts: words folded, without function words, and with the plural taken off.
///
/// Remembers the words it met last, since most of a text are common ones. Not thread-safe.
final class TermReader {

  private static final Set<String> FUNCTION_WORDS =
      Set.copyOf(Resource.lines("function-words.txt"));

  /// Longest piece of white space free text taken for a word; longer runs are not language.
  private static final int LONGEST_WORD = 40;

  /// Words remembered at most, a power of two: several times as many as a stream of news has in
  /// use, since two that fall on one place push each other out.
  private static final int REMEMBERED = 1 << 16;

  /// Below it, letters are told without a table.
  private static final int FIRST_BEYOND_ASCII = 0x80;

  /// Odd, its bits well mixed: 2 to the power of 64 by the golden ratio.
  private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

  /// Remembered words by 64 bits of their letters: the words themselves lie all over memory, and
  /// looking at them took longer than all else. That two of a million words are taken for one has
  /// a chance of one in forty million.
  private final long[] rememberedWords = new long[REMEMBERED];

  private final Term[] rememberedTerms = new Term[REMEMBERED];

  /// A word where it stands.
  ///
  /// @param term [Term#NONE] where it tells nothing
  /// @param kind what else its letters say
  record Word(Term term, int start, int end, Kind kind) {}

  /// What the letters of a word say.
  enum Kind {
    /// Written with a capital, and not at the beginning of a sentence, a line or a quotation: a
    /// stand-in for names that needs no model.
    CAPITAL,
    /// Begins with a digit.
    NUMBER,
    OTHER
  }

  /// The first `most` words of `text`.
  List<Word> words(String text, int most) {
    List<Word> words = new ArrayList<>();
    boolean begins = true;
    int at = 0;
    while (at < text.length() && words.size() < most) {
      int end = wordEnd(text, at);
      if (end == at) {
        begins |= begins(text.charAt(at));
        at++;
        continue;
      }
      words.add(new Word(term(text, at, end), at, end, kind(text.charAt(at), begins)));
      begins = false;
      at = end;
    }
    return words;
  }

  /// Every term of a short text, in order, as often as it stands.
  List<Term> terms(String text) {
    List<Term> terms = new ArrayList<>();
    for (Word word : words(text, Integer.MAX_VALUE)) {
      if (!word.term().isNone()) {
        terms.add(word.term());
      }
    }
    return terms;
  }

  /// The first `count` sentences of `text` longer than a few words, by the JDK's rules: for
  /// articles that come without sentences.
  static List<String> sentences(int count, String text) {
    List<String> sentences = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next();
        end != BreakIterator.DONE && sentences.size() < count;
        start = end, end = breaks.next()) {
      for (String line : text.substring(start, end).split("\n")) {
        sentences.add(line.strip());
      }
    }
    return sentences;
  }

  private static boolean begins(char c) {
    return c == '.' || c == '!' || c == '?' || c == ':' || c == '\n' || c == '"' || c == '\u201c';
  }

  private static Kind kind(char first, boolean begins) {
    if (Character.isDigit(first)) {
      return Kind.NUMBER;
    }
    return !begins && Character.isUpperCase(first) ? Kind.CAPITAL : Kind.OTHER;
  }

  /// Letters and digits, with apostrophes inside, and with points and commas between digits.
  private static int wordEnd(String text, int start) {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!isWordLetter(c) && !(at > start && at + 1 < text.length() && inner(text, at, c))) {
        return at;
      }
      at++;
    }
    return at;
  }

  private static boolean isWordLetter(char c) {
    if (c < FIRST_BEYOND_ASCII) {
      int lower = c | 0x20;
      return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static boolean inner(String text, int at, char c) {
    return (isApostrophe(c) && Character.isLetter(text.charAt(at + 1)))
        || ((c == '.' || c == ',')
            && Character.isDigit(text.charAt(at - 1))
            && Character.isDigit(text.charAt(at + 1)));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private Term term(String text, int start, int end) {
    if (end - start > LONGEST_WORD) {
      return Term.NONE;
    }
    long letters = (long) end - start;
    for (int i = start; i < end; i++) {
      letters = (letters ^ text.charAt(i)) * MULTIPLIER;
      letters ^= letters >>> Integer.SIZE;
    }
    int slot = (int) letters & (REMEMBERED - 1);
    if (rememberedWords[slot] != letters || rememberedTerms[slot] == null) {
      rememberedWords[slot] = letters;
      rememberedTerms[slot] = folded(withoutPossessive(text.substring(start, end)));
    }
    return rememberedTerms[slot];
  }

  private static String withoutPossessive(String word) {
    int end = word.length() - 2;
    return end > 0 && isApostrophe(word.charAt(end)) && (word.charAt(end + 1) | 32) == 's'
        ? word.substring(0, end)
        : word;
  }

  private static Term folded(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return word.length() < 2 || FUNCTION_WORDS.contains(lower)
        ? Term.NONE
        : Term.of(singular(plain(lower)));
  }

  private static String plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= FIRST_BEYOND_ASCII) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
      }
    }
    return word;
  }

  private static String singular(String word) {
    int length = word.length();
    if (length > 4 && word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    if (length > 4 && word.endsWith("es") && "sxzh".indexOf(word.charAt(length - 3)) >= 0) {
      return word.substring(0, length - 2);
    }
    boolean plural =
        word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
    return length > 3 && plural ? word.substring(0, length - 1) : word;
  }
}
