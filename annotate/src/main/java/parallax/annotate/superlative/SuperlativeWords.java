package parallax.annotate.superlative;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parallax.text.WordList;

/// The words of a language that claims of firsts turn on, from lines `NAME: word word` of
/// `superlative-xx.txt`.
final class SuperlativeWords {
  /// What the words of a line are; the file says more.
  enum Kind {
    FIRST,
    MOST,
    MOST_ENDING,
    NOT_MOST,
    DETERMINER,
    NOT,
    LEAD,
    THAT,
    TIME,
    SINCE,
    WITHIN,
    EVER,
    EVER_LEAD,
    BREAK,
    LOOSE
  }

  private static final int STEM = 3;

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  /// @throws IllegalArgumentException where a line has no name that is known
  SuperlativeWords(String language) {
    for (String line : WordList.lines(SuperlativeWords.class, "superlative-" + language + ".txt")) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException("line without 'NAME: ': " + line);
      }
      words
          .computeIfAbsent(Kind.valueOf(line.substring(0, colon)), _ -> new HashSet<>())
          .addAll(List.of(line.substring(colon + 2).strip().split("\\s+")));
    }
  }

  boolean is(Kind kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  /// Whether the word is a superlative, by itself or by its ending.
  boolean isMost(String word) {
    if (is(Kind.NOT_MOST, word)) {
      return false;
    }
    return is(Kind.MOST, word)
        || words.getOrDefault(Kind.MOST_ENDING, Set.of()).stream()
            .anyMatch(end -> word.length() >= end.length() + STEM && word.endsWith(end));
  }
}
