package parallax.read.plain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import parallax.text.Words;

/// What the judge of lines sees of a line: its words and form, its place, and what the article
/// tells beside it.
final class LineFeatures {
  /// What is seen of a line alone, in order.
  static final List<String> ALONE =
      List.of(
          "lexis",
          "words",
          "letters",
          "sentence",
          "question",
          "colon",
          "innerColon",
          "quotes",
          "bullet",
          "opensBracket",
          "capitalised",
          "cried",
          "small",
          "digits",
          "signs",
          "pieces",
          "lowerStart",
          "at",
          "told",
          "toldWords",
          "headed",
          "says",
          "form",
          "furniture",
          "repeated",
          "fromFirst",
          "fromLast",
          "fromStart",
          "fromEnd",
          "lines",
          "apartAbove",
          "apartBelow",
          "wordsAbove",
          "wordsBelow",
          "sentenceAbove",
          "sentenceBelow",
          "colonAbove",
          "shortRun",
          "lexisAbove",
          "lexisBelow",
          "title",
          "fromTitle");

  /// What is seen beside it of its neighbours' odds.
  static final List<String> NEAR =
      List.of(
          "p",
          "p-3",
          "p-2",
          "p-1",
          "p+1",
          "p+2",
          "p+3",
          "around",
          "above",
          "below",
          "untilText",
          "sinceText");

  /// All that is seen, in order.
  static final List<String> SEEN = Stream.concat(ALONE.stream(), NEAR.stream()).toList();

  private static final NoiseRules RULES = NoiseRules.BUNDLED;

  /// A line of at least this many words that ends as a sentence is a paragraph's.
  private static final int PARAGRAPH_WORDS = 8;

  private static final int LEAST_LETTERS = 3;

  /// So that "rescued" and "rescue" are one.
  private static final int STEM = 6;

  /// Places are counted so far.
  private static final int FAR = 20;

  /// So many lines that begin alike are a list of the article's.
  private static final int LIST = 4;

  /// The characters in which a list's label ends.
  private static final int LABEL = 30;

  private static final int AROUND = 5;
  private static final double SURE_TEXT = 0.1;

  private final List<String> lines;
  private final List<Boolean> apart;
  private final BitSet gone;
  private final List<Set<String>> tokens;
  private final Map<String, Integer> told = new HashMap<>();
  private final Map<String, Integer> count = new HashMap<>();
  private final Map<String, Integer> beginnings = new HashMap<>();
  private final Set<String> headline = new HashSet<>();
  private final boolean mixed;
  private int title = -1;
  private int first;
  private int last = -1;
  private int paragraphs;

  /// @param gone what the rules take
  /// @param title the headline, empty where none was found
  LineFeatures(List<String> lines, List<Boolean> apart, BitSet gone, String title) {
    this.lines = lines;
    this.apart = apart;
    this.gone = gone;
    this.tokens = lines.stream().map(LineTokens::of).toList();
    this.first = lines.size();
    this.mixed = apart.stream().skip(1).anyMatch(a -> a) && apart.stream().anyMatch(a -> !a);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      count.merge(line, 1, Integer::sum);
      if (this.title < 0 && line.equals(title)) {
        this.title = i;
        headline.addAll(content(line));
      }
      if (isParagraph(i) && !gone.get(i)) {
        first = Math.min(first, i);
        last = i;
        paragraphs++;
        content(line).forEach(word -> told.merge(word, 1, Integer::sum));
      }
    }
    for (int i = first + 1; i < last; i++) {
      if (!gone.get(i) && !LineForm.endsSentence(lines.get(i))) {
        beginnings.merge(beginning(lines.get(i)), 1, Integer::sum);
      }
    }
  }

  /// Whether the line begins as several others between the paragraphs: "Age: 19", "Age: 23".
  boolean isListed(int i) {
    return beginnings.getOrDefault(beginning(lines.get(i)), 0) >= LIST;
  }

  private static String beginning(String line) {
    int colon = line.indexOf(':');
    int end = colon > 0 && colon < LABEL ? colon : line.indexOf(' ');
    return LineForm.fold(end > 0 ? line.substring(0, end) : line);
  }

  /// How many lines are paragraphs beyond doubt.
  int paragraphs() {
    return paragraphs;
  }

  /// Whether the line stands between the first paragraph and the last.
  boolean isAmid(int i) {
    return i > first && i < last;
  }

  /// The distinct words and signs of each line.
  List<Set<String>> tokens() {
    return tokens;
  }

  /// What is seen of each line alone.
  ///
  /// @param weight of a line's words and signs
  double[][] alone(ToDoubleFunction<Set<String>> weight) {
    double[] lexis = tokens.stream().mapToDouble(weight).toArray();
    double[][] seen = new double[lines.size()][];
    for (int i = 0; i < seen.length; i++) {
      Row row = new Row();
      addForm(row, i, lexis[i]);
      addPlace(row, i, lexis);
      seen[i] = row.values();
    }
    return seen;
  }

  /// The same, and the odds of the lines around.
  double[][] near(double[][] alone, double[] odds) {
    double[] known = odds.clone();
    for (int i = 0; i < known.length; i++) {
      known[i] = gone.get(i) ? 1 : i == title ? 0 : odds[i];
    }
    double[][] seen = new double[alone.length][];
    for (int i = 0; i < seen.length; i++) {
      Row row = new Row();
      for (double value : alone[i]) {
        row.add(value);
      }
      row.add(odds[i]);
      for (int by : new int[] {-3, -2, -1, 1, 2, 3}) {
        row.add(i + by < 0 || i + by >= known.length ? -1 : known[i + by]);
      }
      double sum = 0;
      int of = 0;
      for (int j = Math.max(0, i - AROUND); j <= Math.min(known.length - 1, i + AROUND); j++) {
        sum += j == i ? 0 : known[j];
        of += j == i ? 0 : 1;
      }
      row.add(of == 0 ? -1 : sum / of);
      row.add(mean(known, Math.max(0, i - FAR), i));
      row.add(mean(known, i + 1, Math.min(known.length, i + FAR)));
      int until = i + 1;
      while (until < known.length && until - i < FAR && known[until] > SURE_TEXT) {
        until++;
      }
      int since = i - 1;
      while (since >= 0 && i - since < FAR && known[since] > SURE_TEXT) {
        since--;
      }
      row.add(until >= known.length ? FAR : until - i);
      row.add(since < 0 ? FAR : i - since);
      seen[i] = row.values();
    }
    return seen;
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return to <= from ? -1 : sum / (to - from);
  }

  private void addForm(Row row, int i, double lexis) {
    String line = lines.get(i);
    String[] words = line.split(" ");
    int letters = 0;
    int digits = 0;
    int capitals = 0;
    int small = 0;
    boolean says = false;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      letters += Character.isLetter(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    int capitalised = 0;
    for (String word : words) {
      String folded = LineForm.bare(LineForm.fold(word));
      capitalised += Character.isUpperCase(first(word)) ? 1 : 0;
      small += SmallWords.contain(folded) ? 1 : 0;
      says |= RULES.is(NoiseRules.Kind.SAYS, folded);
    }
    char end = line.charAt(line.length() - 1);
    row.add(lexis);
    row.add(words.length);
    row.add((double) letters / words.length);
    row.add(LineForm.endsSentence(line));
    row.add(end == '?');
    row.add(end == ':');
    row.add(line.indexOf(": ") > 0 ? Math.min(line.indexOf(": "), 2 * FAR) : 0);
    row.add("\"“„«‘'”»".indexOf(line.charAt(0)) >= 0 ? 2 : hasQuotes(line) ? 1 : 0);
    row.add("•-–—*·▪●>→►»«✔".indexOf(line.charAt(0)) >= 0);
    row.add("([".indexOf(line.charAt(0)) >= 0);
    row.add((double) capitalised / words.length);
    row.add(letters == 0 ? 0 : (double) capitals / letters);
    row.add((double) small / words.length);
    row.add((double) digits / line.length());
    row.add((double) signs(line) / line.length());
    row.add(Pieces.all(line).size());
    row.add(Character.isLowerCase(line.codePointAt(0)));
    row.add(line.indexOf('@') >= 0 || line.contains("www.") || line.contains("http"));
    Set<String> content = content(line);
    int own = isParagraph(i) && !gone.get(i) ? 1 : 0;
    long common = content.stream().filter(word -> told.getOrDefault(word, 0) > own).count();
    row.add(content.isEmpty() ? -1 : (double) common / content.size());
    row.add((double) common);
    row.add(content.isEmpty() ? -1 : share(content));
    row.add(says);
    row.add(LineForm.of(line) != LineForm.TEXT);
    row.add(Furniture.is(line, true));
    row.add(count.getOrDefault(line, 0) > 1);
  }

  private double share(Set<String> content) {
    return (double) content.stream().filter(headline::contains).count() / content.size();
  }

  private void addPlace(Row row, int i, double[] lexis) {
    int size = lines.size();
    row.add(clip(i - first));
    row.add(clip(i - last));
    row.add(Math.min(i, FAR));
    row.add(Math.min(size - 1 - i, FAR));
    row.add(Math.min(size, 5 * FAR));
    row.add(!mixed ? -1 : apart.get(i) ? 1 : 0);
    row.add(!mixed ? -1 : i + 1 >= size || apart.get(i + 1) ? 1 : 0);
    row.add(i == 0 ? -1 : LineForm.words(lines.get(i - 1)));
    row.add(i + 1 == size ? -1 : LineForm.words(lines.get(i + 1)));
    row.add(i == 0 ? -1 : isParagraph(i - 1) ? 1 : 0);
    row.add(i + 1 == size ? -1 : isParagraph(i + 1) ? 1 : 0);
    row.add(i > 0 && lines.get(i - 1).endsWith(":"));
    int run = 0;
    for (int j = i - 1; j >= 0 && !isParagraph(j) && run < FAR; j--) {
      run++;
    }
    for (int j = i + 1; j < size && !isParagraph(j) && run < FAR; j++) {
      run++;
    }
    row.add(run);
    row.add(i == 0 ? 0 : lexis[i - 1]);
    row.add(i + 1 == size ? 0 : lexis[i + 1]);
    row.add(i == title);
    row.add(title < 0 ? -FAR - 1 : clip(i - title));
  }

  private boolean isParagraph(int i) {
    String line = lines.get(i);
    return LineForm.endsSentence(line) && LineForm.words(line) >= PARAGRAPH_WORDS;
  }

  private static Set<String> content(String line) {
    Set<String> content = new HashSet<>();
    for (String word : Words.folded(line)) {
      if (word.length() >= LEAST_LETTERS && !SmallWords.contain(word)) {
        content.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return content;
  }

  private static int clip(int lines) {
    return Math.clamp(lines, -FAR, FAR);
  }

  private static int first(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetterOrDigit(word.charAt(i))) {
        return word.charAt(i);
      }
    }
    return ' ';
  }

  static boolean hasQuotes(String line) {
    return line.chars().anyMatch(c -> "\"“”„«»".indexOf(c) >= 0);
  }

  private static int signs(String line) {
    return (int)
        line.chars()
            .filter(c -> !Character.isLetterOrDigit(c) && ".,'’ -\"“”".indexOf(c) < 0)
            .count();
  }

  /// Values in the order in which they are added.
  private static final class Row {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
      values.add(value);
    }

    void add(boolean is) {
      values.add(is ? 1.0 : 0.0);
    }

    double[] values() {
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }
}
