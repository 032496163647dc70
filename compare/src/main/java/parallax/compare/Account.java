package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import parallax.model.AccountLine;
import parallax.model.AnnotatedArticle;
import parallax.model.Point;
import parallax.model.Report;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.Voice;

/// Picks the few sentences that tell the story, in order of telling.
final class Account {
  private static final int MOST_LINES = 8;
  private static final int FEWEST_LINES = 5;

  /// Cosine from which two sentences tell the same.
  private static final double SAME = 0.72;

  private record Line(AccountLine line, double position, Vector meaning) {}

  private final StoryView view;

  Account(StoryView view) {
    this.view = view;
  }

  /// @param points most important first
  List<AccountLine> of(List<Point> points) {
    List<Line> lines = new ArrayList<>();
    for (Point point : points) {
      boolean more = point.status() != Point.Status.SINGLE || lines.size() < FEWEST_LINES;
      if (lines.size() < MOST_LINES && more) {
        add(point, lines, Clarity::wholeQuotations);
      }
    }
    // Parts of quotations only where there is not enough else.
    for (Point point : points) {
      if (lines.size() < FEWEST_LINES) {
        add(point, lines, _ -> true);
      }
    }
    lines.sort(Comparator.comparingDouble(Line::position));
    return lines.stream().map(Line::line).toList();
  }

  private void add(Point point, List<Line> lines, Predicate<String> fit) {
    point.reports().stream()
        .map(this::sentence)
        .filter(report -> Clarity.readable(view.words(report)))
        .filter(report -> fit.test(view.words(report)))
        .filter(report -> !Clarity.leadsUp(view.words(report), next(report)))
        .max(Comparator.comparingDouble(report -> fitness(report, point)))
        .ifPresent(
            report -> {
              Vector meaning = view.meaning().of(view.words(report));
              boolean told =
                  lines.stream().anyMatch(l -> Meaning.cosine(l.meaning(), meaning) >= SAME);
              if (!told) {
                lines.add(new Line(new AccountLine(report, point.id()), position(point), meaning));
              }
            });
  }

  /// How well a sentence tells its point: the lead's, one that says when, and one that says who has
  /// told it, as news does.
  private double fitness(Report report, Point point) {
    AnnotatedArticle article = view.articles().get(view.number(report.article()));
    boolean dated = article.times().stream().anyMatch(time -> report.span().contains(time.span()));
    boolean told =
        article.quotes().stream()
            .filter(quote -> quote.speaker().isPresent())
            .flatMap(quote -> quote.cue().stream())
            .anyMatch(report.span()::contains);
    return (report.article().equals(point.lead().article()) ? 1 : 0)
        + (dated ? 0.8 : 0)
        + (told ? 0.5 : 0);
  }

  /// The sentence behind one, empty where there is none.
  private String next(Report sentence) {
    return view.articles().get(view.number(sentence.article())).sentences().stream()
        .filter(next -> next.span().start() >= sentence.span().end())
        .findFirst()
        .map(next -> view.words(view.number(sentence.article()), next.span()))
        .orElse("");
  }

  /// The whole sentence around a report.
  private Report sentence(Report report) {
    Span whole =
        view.articles().get(view.number(report.article())).sentences().stream()
            .map(Sentence::span)
            .filter(span -> span.contains(report.span().start()))
            .findFirst()
            .orElse(report.span());
    return new Report(report.article(), whole, voice(report));
  }

  private static Voice voice(Report report) {
    return report.voice();
  }

  /// Where in their articles a point's reports stand on average, 0 to 1.
  private double position(Point point) {
    return point.reports().stream()
        .mapToDouble(
            report ->
                (double) report.span().start()
                    / Math.max(1, view.text(view.number(report.article())).length()))
        .average()
        .orElse(1);
  }
}
