package parallax.read.plain;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.text.Trees;
import parallax.text.WordList;

/// Tells the odds that a line of a scraped text is furniture, from its words, its form, its place
/// and the odds of the lines around it. Learnt, by `training/lines`.
///
/// It looks at what the rules left, and takes what is furniture almost surely: a line that ends as
/// a sentence only where hardly a doubt is left, one with quotation marks never. Texts of a few
/// paragraphs, and such in other letters than Latin ones, are not judged.
final class LineJudge {
  static final LineJudge BUNDLED =
      new LineJudge(
          WordList.lines(LineJudge.class, "line-words.tsv"),
          WordList.lines(LineJudge.class, "line-alone.trees"),
          WordList.lines(LineJudge.class, "line-near.trees"));

  /// Fewer paragraphs are no article to judge lines by: hardly one that was learnt from has fewer.
  private static final int FEWEST_PARAGRAPHS = 4;

  /// No furniture is longer.
  private static final int MOST_CHARS = 400;

  /// Odds from which a line above or below the text goes. With the bounds here, fewer than three in
  /// a thousand lines of articles go, on sites that the judge had not seen.
  private static final double BOUND = 0.88;

  /// The same for a line that ends as a sentence or asks.
  private static final double SENTENCE_BOUND = 0.9;

  /// The same between the first paragraph and the last.
  private static final double AMID_BOUND = 0.94;

  private static final double SENTENCE_AMID_BOUND = 0.93;

  private final Map<String, Double> words = new HashMap<>();
  private final double base;
  private final Trees alone;
  private final Trees near;

  private LineJudge(List<String> words, List<String> alone, List<String> near) {
    for (String line : words) {
      int tab = line.indexOf('\t');
      this.words.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
    }
    this.base = this.words.getOrDefault("base", 0.0);
    this.alone = Trees.read(alone, LineFeatures.ALONE);
    this.near = Trees.read(near, LineFeatures.SEEN);
  }

  /// Marks in `gone` the lines that are furniture.
  ///
  /// @param apart whether an empty line stands above each
  /// @param gone what the rules take
  void mark(List<String> lines, List<Boolean> apart, BitSet gone, Optional<String> title) {
    if (!isLatin(lines)) {
      return;
    }
    LineFeatures features = new LineFeatures(lines, apart, gone, title.orElse(""));
    if (features.paragraphs() < FEWEST_PARAGRAPHS) {
      return;
    }
    double[] odds = odds(features);
    for (int i = 0; i < odds.length; i++) {
      String line = lines.get(i);
      boolean headline = title.filter(line::equals).isPresent();
      if (!headline && line.length() <= MOST_CHARS && odds[i] > bound(line, features.isAmid(i))) {
        gone.set(i);
      }
    }
  }

  private static double bound(String line, boolean amid) {
    boolean sentence = LineForm.endsSentence(line) || line.endsWith("?");
    if (sentence) {
      return amid ? SENTENCE_AMID_BOUND : SENTENCE_BOUND;
    }
    return amid ? AMID_BOUND : BOUND;
  }

  /// The odds of each line, from 0 to 1.
  double[] odds(LineFeatures features) {
    double[][] seen = features.alone(this::weight);
    double[] first = new double[seen.length];
    for (int i = 0; i < seen.length; i++) {
      first[i] = alone.chance(seen[i]);
    }
    double[][] beside = features.near(seen, first);
    double[] second = new double[seen.length];
    for (int i = 0; i < seen.length; i++) {
      second[i] = near.chance(beside[i]);
    }
    return second;
  }

  private double weight(Set<String> tokens) {
    double sum = base;
    for (String token : tokens) {
      sum += words.getOrDefault(token, 0.0);
    }
    return sum;
  }

  private static boolean isLatin(List<String> lines) {
    long letters = 0;
    long latin = 0;
    for (String line : lines) {
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (Character.isLetter(c)) {
          letters++;
          latin += Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 1 : 0;
        }
      }
    }
    return latin * 2 > letters;
  }
}
