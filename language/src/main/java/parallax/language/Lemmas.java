package parallax.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Base forms of English words, by a table of irregular ones and a few rules of spelling.
final class Lemmas {
  private static final Map<String, String> IRREGULAR = irregular();

  private Lemmas() {}

  static String lemma(String word, String tag) {
    String lower = word.toLowerCase(Locale.ROOT);
    return switch (tag) {
      case "VERB", "AUX" -> IRREGULAR.getOrDefault(lower, verb(lower));
      case "NOUN" -> IRREGULAR.getOrDefault(lower, noun(lower));
      default -> lower;
    };
  }

  private static String verb(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("ied") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("ing") && word.length() > 5) {
      return restored(word.substring(0, word.length() - 3));
    }
    if (word.endsWith("ed") && word.length() > 3) {
      return restored(word.substring(0, word.length() - 2));
    }
    return plural(word);
  }

  private static String noun(String word) {
    return word.endsWith("ies") && word.length() > 4
        ? word.substring(0, word.length() - 3) + "y"
        : plural(word);
  }

  private static String plural(String word) {
    if (word.matches(".*(?:ss|us|is)") || word.length() < 4 || !word.endsWith("s")) {
      return word;
    }
    return word.matches(".*(?:s|x|z|ch|sh|o)es")
        ? word.substring(0, word.length() - 2)
        : word.substring(0, word.length() - 1);
  }

  /// A stem as a word: "stopp" is "stop", "impos" is "impose".
  private static String restored(String stem) {
    int last = stem.length() - 1;
    char end = stem.charAt(last);
    if (last > 1 && end == stem.charAt(last - 1) && "bdgmnprt".indexOf(end) >= 0) {
      return stem.substring(0, last);
    }
    boolean silentE =
        stem.matches(
                ".*(?:[^aeiou][aeiou][vzscg]|[^aeiou]u[st]|[aeiou]at|[iu]r|[lr][vscg]|nc|dg|[^aeiou]l|os|uc|rs|ns|id|ok|in|iz|ak|ag|iv|us)$")
            && !stem.matches(
                ".*(?:ss|ll|[aeiou]{2}[nl]|er|en|on|ain|oin|ign|us{2}|claim|gain|train|begin|win|join)$");
    return silentE ? stem + "e" : stem;
  }

  private static Map<String, String> irregular() {
    Map<String, String> lemmas = new HashMap<>();
    for (String line : WordFile.lines("irregular-en.txt")) {
      String[] words = line.split("\\s+");
      for (int i = 1; i < words.length; i++) {
        lemmas.put(words[i], words[0]);
      }
    }
    return Map.copyOf(lemmas);
  }
}
