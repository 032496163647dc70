package parallax.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import parallax.model.AnnotatedArticle;
import parallax.model.EventDate;
import parallax.model.Evidence;
import parallax.model.Span;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.Anchor;

/// Tells when a story's event happened: the day that the leads of its articles name most; where
/// they name none, the month that a day of the week or its like was found to lie in ("on
/// Wednesday", in a text that lets infer no more than March 2023).
final class EventDates {
  /// Sentences of an article that make up its lead.
  private static final int LEAD = 6;

  /// Days before publication beyond which a lead's date is background rather than news.
  private static final int NEWS_DAYS = 14;

  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");

  /// @param value the day or the month, in TIMEX3
  /// @param day its first day
  private record Dated(String value, LocalDate day) {}

  private record Vote(String value, double weight, boolean inferred, Evidence evidence) {}

  private EventDates() {}

  static Optional<EventDate.Told> of(List<AnnotatedArticle> articles) {
    return most(articles, EventDates::dayOf).or(() -> most(articles, EventDates::inferredMonth));
  }

  private static Optional<EventDate.Told> most(
      List<AnnotatedArticle> articles, Function<TimeExpression, Optional<Dated>> dating) {
    Map<String, List<Vote>> votes = new TreeMap<>();
    for (AnnotatedArticle article : articles) {
      Map<String, Vote> own = new TreeMap<>();
      for (Vote vote : votes(article, dating)) {
        own.merge(vote.value(), vote, (a, b) -> a.weight() >= b.weight() ? a : b);
      }
      own.forEach((value, vote) -> votes.computeIfAbsent(value, _ -> new ArrayList<>()).add(vote));
    }
    return votes.values().stream()
        .max(Comparator.comparingDouble(EventDates::weight))
        .map(EventDates::told);
  }

  private static double weight(List<Vote> votes) {
    return votes.stream().mapToDouble(Vote::weight).sum();
  }

  private static EventDate.Told told(List<Vote> votes) {
    Vote first = votes.stream().min(Comparator.comparing(Vote::inferred)).orElse(votes.getFirst());
    return new EventDate.Told(first.value(), first.inferred(), first.evidence());
  }

  private static List<Vote> votes(
      AnnotatedArticle article, Function<TimeExpression, Optional<Dated>> dating) {
    List<Vote> votes = new ArrayList<>();
    int sentences = Math.min(LEAD, article.sentences().size());
    Optional<LocalDate> published = article.article().published().date();
    for (int s = 0; s < sentences; s++) {
      Span sentence = article.sentences().get(s).span();
      for (TimeExpression time : article.times()) {
        Optional<Dated> date = dating.apply(time);
        if (sentence.contains(time.span()) && date.isPresent()) {
          double fresh = published.isEmpty() || fresh(date.get().day(), published.get()) ? 1 : 0.2;
          Evidence evidence = new Evidence(article.id(), time.span());
          votes.add(new Vote(date.get().value(), fresh / (s + 1), inferred(time), evidence));
        }
      }
    }
    return votes;
  }

  private static boolean inferred(TimeExpression time) {
    return time.anchor() == Anchor.TEXT || time.anchor() == Anchor.STORY;
  }

  private static Optional<Dated> dayOf(TimeExpression time) {
    return Dates.day(time.value()).map(day -> new Dated(day.toString(), day));
  }

  private static Optional<Dated> inferredMonth(TimeExpression time) {
    return inferred(time) && MONTH.matcher(time.value()).matches()
        ? Dates.days(time.value()).map(days -> new Dated(time.value(), days.firstDay()))
        : Optional.empty();
  }

  private static boolean fresh(LocalDate day, LocalDate published) {
    long before = ChronoUnit.DAYS.between(day, published);
    return before >= 0 && before <= NEWS_DAYS;
  }
}
