package parallax.read.plain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import parallax.model.Article;
import parallax.model.Provenance;
import parallax.read.plain.NoiseRules.Kind;
import parallax.text.Words;

/// The lines of one article, to be held against those of others.
final class ArticleLines {
  private static final NoiseRules RULES = NoiseRules.BUNDLED;

  /// A line of at least this many words that ends as a sentence and stands in no other article is
  /// the article's own.
  private static final int OWN_WORDS = 8;

  /// "What we know so far", a heading of articles.
  private static final int MOST_HEADING_WORDS = 5;

  /// No notice is longer.
  private static final int MOST_WORDS = 60;

  /// Up to this share of a line's words of content may stand in the rest of the article.
  private static final double MOST_TOLD = .34;

  /// The same of a line that speaks to readers.
  private static final double MOST_TOLD_TO_READERS = .5;

  /// Articles that share more than this of their word 4-grams, common lines left out, share text.
  private static final double MOST_SHARED = .03;

  /// So do those that share more than this of the shorter one's words in whole sentences.
  private static final double MOST_IN_SENTENCES = .25;

  /// With fewer grams left there is no telling whether two articles share text.
  private static final int FEWEST_GRAMS = 20;

  private static final int GRAM = 4;
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final String QUOTES = "\"“”„«»‘";

  /// What a line is like.
  enum Manner {
    /// No sentence.
    LABEL,
    /// A sentence that speaks to readers.
    ADDRESS,
    /// Asks.
    QUESTION,
    /// Any other sentence.
    SENTENCE
  }

  /// @param key what lines have in common that are the same but for numbers; empty where there are
  ///     no letters
  /// @param content its words but for small ones
  record Line(int number, String text, String key, Manner manner, int words, Set<String> content) {
    static Line of(int number, String raw) {
      String text = Whitespace.squeeze(raw);
      List<String> words = Words.folded(text);
      Manner manner = Manner.SENTENCE;
      if (text.endsWith("?")) {
        manner = Manner.QUESTION;
      } else if (!LineForm.endsSentence(text)) {
        manner = Manner.LABEL;
      } else if (words.stream().anyMatch(word -> RULES.is(Kind.READER, word))) {
        manner = Manner.ADDRESS;
      }
      String folded = LineForm.fold(text);
      String key = manner == Manner.LABEL ? DIGITS.matcher(folded).replaceAll("0") : folded;
      boolean letters = text.codePoints().anyMatch(Character::isLetter);
      Set<String> content = new LinkedHashSet<>(words);
      content.removeIf(word -> SmallWords.contain(word));
      return new Line(number, text, letters ? key : "", manner, words.size(), content);
    }

    /// Whether it is too long for a heading that an outlet has for many articles.
    boolean isLong() {
      return LineForm.words(text) > MOST_HEADING_WORDS;
    }

    /// Whether it may be a page's where it recurs: no quotation, and no announcement.
    boolean mayRecur() {
      return !key.isEmpty()
          && LineForm.words(text) <= MOST_WORDS
          && !text.endsWith(":")
          && text.chars().noneMatch(c -> QUOTES.indexOf(c) >= 0);
    }
  }

  private final Article article;
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private final Optional<String> outlet;
  private final Set<String> told = new HashSet<>();
  private int words;
  private int first = Integer.MAX_VALUE;
  private int last = -1;

  private ArticleLines(Article article) {
    this.article = article;
    this.outlet = article.provenance().outlet().map(name -> name.toLowerCase(Locale.ROOT));
  }

  static ArticleLines of(Article article) {
    ArticleLines of = new ArticleLines(article);
    List<String> raw = article.text().lines().toList();
    for (int i = 0; i < raw.size(); i++) {
      if (!raw.get(i).isBlank()) {
        Line line = Line.of(i, raw.get(i));
        of.lines.add(line);
        of.words += line.words();
        if (line.mayRecur()) {
          of.keys.add(line.key());
        }
      }
    }
    return of;
  }

  /// What its lines are known by that may be a page's.
  Set<String> keys() {
    return keys;
  }

  /// Finds what is the article's own beside what recurs.
  void findBody(Set<String> recurring) {
    for (Line line : lines) {
      if (!recurring.contains(line.key())) {
        told.addAll(line.content());
        if (LineForm.endsSentence(line.text()) && LineForm.words(line.text()) >= OWN_WORDS) {
          first = Math.min(first, line.number());
          last = Math.max(last, line.number());
        }
      }
    }
    article.title().ifPresent(title -> told.addAll(Words.folded(title)));
  }

  /// Whether the article has the line more than once.
  boolean repeats(Line line) {
    return lines.stream().filter(other -> other.key().equals(line.key())).limit(2).count() > 1;
  }

  boolean isAtEdge(Line line) {
    return line.number() < first || line.number() > last;
  }

  /// Whether hardly a word of the line stands in the article's own lines.
  boolean isForeign(Line line) {
    long common = line.content().stream().filter(told::contains).count();
    double most = line.manner() == Manner.ADDRESS ? MOST_TOLD_TO_READERS : MOST_TOLD;
    return last >= 0 && common <= most * line.content().size();
  }

  boolean mayBeOfOneOutlet(ArticleLines other) {
    return outlet.isEmpty() || other.outlet.isEmpty() || outlet.equals(other.outlet);
  }

  boolean isOfOneOutlet(ArticleLines other) {
    return outlet.isPresent() && outlet.equals(other.outlet);
  }

  /// Whether two articles have text in common beside lines that are foreign to both.
  boolean shares(ArticleLines other) {
    Set<String> common = new HashSet<>();
    int inSentences = 0;
    for (Line line : lines) {
      if (other.keys.contains(line.key())) {
        inSentences += line.manner() == Manner.SENTENCE ? line.words() : 0;
        if (inSentences > MOST_IN_SENTENCES * Math.min(words, other.words)) {
          return true;
        }
        if (line.manner() == Manner.SENTENCE && !(isForeign(line) && other.isForeign(line))) {
          return true;
        }
        common.add(line.key());
      }
    }
    Set<String> mine = grams(common);
    Set<String> theirs = other.grams(common);
    int fewer = Math.min(mine.size(), theirs.size());
    mine.retainAll(theirs);
    return fewer < FEWEST_GRAMS || mine.size() > MOST_SHARED * fewer;
  }

  private Set<String> grams(Set<String> but) {
    Set<String> grams = new HashSet<>();
    for (Line line : lines) {
      if (!but.contains(line.key())) {
        grams.addAll(Words.shingles(line.text(), GRAM));
      }
    }
    return grams;
  }

  /// The article without the lines that are noise.
  Article without(Predicate<Line> noise) {
    Set<Integer> gone = new HashSet<>();
    for (Line line : lines) {
      if (noise.test(line)) {
        gone.add(line.number());
      }
    }
    if (gone.isEmpty()) {
      return article;
    }
    Provenance from = article.provenance();
    return new Article(
        article.id(),
        from,
        article.title(),
        article.byline(),
        article.published(),
        article.language(),
        left(gone));
  }

  /// What is left, blank lines where there were some.
  private String left(Set<Integer> gone) {
    List<String> raw = article.text().lines().toList();
    StringBuilder left = new StringBuilder(article.text().length());
    boolean blank = false;
    for (int i = 0; i < raw.size(); i++) {
      if (raw.get(i).isBlank()) {
        blank = true;
      } else if (!gone.contains(i)) {
        if (!left.isEmpty()) {
          left.append(blank ? "\n\n" : "\n");
        }
        left.append(raw.get(i));
        blank = false;
      }
    }
    return left.toString();
  }
}
