package parallax.compare;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parallax.model.AnnotatedArticle;
import parallax.model.Evidence;
import parallax.model.Figure;
import parallax.model.Quantity;
import parallax.model.Span;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.Anchor;
import parallax.text.Fold;
import parallax.text.TimexInterval;
import parallax.text.Words;

/// A figure with the statement that gives it and what it counts there.
///
/// @param amount what it says; a fraction before it ("half of the 23 million") is worked in
/// @param span the figure's words, the fraction's too
/// @param topics classes of things that it may count, such as `killed`
/// @param noun stems of what is counted, in the article's words
/// @param causes classes of what the sentence names as having caused it
/// @param years of which it tells, where they are over when the article appears
record Counted(
    Statement statement,
    Figure figure,
    Amount amount,
    Span span,
    Set<String> topics,
    Set<String> noun,
    Set<String> causes,
    Set<Integer> years) {
  private static final Map<String, String> CAUSES = WordClasses.read("causes.txt").classByStem();
  private static final List<List<String>> EARLIER =
      WordClasses.read("cues.txt").of("earlier").stream().map(Words::folded).toList();
  private static final Set<String> LASTING = WordClasses.read("cues.txt").stems("lasting");
  private static final Map<String, String> TOPICS = WordClasses.read("counted.txt").classByStem();

  /// Words before a figure, and after it, that can say what it counts.
  private static final int REACH = 5;

  /// Words before a small number by which it only refers to what is known.
  private static final Set<String> REFERRING =
      Set.of("the", "these", "those", "both", "our", "their", "its", "his", "her");

  /// A larger number tells something even after "the".
  private static final int FEW = 3;

  /// Characters: enough for the word before.
  private static final int REFERENCE_REACH = 8;

  private static final Map<String, Double> FRACTIONS =
      Map.of("half", 0.5, "third", 1.0 / 3, "quarter", 0.25, "tenth", 0.1);

  /// Characters between a fraction and the number it is taken of: "half of the country's 23
  /// million".
  private static final int FRACTION_REACH = 40;

  /// Whether a figure counts something: not a rank, a lone "one", nor a share that stands before
  /// its whole.
  static boolean counts(Figure figure) {
    boolean share = figure.quantity() instanceof Quantity.Exactly(double value) && value < 1;
    boolean pronoun = figure.unit().isBlank() && Amount.of(figure).given() == 1;
    return !pronoun
        && !"rank".equals(figure.unit())
        && !(share && !"percent".equals(figure.unit()));
  }

  static Counted of(StoryView view, Statement statement, Figure figure) {
    String text = view.text(statement.article());
    Amount amount = Amount.of(figure);
    Span span = figure.span();
    int from = Math.max(statement.place().span().start(), span.start() - FRACTION_REACH);
    String before = Fold.fold(text.substring(from, span.start()));
    for (Map.Entry<String, Double> fraction : FRACTIONS.entrySet()) {
      int at = before.lastIndexOf(fraction.getKey() + " of ");
      if (at >= 0 && before.indexOf(',', at) < 0) {
        int start =
            Fold.fold(text.substring(from, span.start())).length()
                    == span.start() - from - trailing(text, from, span.start())
                ? from + at
                : span.start();
        amount = Amount.bounded(amount.given() * fraction.getValue(), amount.bound());
        span = Span.of(start, span.end());
      }
    }
    return new Counted(
        statement,
        figure,
        amount,
        span,
        topics(view, statement, figure),
        noun(figure),
        causes(view, statement),
        yearsBefore(view, statement));
  }

  /// Years that the clause names, of times that lie well before the article's other days and do not
  /// go on: "since 2019".
  private static Set<Integer> yearsBefore(StoryView view, Statement statement) {
    AnnotatedArticle article = view.articles().get(statement.article());
    Optional<LocalDate> now =
        article.article().published().date().or(() -> latest(article.times()));
    boolean lasts = statement.content().terms().stems().stream().anyMatch(LASTING::contains);
    if (now.isEmpty() || lasts) {
      return Set.of();
    }
    return statement.anchors().times().stream()
        .filter(time -> time.anchor() == Anchor.EXPLICIT)
        .flatMap(time -> Dates.days(time.value()).stream())
        .filter(days -> days.lastDay().plusDays(LONG_AGO).isBefore(now.get()))
        .map(days -> days.firstDay().getYear())
        .collect(Collectors.toSet());
  }

  private static Optional<LocalDate> latest(List<TimeExpression> times) {
    return times.stream()
        .filter(time -> time.anchor() == Anchor.EXPLICIT)
        .flatMap(time -> Dates.days(time.value()).stream())
        .map(TimexInterval::lastDay)
        .max(Comparator.naturalOrder());
  }

  /// Days before now from which a figure is one of another time.
  private static final int LONG_AGO = 60;

  private static int trailing(String text, int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return to - end;
  }

  private static Set<String> noun(Figure figure) {
    Set<String> stems = new LinkedHashSet<>(Terms.of(figure.counts()).content());
    stems.addAll(Terms.of(figure.unit()).content());
    return stems;
  }

  private static Set<String> topics(StoryView view, Statement statement, Figure figure) {
    Set<String> topics = new LinkedHashSet<>();
    Terms.of(figure.counts()).content().forEach(stem -> add(stem, topics));
    if (LIVES.matcher(figure.counts() + " " + figure.unit()).find()) {
      topics.add(KILLED);
    }
    Span phrase = phrase(view.text(statement.article()), statement.place().span(), figure.span());
    Terms terms = Terms.of(view.words(statement.article(), phrase));
    int at = 0;
    while (at < terms.words().size()
        && phrase.start() + terms.words().get(at).span().start() < figure.span().start()) {
      at++;
    }
    for (int i = Math.max(0, at - REACH); i < Math.min(terms.stems().size(), at + REACH + 2); i++) {
      add(terms.stems().get(i), topics);
      if (isOfLives(terms, i)) {
        topics.add(KILLED);
      }
    }
    return topics;
  }

  /// "Lost their lives", "took the lives of six": not "where 400 people live".
  private static boolean isOfLives(Terms terms, int at) {
    return terms.words().get(at).text().equals("lives")
        && at > 0
        && WHOSE.contains(terms.words().get(at - 1).text().toLowerCase(Locale.ROOT));
  }

  /// Words before lives that are lost.
  private static final Set<String> WHOSE = Set.of("their", "the", "human", "civilian");

  /// "14 lives", "14 civilian lives".
  private static final Pattern LIVES = Pattern.compile("\\blives\\b");

  private static final String KILLED = "killed";

  /// The stretch around a figure without comma, semicolon or "and": what is said of it alone.
  private static Span phrase(String text, Span clause, Span figure) {
    int start = figure.start();
    while (start > clause.start() && !breaks(text, start - 1)) {
      start--;
    }
    int end = figure.end();
    while (end < clause.end() && !breaks(text, end)) {
      end++;
    }
    return Span.of(start, end);
  }

  private static boolean breaks(String text, int at) {
    char c = text.charAt(at);
    return c == ';'
        || (c == ',' && at + 1 < text.length() && text.charAt(at + 1) == ' ')
        || (c == ' ' && text.startsWith(" and ", at));
  }

  private static void add(String stem, Set<String> topics) {
    String topic = TOPICS.get(stem);
    if (topic != null) {
      topics.add(topic);
    }
  }

  /// Whether both count in units that can be held against each other.
  boolean sameUnit(Counted other) {
    if (otherHead(other)) {
      return false;
    }
    boolean percent = "percent".equals(figure.unit());
    if (percent || "percent".equals(other.figure.unit())) {
      return figure.unit().equals(other.figure.unit());
    }
    return figure.unit().equals(other.figure.unit())
        || bare(figure.unit())
        || bare(other.figure.unit())
        || sharesNoun(other);
  }

  /// Whether what is counted is named on both sides, in other words each: missiles, tests.
  private boolean otherHead(Counted other) {
    if (bare(figure.unit()) || bare(other.figure.unit())) {
      return false;
    }
    List<String> left = Terms.of(figure.unit()).stems();
    List<String> right = Terms.of(other.figure.unit()).stems();
    return !left.isEmpty() && !right.isEmpty() && !left.getLast().equals(right.getLast());
  }

  /// Whether the number only refers ("the two leaders") or is part of a word ("one-on-one").
  static boolean refers(String text, Figure figure) {
    int start = figure.span().start();
    int end = figure.span().end();
    boolean joined = hyphen(text, start - 1, -1) || hyphen(text, end, 1);
    String before = Fold.fold(text.substring(Math.max(0, start - REFERENCE_REACH), start)).strip();
    boolean few = Amount.of(figure).given() <= FEW;
    String last = before.substring(before.lastIndexOf(' ') + 1);
    return joined || (few && REFERRING.contains(last));
  }

  /// Whether a hyphen with a letter beyond it stands at `at`, spaced or not.
  private static boolean hyphen(String text, int at, int step) {
    int place = at;
    while (place >= 0 && place < text.length() && text.charAt(place) == ' ') {
      place += step;
    }
    if (place < 0 || place >= text.length() || text.charAt(place) != '-') {
      return false;
    }
    place += step;
    while (place >= 0 && place < text.length() && text.charAt(place) == ' ') {
      place += step;
    }
    return place >= 0 && place < text.length() && Character.isLetter(text.charAt(place));
  }

  /// Whether both clauses tell of the event's time, or of one before it.
  boolean sameTime(Counted other) {
    return isOfEarlierTime() == other.isOfEarlierTime()
        && (years.isEmpty() ? other.years.isEmpty() : !Collections.disjoint(years, other.years));
  }

  /// Whether the clause tells of a time before the event: "last season", "a year earlier".
  private boolean isOfEarlierTime() {
    List<String> words = Words.folded(statement.content().text());
    return EARLIER.stream().anyMatch(phrase -> Collections.indexOfSubList(words, phrase) >= 0);
  }

  private static boolean bare(String unit) {
    return unit.isBlank() || "people".equals(unit) || "one".equals(unit);
  }

  /// A unit of measure or money; empty for people, shares and plain numbers.
  String unit() {
    return bare(figure.unit()) || "percent".equals(figure.unit()) ? "" : figure.unit();
  }

  boolean sharesNoun(Counted other) {
    return noun.stream()
        .anyMatch(
            stem -> other.noun.contains(stem) && !"people".equals(stem) && !"peopl".equals(stem));
  }

  /// What the sentence names as having caused what is counted.
  private static Set<String> causes(StoryView view, Statement statement) {
    String sentence = view.words(statement.article(), statement.place().whole());
    Set<String> causes = new LinkedHashSet<>();
    for (String stem : Terms.of(sentence).stems()) {
      String cause = CAUSES.get(stem);
      if (cause != null) {
        causes.add(cause);
      }
    }
    return causes;
  }

  /// Whether both sentences name causes, and none in common.
  boolean otherCause(Counted other) {
    return !causes.isEmpty()
        && !other.causes.isEmpty()
        && causes.stream().noneMatch(other.causes::contains);
  }

  boolean sharesCause(Counted other) {
    return causes.stream().anyMatch(other.causes::contains);
  }

  boolean sharesTopic(Counted other) {
    return topics.stream().anyMatch(other.topics::contains);
  }

  Evidence mark() {
    return new Evidence(statement.place().id(), span);
  }

  /// What it says in the article's words: modifier, number, unit.
  String value(StoryView view) {
    return view.words(statement.article(), span);
  }

  List<String> words() {
    return List.copyOf(noun);
  }
}
