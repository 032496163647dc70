package parallax.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import parallax.text.WordList;

/// What the rules for sentences and tokens know about single words, read from resources once.
final class Lexicon {
  /// What may follow an abbreviation's point.
  enum Abbreviation {
    NONE,
    BEFORE_NAME,
    BEFORE_NUMBER,
    MONTH,
    WITHIN
  }

  private static final Map<String, Abbreviation> ABBREVIATIONS = abbreviations();
  private static final Set<String> STARTERS =
      Set.copyOf(WordList.lines(Lexicon.class, "sentence-starters-en.txt"));

  private Lexicon() {}

  /// The kind of the abbreviation that `word`, without its last point, is.
  static Abbreviation abbreviation(String word) {
    Abbreviation known = ABBREVIATIONS.get(word);
    if (known != null) {
      return known;
    }
    return isAcronym(word) ? Abbreviation.WITHIN : Abbreviation.NONE;
  }

  /// Whether a capitalised `word` usually begins a sentence.
  static boolean startsSentences(String word) {
    return STARTERS.contains(word);
  }

  /// Single letters with points between: "U.S", "J.R.R". A single letter alone is an initial.
  private static boolean isAcronym(String word) {
    for (int at = 0; at < word.length(); at++) {
      char letter = word.charAt(at);
      if (at % 2 == 0 ? !Character.isLetter(letter) : letter != '.') {
        return false;
      }
    }
    return word.length() % 2 == 1 && (word.length() > 1 || Character.isUpperCase(word.charAt(0)));
  }

  private static Map<String, Abbreviation> abbreviations() {
    var all = new HashMap<String, Abbreviation>();
    for (String line : WordList.lines(Lexicon.class, "abbreviations-en.txt")) {
      String[] parts = line.split(" ");
      Abbreviation kind =
          switch (parts[0]) {
            case "before-name" -> Abbreviation.BEFORE_NAME;
            case "before-number" -> Abbreviation.BEFORE_NUMBER;
            case "month" -> Abbreviation.MONTH;
            case "within" -> Abbreviation.WITHIN;
            default -> throw new IllegalStateException("abbreviation kind " + parts[0]);
          };
      Arrays.stream(parts).skip(1).forEach(form -> all.putIfAbsent(form, kind));
    }
    return Map.copyOf(all);
  }
}
