package parallax.tell.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parallax.model.Contrast;
import parallax.model.Difference;
import parallax.model.Evidence;
import parallax.model.Point;
import parallax.model.Report;
import parallax.model.Side;
import parallax.model.Span;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.StoryView;
import parallax.tell.view.Wording;

/// What the articles tell differently: one card a difference, its sides as columns.
final class DifferencesSection {
  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]++|[^\\p{L}\\p{N}]++$");

  private final Frame frame;
  private final StoryView story;
  private final Cite cite;

  private DifferencesSection(Frame frame) {
    this.frame = frame;
    this.story = frame.story();
    this.cite = new Cite(story.whole());
  }

  static Html of(Frame frame) {
    return new DifferencesSection(frame).section();
  }

  private Html section() {
    List<Difference> differences = story.differences();
    var body = new ArrayList<Html>();
    if (differences.isEmpty()) {
      body.add(Frame.empty(none()));
    }
    differences.forEach(d -> body.add(card(d)));
    body.addAll(disputedPoints());
    return frame.counted(
        "differs",
        "Differs",
        differences.size(),
        "What the articles tell differently. Marked words are those that differ.",
        body);
  }

  private String none() {
    int articles = story.articles().size();
    int points = story.dossier().findings().points().size();
    String compared =
        articles == 2 ? "these two articles" : "these " + Wording.whole(articles) + " articles";
    return "No differences found between "
        + compared
        + ". "
        + Wording.count(points, "point was", "points were")
        + " compared.";
  }

  private Html card(Difference difference) {
    Contrast contrast = difference.contrast();
    boolean headed = isHeaded(difference);
    return Element.of("article", difference instanceof Difference.InWording ? "card finer" : "card")
        .at("id", story.anchor(difference))
        .at("tabindex", "-1")
        .with(
            Element.of("p", "kind")
                .with(
                    Element.of("span", "x").at("aria-hidden", "true").with("≠"),
                    Html.text(" " + Wording.kind(difference))),
            frame.heading(2).with(Wording.capital(contrast.about())),
            Element.of("div", "sides")
                .with(contrast.sides().stream().map(one -> side(one, headed)).toList()),
            Element.of("p", "why")
                .with(sure(contrast), Html.text(". " + Wording.sentence(contrast.reason()))),
            frame.beside().apply(difference));
  }

  static Html sure(Contrast contrast) {
    String number = String.format(Locale.ROOT, "%.2f", contrast.confidence());
    return Element.of("abbr")
        .at("tabindex", "0")
        .at("title", "confidence " + number + " of 1")
        .with(
            Html.text(Wording.capital(Wording.confidence(contrast.confidence()))),
            Element.of("span", "no").with(" (" + number + ")"));
  }

  /// Whether what a side says stands above its reports: not where it is most of an utterance, of
  /// which the words that differ are marked, and then of no side.
  private boolean isHeaded(Difference difference) {
    return !(difference instanceof Difference.InWording)
        || difference.contrast().sides().stream()
            .allMatch(
                side ->
                    side.reports().stream()
                        .map(report -> story.whole().words(report))
                        .allMatch(words -> words.length() >= 2 * side.value().length()));
  }

  private Html side(Side side, boolean headed) {
    List<Report> reports = StoryView.distinct(side.reports());
    return Element.of("div", "side")
        .with(
            headed ? value(side, reports) : Html.none(),
            Element.of("ul", "items")
                .with(reports.stream().map(r -> cite.line("li", r, marksOf(side, r))).toList()));
  }

  /// What the side says; nothing where that is just what stands below it.
  private Html value(Side side, List<Report> reports) {
    List<String> words = reports.stream().map(r -> story.whole().words(r)).toList();
    if (words.contains(side.value())) {
      return Html.none();
    }
    boolean source = words.stream().anyMatch(w -> w.contains(side.value()));
    Element said = source ? Element.of("span", "src").at("dir", "auto") : Element.of("span");
    return Element.of("p", "value")
        .with(
            said.with(source ? cut(side.value(), words) : Wording.capital(side.value())),
            Html.text(" "),
            cite.marks(reports));
  }

  /// Words out of the middle of what is told, with dots where they were cut.
  private static String cut(String value, List<String> words) {
    boolean begins = words.stream().anyMatch(w -> bare(w).startsWith(bare(value)));
    boolean ends = words.stream().anyMatch(w -> bare(w).endsWith(bare(value)));
    return (begins ? "" : "… ") + value + (ends ? "" : " …");
  }

  /// Without marks at both ends.
  private static String bare(String words) {
    return AROUND.matcher(words).replaceAll("");
  }

  private static List<Span> marksOf(Side side, Report report) {
    return side.marks().stream()
        .filter(m -> m.article().equals(report.article()))
        .map(Evidence::span)
        .toList();
  }

  /// The points whose reports do not agree in everything, so that every point stands somewhere.
  private List<Html> disputedPoints() {
    List<Point> points = story.points(Point.Status.DIFFERS);
    if (points.isEmpty()) {
      return List.of();
    }
    return List.of(
        Element.of("details", "disputed")
            .with(
                Element.of("summary")
                    .with(
                        Wording.count(
                            points.size(),
                            "point that several tell, not all alike",
                            "points that several tell, not all alike")),
                Element.of("ol", "items").with(points.stream().map(this::disputed).toList())));
  }

  private Html disputed(Point point) {
    String differences =
        story.differencesOf(point).stream()
            .map(d -> d.contrast().about())
            .collect(Collectors.joining("; "));
    return new PointLine(frame)
        .of(point, differences.isEmpty() ? "" : "Differs in: " + differences);
  }
}
