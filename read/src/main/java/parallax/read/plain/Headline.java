package parallax.read.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import parallax.text.WordList;

/// Finds the headline among the lines above a text, or tells that there is none.
///
/// Each line is weighed by what it is ([HeadlineFeatures]); the heaviest is the headline, where it
/// is heavier than what speaks for there being none. The weights are learnt, by
/// `training/headline`. A line that stands there twice needs no weighing.
final class Headline {
  private static final int FEWEST_WORDS = 4;
  private static final int FEWEST_CRIED_WORDS = 2;
  private static final int MOST_WORDS = 24;

  private static final Pattern INITIALS = Pattern.compile("\\b(\\p{Lu}\\.){2,}$");

  private static final Pattern BAR = Pattern.compile(" [|»›>•·/] | [—–] ");

  private static final int ABOVE = 6;

  private static final int MOST_ABOVE_WORDS = 12;

  private static final Map<String, Double> WEIGHTS = new HashMap<>();

  private static final double[] OF_LINE;
  private static final double[] OF_NONE;

  static {
    for (String line : WordList.lines(Headline.class, "headline-weights.tsv")) {
      int tab = line.indexOf('\t');
      WEIGHTS.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
    }
    OF_LINE = weights(HeadlineFeatures.OF_LINE);
    OF_NONE = weights(HeadlineFeatures.OF_NONE);
  }

  private Headline() {}

  private static double[] weights(List<String> names) {
    return names.stream().mapToDouble(name -> WEIGHTS.getOrDefault(name, 0.0)).toArray();
  }

  /// The headline among the lines above the text.
  ///
  /// @param gone what is no text
  static Optional<String> find(List<String> lines, boolean[] gone, Around around) {
    HeadlineFeatures features = new HeadlineFeatures(lines, gone, around);
    double best = weigh(features.ofNone(), OF_NONE);
    Optional<String> headline = Optional.empty();
    for (int i : features.candidates()) {
      if (isAllThereIs(lines, gone, i)) {
        continue;
      }
      if (features.isTwice(i)) {
        return Optional.of(lines.get(i));
      }
      double weight = weigh(features.of(i), OF_LINE);
      if (weight > best) {
        best = weight;
        headline = Optional.of(lines.get(i));
      }
    }
    return headline;
  }

  /// Whether line `i` is a sentence, and nothing else is left: then it is the text.
  private static boolean isAllThereIs(List<String> lines, boolean[] gone, int i) {
    boolean alone = true;
    for (int j = 0; j < lines.size(); j++) {
      alone &= j == i || gone[j];
    }
    return alone && LineForm.endsSentence(lines.get(i));
  }

  private static double weigh(double[] seen, double[] weights) {
    double sum = 0;
    for (int i = 0; i < seen.length; i++) {
      sum += seen[i] * weights[i];
    }
    return sum;
  }

  /// The lines above the headline that have nothing in common with the text: names, mottos,
  /// sections, kickers.
  static List<Integer> above(List<String> lines, boolean[] gone, int body, String headline) {
    Set<String> told = HeadlineFeatures.told(lines, body);
    List<Integer> above = new ArrayList<>();
    int title = lines.indexOf(headline);
    for (int i = 0; i < Math.min(title, ABOVE); i++) {
      String line = lines.get(i);
      boolean bar = BAR.matcher(line).find();
      boolean sentence = LineForm.endsSentence(line) && LineForm.words(line) > FEWEST_WORDS;
      if (!gone[i]
          && LineForm.words(line) <= MOST_ABOVE_WORDS
          && !sentence
          && (HeadlineFeatures.shared(line, told) == 0
              || bar
              || Masthead.isMotto(line)
              || HeadlineFeatures.isNames(line)
              || Character.isLowerCase(line.codePointAt(0)))) {
        above.add(i);
      }
    }
    return above;
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
}
