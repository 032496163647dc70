package parallax.group;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The terms of a text: its words folded, without function words, and with the plural taken
/// off.
final class Terms {

  private static final Set<String> FUNCTION_WORDS =
      Set.copyOf(Resource.lines("function-words.txt"));

  /// Longest piece of white space free text taken for a word; longer runs are not language.
  private static final int LONGEST_WORD = 40;

  private Terms() {}

  /// Every term, in order, as often as it stands.
  static List<String> of(String text) {
    List<String> terms = new ArrayList<>();
    for (String word : words(text)) {
      String term = term(word);
      if (!term.isEmpty()) {
        terms.add(term);
      }
    }
    return terms;
  }

  /// Terms of the words that are written with a capital but do not begin a sentence, a line or
  /// a quotation: a stand-in for names that needs no model.
  static List<String> capitalised(String text) {
    List<String> terms = new ArrayList<>();
    boolean begins = true;
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      if (end == at) {
        begins |= ".!?:\n\"\u201c".indexOf(text.charAt(at)) >= 0;
        at++;
        continue;
      }
      if (!begins && Character.isUpperCase(text.charAt(at))) {
        String term = term(withoutPossessive(text.substring(at, end)));
        if (!term.isEmpty()) {
          terms.add(term);
        }
      }
      begins = false;
      at = end;
    }
    return terms;
  }

  /// Every number as it is written, in order.
  static List<String> numbers(String text) {
    List<String> numbers = new ArrayList<>();
    for (String word : words(text)) {
      if (Character.isDigit(word.charAt(0)) && word.length() <= LONGEST_WORD) {
        numbers.add(word);
      }
    }
    return numbers;
  }

  /// The first `count` words of `text`, with what stands between them.
  static String first(int count, String text) {
    int at = 0;
    int words = 0;
    while (at < text.length() && words < count) {
      int end = wordEnd(text, at);
      words += end > at ? 1 : 0;
      at = end > at ? end : at + 1;
    }
    return text.substring(0, at);
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

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      if (end > at) {
        words.add(withoutPossessive(text.substring(at, end)));
        at = end;
      } else {
        at++;
      }
    }
    return words;
  }

  /// Letters and digits, with apostrophes inside, and with points and commas between digits.
  private static int wordEnd(String text, int start) {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean inner =
          at > start
              && at + 1 < text.length()
              && ((isApostrophe(c) && Character.isLetter(text.charAt(at + 1)))
                  || ((c == '.' || c == ',')
                      && Character.isDigit(text.charAt(at - 1))
                      && Character.isDigit(text.charAt(at + 1))));
      if (!Character.isLetterOrDigit(c) && !inner && !Character.isSurrogate(c)) {
        return at;
      }
      at++;
    }
    return at;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static String withoutPossessive(String word) {
    int end = word.length() - 2;
    return end > 0 && isApostrophe(word.charAt(end)) && (word.charAt(end + 1) | 32) == 's'
        ? word.substring(0, end)
        : word;
  }

  /// The term of a word, empty for one that tells nothing.
  private static String term(String word) {
    if (word.length() < 2 || word.length() > LONGEST_WORD) {
      return "";
    }
    String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    if (FUNCTION_WORDS.contains(lower)) {
      return "";
    }
    return singular(plain(lower));
  }

  private static String plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 127) {
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
