package parallax.read.plain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// An outlet's name with what it says of itself, as the first line of a scraped page: "The Gull |
/// The weekly of the southern islands".
///
/// Only the form tells: a short name in capitals, a bar or a dash between spaces, and a phrase that
/// begins with an article and goes on in small letters or that names a kind of outlet.
final class Masthead {
  private static final List<String> SEPARATORS =
      List.of(" | ", " :: ", " – ", " — ", " - ", " · ", " • ");
  private static final int MOST_NAME_WORDS = 5;
  private static final int FEWEST_PHRASE_WORDS = 3;
  private static final int MOST_PHRASE_WORDS = 12;
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "your", "our");
  private static final Set<String> JOINTS = Set.of("&", "and", "of", "the", "+");

  private Masthead() {}

  /// The outlet's name where `line` is a masthead.
  static Optional<String> outlet(String line) {
    if (LineForm.endsSentence(line)) {
      return Optional.empty();
    }
    for (String separator : SEPARATORS) {
      int at = line.indexOf(separator);
      if (at > 0) {
        String name = line.substring(0, at).strip();
        String phrase = line.substring(at + separator.length()).strip();
        return isName(name) && isPhrase(phrase) && (names(name) || names(phrase))
            ? Optional.of(name)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isName(String name) {
    String[] words = name.split(" ");
    for (String word : words) {
      boolean capital = Character.isUpperCase(word.codePointAt(0));
      if (!capital && !JOINTS.contains(word)) {
        return false;
      }
    }
    return words.length <= MOST_NAME_WORDS;
  }

  private static boolean isPhrase(String phrase) {
    String[] words = phrase.split(" ");
    return words.length >= FEWEST_PHRASE_WORDS
        && words.length <= MOST_PHRASE_WORDS
        && ARTICLES.contains(words[0].toLowerCase(Locale.ROOT));
  }

  private static boolean names(String part) {
    for (String word : part.toLowerCase(Locale.ROOT).split(" ")) {
      if (NoiseRules.BUNDLED.phrase(NoiseRules.Kind.OUTLET, word).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
