package parallax.group;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.model.AnnotatedArticle;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.TimeType;
import parallax.text.Words;

/// What is read of an article sentence by sentence where there are but a few: what each sentence
/// means, which look back further than a week, and on which weekdays it happened.
///
/// Needs no other article, so a runner may read as many at once as it likes. Immutable.
public final class CloseReading {

  /// Sentences read, the headline among them: what follows is background.
  private static final int MOST_SENTENCES = 40;

  /// Sentences of the text that make up its lead.
  private static final int LEAD_SENTENCES = 3;

  /// Shorter lines are datelines and captions.
  private static final int SHORTEST_SENTENCE = 20;

  /// Sentences in which the weekday of the event is looked for.
  private static final int DATED_SENTENCES = 4;

  /// Words of what comes later that count; more of them tell no more.
  private static final int MOST_LATER_WORDS = 2;

  private static final int WEEK = 7;

  private static final Pattern OPEN_WEEKDAY = Pattern.compile("XXXX-WXX-([1-7]).*");

  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d).*");

  /// A month or a season.
  private static final Pattern MONTH = Pattern.compile("(?:XXXX|\\d{4})-(?:XX|\\d\\d|SP|SU|FA|WI)");

  private static final Pattern THIS = Pattern.compile("(?i)(?:this|next|coming)\\b.*");

  private static final Pattern AGO = Pattern.compile("(?i).*\\b(?:ago|earlier)");

  private static final Pattern LAST = Pattern.compile("(?i).*\\b(?:last|previous)\\b.*");

  /// Values that say no more than a month or a year.
  private static final Pattern COARSE = Pattern.compile("(?:XXXX|\\d{4})(?:-(?:XX|\\d\\d))?");

  /// What follows on a length of time that is looked back over.
  private static final Pattern OVER =
      Pattern.compile("\\s+(?:ago|after|later|earlier|since|before)\\b.*", Pattern.DOTALL);

  private static final Set<String> LATER_WORDS = Set.copyOf(Resource.lines("later-words.txt"));

  private final Sketch sketch;
  private final List<float[]> meanings;
  private final BitSet lookingBack;
  private final int lead;
  private final Set<Integer> weekdays;
  private final int laterWords;
  private final YearDays yearDays;

  private CloseReading(
      Sketch sketch,
      List<float[]> meanings,
      BitSet lookingBack,
      int lead,
      Set<Integer> weekdays,
      int laterWords,
      YearDays yearDays) {
    this.sketch = sketch;
    this.meanings = meanings;
    this.lookingBack = lookingBack;
    this.lead = lead;
    this.weekdays = weekdays;
    this.laterWords = laterWords;
    this.yearDays = yearDays;
  }

  /// @param sketch of the same article
  /// @param encoder as for [Grouper#with]
  public static CloseReading of(
      AnnotatedArticle article, Sketch sketch, Function<String, float[]> encoder) {
    String title = article.article().title().orElse("").strip();
    List<float[]> meanings = new ArrayList<>();
    BitSet lookingBack = new BitSet();
    Set<String> later = new TreeSet<>();
    int headlines = title.isEmpty() ? 0 : 1;
    if (headlines > 0) {
      meanings.add(encoder.apply(title));
      addLater(title, later);
    }
    for (Sentence sentence : article.sentences()) {
      String words = article.words(sentence.span()).strip();
      if (meanings.size() == MOST_SENTENCES
          || words.length() <= SHORTEST_SENTENCE
          || words.equals(title)) {
        continue;
      }
      if (looksBack(article, sentence.span())) {
        lookingBack.set(meanings.size());
      }
      if (meanings.size() < headlines + LEAD_SENTENCES) {
        addLater(words, later);
      }
      meanings.add(encoder.apply(words));
    }
    return new CloseReading(
        sketch,
        List.copyOf(meanings),
        lookingBack,
        Math.min(meanings.size(), headlines + LEAD_SENTENCES),
        weekdaysOf(article),
        Math.min(MOST_LATER_WORDS, later.size()),
        YearDays.of(article, DATED_SENTENCES));
  }

  Sketch sketch() {
    return sketch;
  }

  /// Of the headline, where there is one, and of each sentence.
  List<float[]> meanings() {
    return meanings;
  }

  /// How many of the first of these are headline and lead.
  int lead() {
    return lead;
  }

  /// Whether the sentence of a meaning looks back further than a week.
  boolean looksBack(int sentence) {
    return lookingBack.get(sentence);
  }

  /// Whether headline or lead look back further than a week.
  boolean leadLooksBack() {
    int first = lookingBack.nextSetBit(0);
    return first >= 0 && first < lead;
  }

  /// Weekdays, from 1 for Monday, on which what it tells of happened; empty where none is known.
  Set<Integer> weekdays() {
    return weekdays;
  }

  /// Different words in headline and lead that tell of what comes after an event: "sentenced".
  int laterWords() {
    return laterWords;
  }

  /// Days that it names near the top, whatever their year.
  YearDays yearDays() {
    return yearDays;
  }

  private static void addLater(String words, Set<String> later) {
    Words.of(words).stream()
        .map(word -> word.text().toLowerCase(Locale.ROOT))
        .filter(LATER_WORDS::contains)
        .forEach(later::add);
  }

  private static boolean looksBack(AnnotatedArticle article, Span sentence) {
    return !EventTimes.looksAhead(article.words(sentence))
        && article.times().stream()
            .filter(time -> sentence.contains(time.span()))
            .anyMatch(time -> looksBack(article, time));
  }

  private static boolean looksBack(AnnotatedArticle article, TimeExpression time) {
    String words = article.words(time.span());
    return switch (time.type()) {
      case DATE, TIME ->
          (MONTH.matcher(time.value()).matches() && !THIS.matcher(words).matches())
              || AGO.matcher(words).matches()
              || (COARSE.matcher(time.value()).matches() && LAST.matcher(words).matches());
      case DURATION ->
          !time.value().startsWith("PT") && OVER.matcher(after(article, time)).matches();
      case SET -> false;
    };
  }

  private static String after(AnnotatedArticle article, TimeExpression time) {
    return article.article().text().substring(time.span().end());
  }

  private static Set<Integer> weekdaysOf(AnnotatedArticle article) {
    Optional<LocalDate> published = article.article().published().date();
    Set<Integer> weekdays = new TreeSet<>();
    article.sentences().stream()
        .limit(DATED_SENTENCES)
        .map(Sentence::span)
        .filter(sentence -> !EventTimes.looksAhead(article.words(sentence)))
        .forEach(
            sentence ->
                article.times().stream()
                    .filter(time -> time.type() != TimeType.DURATION)
                    .filter(time -> sentence.contains(time.span()))
                    .flatMap(time -> weekday(time.value(), published).stream())
                    .forEach(weekdays::add));
    if (weekdays.isEmpty() && published.isPresent()) {
      weekdays.add(published.get().getDayOfWeek().getValue());
      weekdays.add(published.get().minusDays(1).getDayOfWeek().getValue());
    }
    return Set.copyOf(weekdays);
  }

  private static Optional<Integer> weekday(String value, Optional<LocalDate> published) {
    Matcher open = OPEN_WEEKDAY.matcher(value);
    if (open.matches()) {
      return Optional.of(Integer.valueOf(open.group(1)));
    }
    Matcher day = DAY.matcher(value);
    if (!day.matches() || published.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.parse(day.group(1));
      long ago = published.get().toEpochDay() - date.toEpochDay();
      return ago >= 0 && ago < WEEK
          ? Optional.of(date.getDayOfWeek()).map(DayOfWeek::getValue)
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
