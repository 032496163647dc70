package parallax.read.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Names of authors in a line: "By Ann Lee and Bob Ray".
public final class Byline {
  private static final int MOST_CHARS = 120;
  private static final int MOST_NAME_WORDS = 5;
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "di", "van", "von", "der", "den", "bin", "al", "el", "la", "le", "du", "dos",
          "y", "zu", "ten", "ter", "del");

  private static final Pattern BETWEEN = Pattern.compile(",|;|\\||/| and | und | y | et | & ");

  private Byline() {}

  /// The names where `line` is a byline; empty where it is anything else.
  public static List<String> of(String line) {
    if (line.length() > MOST_CHARS || LineForm.endsSentence(line)) {
      return List.of();
    }
    Optional<String> phrase =
        NoiseRules.BUNDLED.phrase(NoiseRules.Kind.BYLINE, line.toLowerCase(Locale.ROOT));
    if (phrase.isEmpty()) {
      return List.of();
    }
    String rest = line.substring(phrase.get().length()).strip();
    return names(rest.startsWith(":") ? rest.substring(1).strip() : rest);
  }

  /// The names that `list` ("Ann Lee, Bob Ray and Cy Day") consists of; empty where a part of it is
  /// not a name.
  public static List<String> names(String list) {
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN.split(list)) {
      String name = part.strip();
      if (name.isEmpty()) {
        continue;
      }
      if (!isName(name)) {
        return List.of();
      }
      names.add(name);
    }
    return names;
  }

  private static boolean isName(String name) {
    String[] words = name.split(" ");
    if (words.length > MOST_NAME_WORDS) {
      return false;
    }
    for (String word : words) {
      boolean capital = Character.isUpperCase(word.codePointAt(0));
      if (!capital && !PARTICLES.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
      if (word.chars().anyMatch(c -> (c >= '0' && c <= '9') || c == '@' || c == ':')) {
        return false;
      }
    }
    return true;
  }
}
