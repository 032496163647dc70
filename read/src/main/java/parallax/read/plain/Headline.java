package parallax.read.plain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import parallax.read.date.DateWords;
import parallax.read.date.DayOrder;
import parallax.text.Fold;
import parallax.text.Words;

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

  /// What a headline has in common with the text counts so much.
  private static final double SHARED = 0.8;

  /// A bar, a trail, a date or an outlet's name makes a headline less likely.
  private static final double BARRED = 0.8;

  /// Capitals all over make it more likely.
  private static final double CRIED = 0.4;

  private static final Pattern BAR = Pattern.compile(" [|»›>•·/] | [—–] ");

  /// Characters of the text that are looked at.
  private static final int LEAD_CHARS = 3_000;

  /// Letters of a word that tells what a text is about.
  private static final int TELLING_LETTERS = 4;

  /// The headline among the lines before `body` that are not gone.
  static Optional<String> find(List<String> lines, boolean[] gone, int body) {
    Set<String> told = told(lines, body);
    double best = -1;
    Optional<String> headline = Optional.empty();
    int candidates = 0;
    for (int i = 0; i < Math.min(body, lines.size()); i++) {
      String line = lines.get(i);
      boolean few = isCried(line);
      if (gone[i] || !(few || couldBe(line))) {
        continue;
      }
      boolean repeated = lines.subList(i + 1, Math.min(lines.size(), i + 8)).contains(line);
      double score =
          (few ? 1 : 2 - 0.1 * candidates)
              - smallWords(line)
              + (repeated ? 1 : 0)
              + SHARED * shared(line, told)
              + (!few && inCapitals(line) ? CRIED : 0)
              - (isBarred(line) ? BARRED : 0);
      candidates++;
      if (score > best) {
        best = score;
        headline = Optional.of(line);
      }
    }
    return headline;
  }

  /// Two or three words in capitals.
  private static boolean isCried(String line) {
    int words = LineForm.words(line);
    return words >= FEWEST_CRIED_WORDS
        && words < FEWEST_WORDS
        && inCapitals(line)
        && !LineForm.endsSentence(line)
        && line.codePoints().noneMatch(c -> Character.isDigit(c) || c == ':');
  }

  private static boolean isBarred(String line) {
    return BAR.matcher(line).find()
        || Masthead.mayBe(line)
        || !DateWords.all(line, DayOrder.DAY_FIRST).isEmpty();
  }

  /// The words of content of the text's beginning.
  private static Set<String> told(List<String> lines, int body) {
    Set<String> told = new HashSet<>();
    int chars = 0;
    for (int i = body; i < lines.size() && chars < LEAD_CHARS; i++) {
      chars += lines.get(i).length();
      told.addAll(content(lines.get(i)));
    }
    return told;
  }

  /// The beginnings of words, so that "rescued" and "rescue" are one.
  private static List<String> content(String line) {
    return Words.of(line).stream()
        .map(word -> Fold.fold(word.text()).replaceFirst("['’]s$", ""))
        .filter(word -> word.length() >= TELLING_LETTERS && !SmallWords.contain(word))
        .map(word -> word.substring(0, Math.min(word.length(), STEM)))
        .toList();
  }

  private static final int STEM = 5;

  /// The share of a line's words of content that the text has too.
  static double shared(String line, Set<String> told) {
    List<String> words = content(line);
    return words.isEmpty()
        ? 0
        : (double) words.stream().filter(told::contains).count() / words.size();
  }

  /// The lines above the headline that have nothing in common with the text: names, mottos,
  /// sections, kickers.
  static List<Integer> above(List<String> lines, boolean[] gone, int body, String headline) {
    Set<String> told = told(lines, body);
    List<Integer> above = new ArrayList<>();
    int title = lines.indexOf(headline);
    for (int i = 0; i < Math.min(title, ABOVE); i++) {
      String line = lines.get(i);
      boolean bar = BAR.matcher(line).find();
      boolean sentence = LineForm.endsSentence(line) && LineForm.words(line) > FEWEST_WORDS;
      if (!gone[i]
          && LineForm.words(line) <= MOST_ABOVE_WORDS
          && !sentence
          && (shared(line, told) == 0 || bar || Masthead.isMotto(line))) {
        above.add(i);
      }
    }
    return above;
  }

  private static final int ABOVE = 6;

  private static final int MOST_ABOVE_WORDS = 12;

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
