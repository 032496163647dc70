package parallax.tell.terminal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parallax.model.AccountLine;
import parallax.model.ArticleId;
import parallax.model.Contrast;
import parallax.model.Difference;
import parallax.model.Dossier;
import parallax.model.Point;
import parallax.model.Refusal;
import parallax.model.Report;
import parallax.model.Side;
import parallax.tell.terminal.Screen.Ink;
import parallax.tell.view.ArticleView;
import parallax.tell.view.DossierView;
import parallax.tell.view.StoryView;
import parallax.tell.view.Wording;

/// A dossier on a terminal: for each story its head, account, differences, what is agreed, and what
/// only one outlet tells.
public final class TerminalSummary {
  /// Narrower than this, lines would hold two or three words.
  private static final int NARROWEST = 40;

  /// Longer lines are hard to read, however wide the terminal is.
  private static final int WIDEST = 100;

  /// So many points are printed of each kind; the page has them all.
  private static final int POINTS = 8;

  private static final int SINGLES_OF_EACH = 2;

  private final DossierView view;
  private final Screen screen;

  private TerminalSummary(DossierView view, Screen screen) {
    this.view = view;
    this.screen = screen;
  }

  /// The summary, each line with its end.
  ///
  /// @param width of the terminal in columns
  /// @param colours whether control sequences may be used
  public static String write(Dossier dossier, int width, boolean colours) {
    var screen = new Screen(Math.clamp(width, NARROWEST, WIDEST), colours);
    var summary = new TerminalSummary(DossierView.of(dossier), screen);
    summary.view.stories().forEach(summary::story);
    summary.refused(dossier.refused());
    return screen.toString();
  }

  private void story(StoryView story) {
    head(story);
    if (!story.dossier().findings().account().isEmpty()) {
      heading("The account");
      story.dossier().findings().account().forEach(line -> account(story, line));
    }
    if (story.articles().size() == 1) {
      screen.blank();
      screen.paragraph(Ink.SOFT, "", "One article tells this story: nothing to hold it against.");
    } else {
      differences(story);
      agreed(story);
      onlyHere(story);
    }
    screen.blank();
  }

  private void heading(String words) {
    screen.blank();
    screen.paragraph(Ink.BOLD, "", words);
  }

  private void head(StoryView story) {
    screen.paragraph(Ink.BOLD, "", story.title());
    var numbers = new ArrayList<String>();
    numbers.add(Wording.when(story.dossier().date()));
    numbers.add(Wording.count(story.articles().size(), "article", "articles"));
    numbers.add(Wording.count(story.outlets().size(), "outlet", "outlets"));
    String shared = Wording.shared(story);
    if (!shared.isEmpty()) {
      numbers.add(shared);
    }
    screen.paragraph(Ink.SOFT, "", String.join(" · ", numbers));
    for (ArticleView article : story.articles()) {
      screen.paragraph(
          Ink.SOFT,
          padded(story, article),
          article.mark().outlet()
              + ", "
              + Wording.published(article.article().published()).orElse("no publication date"));
    }
  }

  /// The article's label, as wide as the widest of its story.
  private static String padded(StoryView story, ArticleView article) {
    int widest = story.articles().stream().mapToInt(a -> a.mark().label().length()).max().orElse(1);
    String label = article.mark().label();
    return "  " + label + " ".repeat(widest - label.length() + 2);
  }

  private void account(StoryView story, AccountLine line) {
    List<Report> sources =
        story.point(line.point()).map(Point::reports).orElse(List.of(line.report()));
    boolean contested = !story.contestedIn(line.report().article(), line.report().span()).isEmpty();
    screen.paragraph(
        Ink.PLAIN,
        contested ? "≠ " : "  ",
        view.excerpt(line.report()) + " " + letters(sources) + days(line.report()));
  }

  private String days(Report report) {
    ArticleView article = view.article(report.article());
    return article.relativeTimes(report.span()).stream()
        .map(time -> " (" + Wording.resolved(time, article.annotated().words(time.span())) + ")")
        .collect(Collectors.joining());
  }

  /// "[A B]"
  private String letters(List<Report> reports) {
    return reports.stream()
        .map(Report::article)
        .distinct()
        .map(this::letter)
        .collect(Collectors.joining(" ", "[", "]"));
  }

  private String letter(ArticleId article) {
    return view.outlets().of(article).label();
  }

  private void differences(StoryView story) {
    List<Difference> differences = story.differences();
    heading("Differs (" + differences.size() + ")");
    if (differences.isEmpty()) {
      screen.paragraph(Ink.SOFT, "  ", "No differences found between these articles.");
    }
    for (Difference difference : differences) {
      Contrast contrast = difference.contrast();
      screen.paragraph(
          Ink.CONTESTED,
          "≠ ",
          Wording.capital(contrast.about())
              + " ("
              + Wording.kind(difference).toLowerCase(Locale.ROOT)
              + ", "
              + Wording.confidence(contrast.confidence())
              + ")");
      contrast.sides().forEach(this::side);
    }
  }

  private void side(Side side) {
    Report first = side.reports().getFirst();
    String words = view.words(first);
    String letters = letters(side.reports());
    if (words.equals(side.value())) {
      screen.paragraph(Ink.PLAIN, "    ", letters + " " + Wording.said(words, first.voice()));
    } else {
      screen.paragraph(Ink.PLAIN, "    ", letters + " " + Wording.capital(side.value()));
      screen.paragraph(Ink.SOFT, "        ", Wording.said(words, first.voice()));
    }
  }

  private void agreed(StoryView story) {
    List<Point> points =
        story.points(Point.Status.AGREED).stream()
            .sorted(Comparator.comparingInt(Point::independent).reversed())
            .toList();
    heading("Agreed (" + points.size() + ")");
    if (points.isEmpty()) {
      screen.paragraph(Ink.SOFT, "  ", "No two of these articles were found to tell the same.");
    }
    for (Point point : points.subList(0, Math.min(POINTS, points.size()))) {
      screen.paragraph(
          Ink.PLAIN,
          "  ",
          view.excerpt(point.lead())
              + " "
              + letters(point.reports())
              + " "
              + Wording.count(point.independent(), "origin", "origins"));
    }
    more(points.size() - POINTS);
  }

  private void onlyHere(StoryView story) {
    List<Point> points = story.points(Point.Status.SINGLE);
    heading("Only here (" + points.size() + ")");
    for (ArticleView article : story.articles()) {
      List<Point> own =
          points.stream().filter(p -> p.lead().article().equals(article.article().id())).toList();
      for (Point point : own.subList(0, Math.min(SINGLES_OF_EACH, own.size()))) {
        screen.paragraph(
            Ink.PLAIN, "  " + article.mark().label() + "  ", view.excerpt(point.lead()));
      }
      more(own.size() - SINGLES_OF_EACH);
    }
  }

  private void more(int number) {
    if (number > 0) {
      screen.paragraph(Ink.SOFT, "     ", "and " + number + " more, on the page");
    }
  }

  private void refused(List<Refusal> refused) {
    if (refused.isEmpty()) {
      return;
    }
    screen.paragraph(Ink.BOLD, "", "Not read (" + refused.size() + ")");
    refused.forEach(r -> screen.paragraph(Ink.PLAIN, "  ", r.source() + ": " + r.reason()));
  }
}
