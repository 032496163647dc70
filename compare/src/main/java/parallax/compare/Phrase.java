package parallax.compare;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parallax.text.Fold;
import parallax.text.Stopwords;
import parallax.text.Token;
import parallax.text.Words;

/// A few words of an article, for a line that says what something is about.
final class Phrase {
  /// Words: what the eye takes in at once.
  private static final int LONGEST = 10;

  private static final Pattern MARKS = Pattern.compile("[\"“”„«»\\[\\]]");

  private Phrase() {}

  /// The first words of `text` without quotation marks, with an ellipsis where there are more; it
  /// does not end in a word that leads on to another.
  static String shortened(String text) {
    List<Token> words = Words.of(text);
    if (words.isEmpty()) {
      return text.strip();
    }
    int end = Math.min(LONGEST, words.size());
    while (words.size() > LONGEST && end > 1 && leadsOn(words.get(end - 1))) {
      end--;
    }
    String phrase =
        text.substring(words.getFirst().span().start(), words.get(end - 1).span().end());
    return MARKS.matcher(phrase).replaceAll("").replaceAll("\\s+", " ").strip()
        + (end < words.size() ? "…" : "");
  }

  private static boolean leadsOn(Token word) {
    return Stopwords.english().contains(Fold.fold(word.text()));
  }

  /// `"a", "b" and "c"`.
  static String listed(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    return items.subList(0, items.size() - 1).stream().collect(Collectors.joining(", "))
        + " and "
        + items.getLast();
  }
}
