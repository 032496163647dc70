package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parallax.model.AccountLine;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
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
  private final Map<ArticleId, Integer> numbers;

  Account(StoryView view) {
    this.view = view;
    numbers =
        view.articles().stream()
            .map(article -> article.id())
            .distinct()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    id -> view.articles().stream().map(a -> a.id()).toList().indexOf(id)));
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
        .filter(report -> Clarity.readable(words(report)))
        .filter(report -> fit.test(words(report)))
        .filter(report -> !Clarity.leadsUp(words(report), next(report)))
        .max(Comparator.comparingDouble(report -> fitness(report, point)))
        .ifPresent(
            report -> {
              Vector meaning = view.meaning().of(words(report));
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
    AnnotatedArticle article = view.articles().get(number(report));
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
    return view.articles().get(number(sentence)).sentences().stream()
        .filter(next -> next.span().start() >= sentence.span().end())
        .findFirst()
        .map(next -> view.words(number(sentence), next.span()))
        .orElse("");
  }

  private String words(Report report) {
    return view.words(number(report), report.span());
  }

  private int number(Report report) {
    Integer number = numbers.get(report.article());
    if (number == null) {
      throw new IllegalArgumentException("article " + report.article() + " is not in the story");
    }
    return number;
  }

  /// The whole sentence around a report.
  private Report sentence(Report report) {
    Span whole =
        view.articles().get(number(report)).sentences().stream()
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
                (double) report.span().start() / Math.max(1, view.text(number(report)).length()))
        .average()
        .orElse(1);
  }
}
