package parallax.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parallax.model.AnnotatedArticle;
import parallax.model.EventDate;
import parallax.model.Evidence;
import parallax.model.Span;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.Anchor;

/// Tells when a story's event happened: the day that the leads of its articles name most.
final class EventDates {
  /// Sentences of an article that make up its lead.
  private static final int LEAD = 6;

  /// Days before publication beyond which a lead's date is background rather than news.
  private static final int NEWS_DAYS = 14;

  private record Vote(String value, double weight, boolean inferred, Evidence evidence) {}

  private EventDates() {}

  static Optional<EventDate.Told> of(List<AnnotatedArticle> articles) {
    Map<String, List<Vote>> votes = new TreeMap<>();
    for (AnnotatedArticle article : articles) {
      Map<String, Vote> own = new TreeMap<>();
      for (Vote vote : votes(article)) {
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

  private static List<Vote> votes(AnnotatedArticle article) {
    List<Vote> votes = new ArrayList<>();
    int sentences = Math.min(LEAD, article.sentences().size());
    Optional<LocalDate> published = article.article().published().date();
    for (int s = 0; s < sentences; s++) {
      Span sentence = article.sentences().get(s).span();
      for (TimeExpression time : article.times()) {
        Optional<LocalDate> day = Dates.day(time.value());
        if (sentence.contains(time.span()) && day.isPresent()) {
          boolean inferred = time.anchor() == Anchor.TEXT || time.anchor() == Anchor.STORY;
          double fresh = published.isEmpty() || fresh(day.get(), published.get()) ? 1 : 0.2;
          votes.add(
              new Vote(
                  day.get().toString(),
                  fresh / (s + 1),
                  inferred,
                  new Evidence(article.id(), time.span())));
        }
      }
    }
    return votes;
  }

  private static boolean fresh(LocalDate day, LocalDate published) {
    long before = ChronoUnit.DAYS.between(day, published);
    return before >= 0 && before <= NEWS_DAYS;
  }
}
