package parallax.read.plain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the headline among the lines above a text.
///
/// Headlines leave out small words; kickers and standfirsts, which may stand above or below, are
/// sentences with articles and prepositions, or short labels.
final class Headline {
  private static final int FEWEST_WORDS = 4;
  private static final int FEWEST_CRIED_WORDS = 2;
  private static final int MOST_WORDS = 24;

  private static final Pattern INITIALS = Pattern.compile("\\b(\\p{Lu}\\.){2,}$");

  private Headline() {}

  /// The headline among the lines before `body` that are not gone.
  static Optional<String> find(List<String> lines, boolean[] gone, int body) {
    double best = 0;
    Optional<String> headline = Optional.empty();
    int candidates = 0;
    for (int i = 0; i < Math.min(body, lines.size()); i++) {
      String line = lines.get(i);
      if (gone[i] || !couldBe(line)) {
        continue;
      }
      boolean repeated = lines.subList(i + 1, Math.min(lines.size(), i + 8)).contains(line);
      double score = 2 - smallWords(line) - 0.1 * candidates + (repeated ? 1 : 0);
      candidates++;
      if (score > best) {
        best = score;
        headline = Optional.of(line);
      }
    }
    return headline;
  }

  /// Whether `line` may be a headline by its form: "CRANE DOWN!" is short, but cried out.
  static boolean couldBe(String line) {
    int words = LineForm.words(line);
    char last = line.charAt(line.length() - 1);
    boolean cried = last == '!' && words >= FEWEST_CRIED_WORDS && inCapitals(line);
    return (cried || (words >= FEWEST_WORDS && !endsSentence(line)))
        && words <= MOST_WORDS
        && ":;,—–-".indexOf(last) < 0;
  }

  /// "Crane Maker Buys Velmora A.F.C." is no sentence.
  private static boolean endsSentence(String line) {
    return LineForm.endsSentence(line) && !INITIALS.matcher(line).find();
  }

  private static boolean inCapitals(String line) {
    return line.chars().noneMatch(Character::isLowerCase);
  }

  private static double smallWords(String line) {
    String[] words = line.toLowerCase(Locale.ROOT).split(" ");
    int small = 0;
    for (String word : words) {
      small += SmallWords.contain(word) ? 1 : 0;
    }
    return (double) small / words.length;
  }
}
