package parallax.tell.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import parallax.model.ArticleId;
import parallax.model.Difference;
import parallax.model.Point;
import parallax.model.Span;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.ArticleView;
import parallax.tell.view.StoryView;
import parallax.tell.view.Wording;

/// The articles themselves: every sentence shaded by how many independent origins tell the same,
/// with links to what it was found to tell.
final class ReaderSection {
  private final Frame frame;
  private final StoryView story;

  private ReaderSection(Frame frame) {
    this.frame = frame;
    this.story = frame.story();
  }

  static Html of(Frame frame) {
    return new ReaderSection(frame).section();
  }

  private Html section() {
    var body = new ArrayList<Html>();
    body.add(legend());
    story.articles().forEach(a -> body.add(article(a)));
    return frame.counted(
        "articles",
        "The articles",
        story.articles().size(),
        "As they were read, word for word. The small number after a sentence leads back to its"
            + " point.",
        body);
  }

  private static Html legend() {
    return Element.of("p", "legend")
        .with(
            Html.text("Told by "),
            Element.of("span", "t n1").with("one origin"),
            Html.text(" "),
            Element.of("span", "t n2").with("two"),
            Html.text(" "),
            Element.of("span", "t n3").with("three or more"),
            Html.text("; without shade: part of no point. "),
            Element.of("span", "x").with("≠"),
            Html.text(" contested."));
  }

  private Html article(ArticleView view) {
    var article = view.article();
    return Element.of("article", "reader " + Cite.hue(view.mark()))
        .at("id", view.anchor())
        .at("lang", article.language())
        .with(
            Element.of("header")
                .with(
                    Element.of("p", "line")
                        .with(
                            Cite.letter(view.mark()),
                            Html.text(" " + view.mark().outlet() + ", " + published(view))),
                    frame
                        .heading(2)
                        .at("class", "src")
                        .at("dir", "auto")
                        .with(article.title().orElse("Without a headline")),
                    Element.of("p", "voice").with(byline(view), Html.text(" "), origin(view))),
            Element.of("div", "text").at("data-a", view.anchor()).with(paragraphs(view)));
  }

  private static String published(ArticleView view) {
    var published = view.article().published();
    return Wording.published(published)
        .map(d -> d + " (" + Wording.publishedFrom(published.foundIn().orElse("")) + ")")
        .orElse("publication date not known");
  }

  private static Html byline(ArticleView view) {
    List<String> names = view.article().byline();
    return Html.text(names.isEmpty() ? "No byline." : "By " + String.join(", ", names) + ".");
  }

  private static Html origin(ArticleView view) {
    var provenance = view.article().provenance();
    return provenance
        .url()
        .filter(ReaderSection::isWebAddress)
        .map(
            url ->
                (Html) Element.of("a").at("href", url).at("rel", "noreferrer noopener").with(url))
        .orElseGet(() -> Html.text("Read from " + provenance.source()));
  }

  /// Only these may become links: anything else, such as `javascript:`, is somebody's trick.
  private static boolean isWebAddress(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }

  private List<Html> paragraphs(ArticleView view) {
    var paragraphs = new ArrayList<Html>();
    var sentences = new ArrayList<Html>();
    int paragraph = 0;
    for (ArticleView.Piece piece : view.pieces()) {
      if (piece.paragraph() != paragraph && !sentences.isEmpty()) {
        paragraphs.add(Cite.source("p").with(sentences));
        sentences.clear();
      }
      paragraph = piece.paragraph();
      sentences.add(sentence(view, piece));
    }
    if (!sentences.isEmpty()) {
      paragraphs.add(Cite.source("p").with(sentences));
    }
    return paragraphs.isEmpty() ? List.of(Frame.empty("This article has no text.")) : paragraphs;
  }

  private Html sentence(ArticleView view, ArticleView.Piece piece) {
    ArticleId id = view.article().id();
    Set<Point> points = story.pointsAt(id, piece.span());
    int origins = points.stream().mapToInt(Point::independent).max().orElse(0);
    String words = view.annotated().words(piece.span());
    int end = words.stripTrailing().length();
    return Element.of("span", "s")
        .at("id", view.anchor(piece))
        .with(contested(story.differencesAt(id, piece.span())))
        .with(
            Element.of("span", "t n" + Math.min(3, origins))
                .at("data-o", String.valueOf(piece.span().start()))
                .with(contestedWords(view, piece.span(), end)))
        .with(Element.of("span", "no").with("\u2009" + (piece.index() + 1)))
        .with(points.stream().map(this::toPoint).toList())
        .with(words.substring(end));
  }

  /// The sentence without the white space after it, its contested words leading to what is said of
  /// them.
  private List<Html> contestedWords(ArticleView view, Span span, int length) {
    String text = view.article().text();
    int end = span.start() + length;
    var words = new ArrayList<Html>();
    int at = span.start();
    for (var found : story.contestedIn(view.article().id(), Span.of(span.start(), end))) {
      if (MarkedWords.isMost(found.span(), span)) {
        continue;
      }
      words.add(Html.text(text.substring(at, found.span().start())));
      words.add(
          Element.of("a", "cw")
              .at("href", "#" + story.anchor(found.what()))
              .with(found.span().in(text)));
      at = found.span().end();
    }
    words.add(Html.text(text.substring(at, end)));
    return words;
  }

  private Html contested(Set<Difference> differences) {
    if (differences.isEmpty()) {
      return Html.none();
    }
    Difference first = differences.iterator().next();
    String about =
        differences.stream().map(d -> d.contrast().about()).collect(Collectors.joining("; "));
    return Element.of("a", "x margin")
        .at("href", "#" + story.anchor(first))
        .at("title", "Contested: " + about)
        .with("≠");
  }

  private Html toPoint(Point point) {
    return Element.of("a", "to")
        .at("href", "#" + story.anchor(point))
        .at(
            "title",
            "Told by "
                + Wording.count(point.independent(), "independent origin", "independent origins")
                + ": to the point")
        .with(Wording.whole(point.independent()));
  }
}
