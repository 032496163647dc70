package parallax.group;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import parallax.model.AnnotatedArticle;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.Anchor;
import parallax.model.TimeExpression.TimeType;
import parallax.text.TimexInterval;
import parallax.text.Words;

/// Reads from an article when it tells what happened.
final class EventTimes {

  /// Paragraphs at the top in which news names the day of its event.
  private static final int LEAD_PARAGRAPHS = 3;

  /// Characters that these may have at most.
  private static final int LONGEST_LEAD = 1200;

  /// A longer stretch does not say when.
  private static final long LONGEST_TOLD = 31;

  private static final Pattern OWN_TIME =
      Pattern.compile("(?i)\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day|tonight)\\b");

  /// Characters at the top in which a place line stands.
  private static final int PLACE_LINE = 60;

  private static final Pattern YEARLESS = Pattern.compile("XXXX-(\\d\\d-\\d\\d)");

  /// A year that has a 29th of February.
  private static final int LEAP_YEAR = 2024;

  private static final Pattern OPEN_WEEKDAY = Pattern.compile("XXXX-WXX-([1-7]).*");

  private static final Set<String> FUTURE = Set.copyOf(Resource.lines("future-words.txt"));

  private EventTimes() {}

  static EventTime of(AnnotatedArticle article) {
    int lead = leadEnd(article.article().text());
    List<TimeExpression> atTop =
        article.times().stream().filter(time -> time.span().end() <= lead && isDate(time)).toList();
    OptionalLong notBefore = latestPast(article);
    Optional<Days> published =
        article.article().published().date().map(LocalDate::toEpochDay).map(d -> new Days(d, d));
    Optional<Days> told =
        published
            .or(() -> ownTime(article, atTop).filter(days -> !past(days, notBefore)))
            .or(() -> latestOfAll(article, atTop, notBefore));
    OptionalInt dayOfYear = told.isPresent() ? OptionalInt.empty() : dayOfYear(atTop);
    return new EventTime(told, published.isPresent(), notBefore, weekdays(atTop), dayOfYear);
  }

  /// "BOGOTA, July 31": the first day at the top, of which no year is known.
  private static OptionalInt dayOfYear(List<TimeExpression> atTop) {
    return atTop.stream()
        .filter(time -> time.span().end() <= PLACE_LINE)
        .map(time -> YEARLESS.matcher(time.value()))
        .filter(Matcher::matches)
        .flatMapToInt(day -> dayOfYear(day.group(1)))
        .findFirst();
  }

  /// @param monthAndDay as in `07-31`; there may be no such day
  private static IntStream dayOfYear(String monthAndDay) {
    try {
      return IntStream.of(MonthDay.parse("--" + monthAndDay).atYear(LEAP_YEAR).getDayOfYear());
    } catch (DateTimeException _) {
      return IntStream.empty();
    }
  }

  /// "on Wednesday", where the text dates it by itself.
  private static Optional<Days> ownTime(AnnotatedArticle article, List<TimeExpression> atTop) {
    return atTop.stream()
        .filter(time -> time.anchor() == Anchor.TEXT)
        .filter(time -> OWN_TIME.matcher(article.words(time.span())).find())
        .flatMap(time -> days(article, time).stream())
        .filter(days -> days.length() <= LONGEST_TOLD)
        .findFirst();
  }

  private static boolean past(Days days, OptionalLong notBefore) {
    return notBefore.isPresent() && days.last() < notBefore.getAsLong();
  }

  /// A full date at the top that nothing in the text comes after.
  private static Optional<Days> latestOfAll(
      AnnotatedArticle article, List<TimeExpression> atTop, OptionalLong notBefore) {
    return atTop.stream()
        .filter(time -> time.anchor() == Anchor.EXPLICIT)
        .flatMap(time -> days(article, time).stream())
        .filter(days -> days.length() == 1)
        .filter(days -> notBefore.isPresent() && days.first() >= notBefore.getAsLong())
        .max(Comparator.comparingLong(Days::first));
  }

  /// The first day of the latest date in a sentence that does not look ahead.
  private static OptionalLong latestPast(AnnotatedArticle article) {
    NavigableMap<Integer, Span> ahead = lookingAhead(article);
    return article.times().stream()
        .filter(time -> isDate(time) && time.anchor() != Anchor.OPEN)
        .filter(time -> !inside(time.span(), ahead))
        .flatMap(time -> days(article, time).stream())
        .mapToLong(Days::first)
        .max();
  }

  /// Sentences with a word of the future, by where they start.
  private static NavigableMap<Integer, Span> lookingAhead(AnnotatedArticle article) {
    NavigableMap<Integer, Span> ahead = new TreeMap<>();
    for (Sentence sentence : article.sentences()) {
      if (looksAhead(article.words(sentence.span()))) {
        ahead.put(sentence.span().start(), sentence.span());
      }
    }
    return ahead;
  }

  /// Whether a sentence has a word of the future.
  static boolean looksAhead(String sentence) {
    return Words.of(sentence).stream()
        .anyMatch(word -> FUTURE.contains(word.text().toLowerCase(Locale.ROOT)));
  }

  private static boolean inside(Span span, NavigableMap<Integer, Span> sentences) {
    var before = sentences.floorEntry(span.start());
    return before != null && span.end() <= before.getValue().end();
  }

  private static List<Integer> weekdays(List<TimeExpression> atTop) {
    List<Integer> weekdays = new ArrayList<>(Collections.nCopies(EventTime.WEEK, 0));
    for (TimeExpression time : atTop) {
      Matcher weekday = OPEN_WEEKDAY.matcher(time.value());
      if (weekday.matches()) {
        weekdays.set(weekday.group(1).charAt(0) - '1', 1);
      }
    }
    return List.copyOf(weekdays);
  }

  private static boolean isDate(TimeExpression time) {
    return time.type() == TimeType.DATE || time.type() == TimeType.TIME;
  }

  private static Optional<Days> days(AnnotatedArticle article, TimeExpression time) {
    return SlashedDates.value(article, time).flatMap(TimexInterval::of).map(Days::of);
  }

  private static int leadEnd(String text) {
    int end = 0;
    for (int paragraph = 0; paragraph < LEAD_PARAGRAPHS && end < text.length(); paragraph++) {
      while (end < text.length() && text.charAt(end) == '\n') {
        end++;
      }
      int next = text.indexOf('\n', end);
      end = next < 0 ? text.length() : next;
    }
    return Math.min(end, LONGEST_LEAD);
  }
}
