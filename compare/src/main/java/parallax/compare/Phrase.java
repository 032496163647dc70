package parallax.compare;

import java.util.List;
import java.util.stream.Collectors;
import parallax.text.Token;
import parallax.text.Words;

/// A few words of an article, for a line that says what something is about.
final class Phrase {
  /// Words: what the eye takes in at once.
  private static final int LONGEST = 10;

  private Phrase() {}

  /// The first words of `text`, with an ellipsis where there are more.
  static String shortened(String text) {
    List<Token> words = Words.of(text);
    if (words.size() <= LONGEST) {
      return text.strip();
    }
    return text.substring(words.getFirst().span().start(), words.get(LONGEST - 1).span().end())
        + "…";
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
