package parallax.compare;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A word without its English inflection, so that "sanctions", "sanctioned" and "sanctioning" meet.
///
/// A light stemmer on purpose: it takes endings off and never puts any on, so two words meet only
/// where they share their beginning. Cost is linear in the word.
final class Stem {
  /// Longest first; an ending goes only where at least [#SHORTEST_STEM] letters stay.
  private static final List<String> ENDINGS =
      List.of(
          "izations",
          "isations",
          "ization",
          "isation",
          "ations",
          "ments",
          "ation",
          "ities",
          "ings",
          "ness",
          "ance",
          "ant",
          "ment",
          "ions",
          "ity",
          "ing",
          "ion",
          "ies",
          "ied",
          "ate",
          "ed",
          "es",
          "er",
          "ly",
          "al",
          "s",
          "e",
          "y");

  /// Letters: "sanction" keeps eight, "war" is never cut.
  private static final int SHORTEST_STEM = 4;

  /// The endings by their last letter, each list in the same order.
  private static final Map<Character, List<String>> BY_LAST =
      ENDINGS.stream().collect(Collectors.groupingBy(ending -> ending.charAt(ending.length() - 1)));

  private Stem() {}

  /// The stem of a folded word; possessive `'s` goes too.
  static String of(String folded) {
    String word = folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
    for (int round = 0; round < 2; round++) {
      String shorter = withoutEnding(word);
      if (shorter.equals(word)) {
        return word;
      }
      word = shorter;
    }
    return word;
  }

  private static String withoutEnding(String word) {
    if (word.length() <= SHORTEST_STEM) {
      return word;
    }
    for (String ending : BY_LAST.getOrDefault(word.charAt(word.length() - 1), List.of())) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
