package parallax.annotate.figure;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
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

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  /// @throws IllegalArgumentException where a line has no name that is known
  CountWords(String language) {
    for (String line : WordList.lines(CountWords.class, "counted-" + language + ".txt")) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException("line without 'NAME: ': " + line);
      }
      words
          .computeIfAbsent(Kind.valueOf(line.substring(0, colon)), _ -> new HashSet<>())
          .addAll(List.of(line.substring(colon + 2).strip().split("\\s*,\\s*")));
    }
  }

  boolean is(Kind kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  /// Whether nouns have a capital, and are told by it.
  boolean nounsHaveCapitals() {
    return words.containsKey(Kind.NOUNCAPITAL);
  }
}
