package parallax.compare;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parallax.model.AnnotatedArticle;
import parallax.model.Published;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.Anchor;
import parallax.text.Fold;
import parallax.text.Words;

/// Dates what an undated article leaves open by the day of the event that other articles of the
/// same story date.
///
/// "Monday night" is the Monday nearest to the event; "last year" is the year before it. What
/// depends on the day of publication itself ("yesterday") stays open.
final class Calendar {
  private final LocalDate event;

  private Calendar(LocalDate event) {
    this.event = event;
  }

  /// The articles, with open times of undated ones resolved where the dated ones date the event.
  static List<AnnotatedArticle> resolve(List<AnnotatedArticle> articles) {
    List<AnnotatedArticle> dated = articles.stream().filter(Calendar::dated).toList();
    Optional<LocalDate> event = EventDates.of(dated).flatMap(told -> Dates.day(told.value()));
    if (event.isEmpty()) {
      return List.copyOf(articles);
    }
    Calendar calendar = new Calendar(event.get());
    return articles.stream().map(a -> dated(a) ? a : calendar.resolve(a)).toList();
  }

  private static boolean dated(AnnotatedArticle article) {
    return !(article.article().published() instanceof Published.Unknown);
  }

  private AnnotatedArticle resolve(AnnotatedArticle article) {
    List<TimeExpression> times =
        article.times().stream().map(time -> resolve(article, time)).toList();
    return new AnnotatedArticle(
        article.article(),
        article.sentences(),
        article.mentions(),
        article.quotes(),
        times,
        article.figures(),
        article.superlatives());
  }

  private TimeExpression resolve(AnnotatedArticle article, TimeExpression time) {
    if (time.anchor() != Anchor.OPEN || Dates.calendar(time.value())) {
      return time;
    }
    return value(article.words(time.span()))
        .map(value -> new TimeExpression(time.span(), time.type(), value, Anchor.STORY))
        .orElse(time);
  }

  private Optional<String> value(String words) {
    List<String> folded = Words.of(Fold.fold(words)).stream().map(token -> token.text()).toList();
    Optional<DayOfWeek> weekday = folded.stream().flatMap(w -> weekday(w).stream()).findFirst();
    if (weekday.isPresent()) {
      String night = folded.contains("night") ? "TNI" : "";
      return Optional.of(nearest(weekday.get()) + night);
    }
    Optional<Month> month = folded.stream().flatMap(w -> month(w).stream()).findFirst();
    if (month.isPresent()) {
      boolean dayToo = folded.stream().anyMatch(word -> word.matches("\\d{1,2}(st|nd|rd|th)?"));
      return dayToo ? Optional.empty() : Optional.of(monthValue(month.get(), folded));
    }
    return relative(folded);
  }

  private String monthValue(Month month, List<String> words) {
    int year = event.getYear();
    if (words.contains("year") && words.contains("last")) {
      year--;
    } else if (words.contains("year") && words.contains("next")) {
      year++;
    } else if (month.getValue() > event.getMonthValue()) {
      year--;
    }
    return String.format(Locale.ROOT, "%04d-%02d", year, month.getValue());
  }

  private Optional<String> relative(List<String> words) {
    int step = words.contains("last") ? -1 : words.contains("next") ? 1 : 0;
    boolean tied = step != 0 || words.contains("this");
    if (tied && words.contains("year")) {
      return Optional.of(String.format(Locale.ROOT, "%04d", event.getYear() + step));
    }
    if (tied && words.contains("month")) {
      LocalDate month = event.plusMonths(step);
      return Optional.of(
          String.format(Locale.ROOT, "%04d-%02d", month.getYear(), month.getMonthValue()));
    }
    return Optional.empty();
  }

  /// The day of that name within three days of the event.
  private LocalDate nearest(DayOfWeek weekday) {
    int ahead = Math.floorMod(weekday.getValue() - event.getDayOfWeek().getValue(), 7);
    return ahead <= 3 ? event.plusDays(ahead) : event.minusDays(7L - ahead);
  }

  private static Optional<DayOfWeek> weekday(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static Optional<Month> month(String word) {
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }
}
