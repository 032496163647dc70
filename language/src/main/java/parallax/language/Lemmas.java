package parallax.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import parallax.text.WordList;

/// Base forms of English words: a table of irregular ones, then the regular endings.
final class Lemmas {
  private static final Map<String, String> IRREGULAR = irregular();

  private Lemmas() {}

  static String of(String word, String tag) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    return switch (tag) {
      case "PROPN" -> word;
      case "VERB", "AUX" -> IRREGULAR.getOrDefault("V " + lower, verb(lower));
      case "NOUN" -> IRREGULAR.getOrDefault("N " + lower, noun(lower));
      default -> IRREGULAR.getOrDefault("A " + lower, lower);
    };
  }

  private static String noun(String word) {
    int length = word.length();
    if (length < 4
        || !word.endsWith("s")
        || word.endsWith("ss")
        || word.endsWith("us")
        || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    return endsInSibilant(word) ? word.substring(0, length - 2) : word.substring(0, length - 1);
  }

  private static String verb(String word) {
    int length = word.length();
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("ied") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("ing") && length > 5 && hasVowel(word, length - 3)) {
      return stem(word.substring(0, length - 3));
    }
    if (word.endsWith("ed") && length > 4 && hasVowel(word, length - 2)) {
      return stem(word.substring(0, length - 2));
    }
    if (word.endsWith("s") && length > 3 && !word.endsWith("ss")) {
      return endsInSibilant(word) ? word.substring(0, length - 2) : word.substring(0, length - 1);
    }
    return word;
  }

  /// "boxes", "churches", "goes", not "houses".
  private static boolean endsInSibilant(String word) {
    return word.endsWith("xes")
        || word.endsWith("ches")
        || word.endsWith("shes")
        || word.endsWith("sses")
        || word.endsWith("zzes")
        || word.endsWith("oes");
  }

  /// What is left without "ed" or "ing": a doubled consonant is single again, a lost e is put back.
  private static String stem(String stem) {
    int last = stem.length() - 1;
    char end = stem.charAt(last);
    char before = stem.charAt(last - 1);
    if (end == before && "lsz".indexOf(end) < 0 && !isVowel(end)) {
      return stem.substring(0, last);
    }
    boolean lostE =
        "vcuz".indexOf(end) >= 0
            || (end == 's' && before != 's')
            || (end == 'g' && before != 'n' && before != 'g')
            || (end == 'l' && !isVowel(before) && before != 'l')
            || (end == 'r' && (before == 'i' || before == 'u'))
            || (stem.endsWith("at") && last >= 2 && !isVowel(stem.charAt(last - 2)))
            || isShort(stem);
    return lostE ? stem + "e" : stem;
  }

  /// A vowel and a consonant after at most one consonant: "us(ed)", "mov(ed)".
  private static boolean isShort(String stem) {
    int last = stem.length() - 1;
    char end = stem.charAt(last);
    return last <= 2
        && !isVowel(end)
        && "wxy".indexOf(end) < 0
        && isVowel(stem.charAt(last - 1))
        && (last == 1 || !isVowel(stem.charAt(0)));
  }

  private static boolean hasVowel(String word, int before) {
    for (int at = 0; at < before; at++) {
      if (isVowel(word.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(char letter) {
    return "aeiouy".indexOf(letter) >= 0;
  }

  private static Map<String, String> irregular() {
    var all = new HashMap<String, String>();
    for (String line : WordList.lines(Lemmas.class, "irregular-forms-en.txt")) {
      String[] parts = line.split(" ");
      for (int at = 2; at < parts.length; at++) {
        all.put(parts[0] + " " + parts[at], parts[1]);
      }
    }
    return Map.copyOf(all);
  }
}
