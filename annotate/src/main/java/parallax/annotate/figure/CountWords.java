package parallax.annotate.figure;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import parallax.text.WordList;

/// The words of a language on which the phrase of what a figure counts turns, from lines `NAME:
/// word, word` of `counted-xx.txt`.
final class CountWords {
  /// What the words of a line are; the file says more.
  enum Kind {
    PERSONS,
    HARM,
    ACTION,
    BREAK,
    LINK,
    ARTICLE,
    STOP,
    AUX,
    FLIGHT,
    GOESON,
    TOLL,
    NOUNCAPITAL
  }

  private final Map<String, Set<Kind>> words = new HashMap<>();
  private final boolean nounsHaveCapitals;

  /// @throws IllegalArgumentException where a line has no name that is known
  CountWords(String language) {
    boolean capitals = false;
    for (String line : WordList.lines(CountWords.class, "counted-" + language + ".txt")) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException("line without 'NAME: ': " + line);
      }
      Kind kind = Kind.valueOf(line.substring(0, colon));
      capitals |= kind == Kind.NOUNCAPITAL;
      for (String word : line.substring(colon + 2).strip().split("\\s*,\\s*")) {
        words.computeIfAbsent(word, _ -> EnumSet.noneOf(Kind.class)).add(kind);
      }
    }
    nounsHaveCapitals = capitals;
  }

  boolean is(Kind kind, String word) {
    Set<Kind> kinds = words.get(word);
    return kinds != null && kinds.contains(kind);
  }

  /// Whether nouns have a capital, and are told by it.
  boolean nounsHaveCapitals() {
    return nounsHaveCapitals;
  }
}
