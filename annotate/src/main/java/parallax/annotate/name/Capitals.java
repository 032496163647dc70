package parallax.annotate.name;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parallax.language.Tokenizer;
import parallax.model.Sentence;
import parallax.text.Stopwords;
import parallax.text.Token;

/// Runs of capitalised words, the raw material of names.
final class Capitals {
  /// Small words that stand within names.
  private static final Set<String> JOINERS =
      Set.of(
          "of", "bin", "ibn", "de", "del", "da", "van", "von", "der", "la", "le", "al", "el",
          "ben");

  /// Capitalised by rule, no names.
  private static final Set<String> DATES = dates();

  /// Last parts of adjectives made from names: "US-backed" is no name, "Kim Jong-un" is one.
  private static final Set<String> MADE =
      Set.of("run", "era", "style", "born", "wide", "made", "speaking", "bound");

  /// Share of capitalised words above which a line is a headline, where capitals tell nothing.
  private static final double HEADLINE = 0.6;

  private static final int SHORTEST_HEADLINE = 4;

  /// Words of a run; no name with its titles is longer, and hostile text is.
  private static final int LONGEST_RUN = 24;

  private final List<List<Token>> sentences;
  private final Set<String> lowerCase = new HashSet<>();

  /// Whether a small word can stand within a name.
  static boolean joins(String word) {
    return JOINERS.contains(word);
  }

  Capitals(String text, List<Sentence> sentences) {
    this.sentences =
        sentences.stream().map(sentence -> Tokenizer.tokens(text, sentence.span())).toList();
    for (List<Token> tokens : this.sentences) {
      for (Token token : tokens) {
        if (Character.isLowerCase(token.text().charAt(0))) {
          lowerCase.add(token.text());
        }
      }
    }
  }

  List<Token> sentence(int number) {
    return sentences.get(number);
  }

  int count() {
    return sentences.size();
  }

  boolean isHeadline(int sentence) {
    if (sentences.get(sentence).isEmpty()
        || ".!?".contains(sentences.get(sentence).getLast().text())) {
      return false;
    }
    List<Token> words =
        sentences.get(sentence).stream()
            .filter(token -> Character.isLetter(token.text().charAt(0)))
            .toList();
    long capital = words.stream().filter(token -> isCapital(token.text())).count();
    return words.size() >= SHORTEST_HEADLINE && capital >= HEADLINE * words.size();
  }

  /// The runs of one sentence, each as a range of token numbers.
  List<int[]> runs(int sentence) {
    List<Token> tokens = sentences.get(sentence);
    var runs = new ArrayList<int[]>();
    int at = 0;
    while (at < tokens.size()) {
      if (!begins(tokens, at)) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < tokens.size() && end - at < LONGEST_RUN && goesOn(tokens, at, end)) {
        end++;
      }
      while (isSmall(tokens.get(end - 1).text())) {
        end--;
      }
      runs.add(new int[] {at, end});
      at = end;
    }
    return runs;
  }

  private static boolean isSmall(String word) {
    return JOINERS.contains(word) || LINKS.contains(word) || word.equals("the");
  }

  private static Set<String> dates() {
    Set<String> dates = new HashSet<>();
    for (Month month : Month.values()) {
      dates.add(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      dates.add(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
      dates.add(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + ".");
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      dates.add(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    return Set.copyOf(dates);
  }

  private boolean begins(List<Token> tokens, int at) {
    String word = tokens.get(at).text();
    boolean label = at + 1 < tokens.size() && tokens.get(at + 1).text().equals(":");
    if (!isCapital(word) || word.equals("I") || DATES.contains(word) || label || isMade(word)) {
      return false;
    }
    if (at == 0 && word.endsWith("ing")) {
      return false;
    }
    boolean opens = at == 0 || !Character.isLetterOrDigit(tokens.get(at - 1).text().charAt(0));
    String lower = word.toLowerCase(Locale.ROOT);
    if (Stopwords.english().contains(lower)) {
      return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && !opens;
    }
    return !opens || !lowerCase.contains(lower) || Lists.TITLES.containsKey(lower);
  }

  private static boolean goesOn(List<Token> tokens, int start, int at) {
    String word = tokens.get(at).text();
    if (isCapital(word)) {
      return !word.equals("I") && !isMade(word) && !DATES.contains(word);
    }
    boolean possessive = isPossessiveWithin(tokens, at);
    boolean joiner =
        JOINERS.contains(word)
            && at + 1 < tokens.size()
            && isCapital(tokens.get(at + 1).text())
            && (!word.equals("of") || takesOf(tokens.get(at - 1).text()));
    return possessive || joiner || isWithinTitle(tokens, start, at);
  }

  /// "Committee of the Red Cross", "Front for the Renewal of Orla": small words after a word for
  /// an organisation, but not before another one ("Board of the Bank").
  private static boolean isWithinTitle(List<Token> tokens, int start, int at) {
    String word = tokens.get(at).text();
    boolean article = word.equals("the");
    int joint = article ? at - 1 : at;
    if (joint <= start || !LINKS.contains(tokens.get(joint).text())) {
      return false;
    }
    int next = at + 1;
    boolean the = !article && next < tokens.size() && tokens.get(next).text().equals("the");
    next += the ? 1 : 0;
    boolean linked =
        tokens.subList(start, joint).stream().anyMatch(token -> LINKS.contains(token.text()));
    boolean organisation = Lists.ORGANISATION_WORDS.contains(tokens.get(joint - 1).text());
    return next < tokens.size()
        && isCapital(tokens.get(next).text())
        && !DATES.contains(tokens.get(next).text())
        && !Lists.ORGANISATION_WORDS.contains(tokens.get(next).text())
        && (organisation || (linked && tokens.get(joint).text().equals("of")));
  }

  /// Small words that lead to what an organisation is for.
  private static final Set<String> LINKS = Set.of("of", "for");

  /// "Ministry of Defence", "Gulf of Mexico", "Secretary of State"; not "Vladimir Putin of Russia".
  private static boolean takesOf(String word) {
    return Lists.ORGANISATION_WORDS.contains(word)
        || Lists.PLACE_WORDS.contains(word)
        || Lists.TITLES.containsKey(word.toLowerCase(Locale.ROOT))
        || word.equals("House");
  }

  private static boolean isMade(String word) {
    int dash = word.lastIndexOf('-');
    if (dash < 0 || dash + 1 == word.length() || !Character.isLowerCase(word.charAt(dash + 1))) {
      return false;
    }
    String last = word.substring(dash + 1);
    return last.endsWith("ed") || last.equals("held") || MADE.contains(last);
  }

  /// "Workers' Party", not "Assad's regime" nor "Syria's Daraa".
  private static boolean isPossessiveWithin(List<Token> tokens, int at) {
    String word = tokens.get(at).text();
    return (word.equals("'") || word.equals("’"))
        && tokens.get(at - 1).text().endsWith("s")
        && tokens.get(at - 1).end() == tokens.get(at).start()
        && at + 1 < tokens.size()
        && isCapital(tokens.get(at + 1).text());
  }

  /// A capital first, or an Arabic article before one: "al-Assad".
  static boolean isCapital(String word) {
    if (Character.isUpperCase(word.codePointAt(0))) {
      return true;
    }
    int dash = word.indexOf('-');
    return dash > 0
        && dash <= 3
        && dash + 1 < word.length()
        && Character.isUpperCase(word.charAt(dash + 1))
        && JOINERS.contains(word.substring(0, dash));
  }
}
