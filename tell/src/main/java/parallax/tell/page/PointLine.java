package parallax.tell.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.model.ArticleId;
import parallax.model.Evidence;
import parallax.model.Origin;
import parallax.model.Point;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.ArticleView;
import parallax.tell.view.StoryView;
import parallax.tell.view.Wording;
import parallax.text.AgencyCredits;

/// One point that several articles tell: its clearest words, who tells it, from how many origins.
final class PointLine {
  private final StoryView story;
  private final Cite cite;

  PointLine(Frame frame) {
    this.story = frame.story();
    this.cite = new Cite(story.whole());
  }

  Html of(Point point, String note) {
    var said = new ArrayList<Html>();
    said.add(Html.text(origins(point)));
    if (!note.isEmpty()) {
      said.add(Html.text(" " + note));
    }
    return Element.of("li", "point")
        .at("id", story.anchor(point))
        .with(
            Element.of("p", "line")
                .with(
                    Cite.source("span").with(cite.words(point.lead(), List.of())),
                    Html.text(" "),
                    cite.marks(point.lead(), point.reports())),
            behind(point, said));
  }

  private Html behind(Point point, List<Html> said) {
    List<Html> items = new ArrayList<>();
    StoryView.distinct(point.reports())
        .forEach(report -> items.add(cite.line("li", report, List.of())));
    point.origins().stream()
        .flatMap(origin -> origin.evidence().stream())
        .map(this::credit)
        .forEach(items::add);
    point.origins().stream().flatMap(this::signed).forEach(items::add);
    return Element.of("details")
        .with(Element.of("summary").with(said), Element.of("ul", "items").with(items));
  }

  /// The words by which an article credits a news agency.
  private Html credit(Evidence words) {
    return Element.of("li", "line")
        .with(
            Html.text("Credited: "),
            Cite.source("span")
                .with(story.whole().article(words.article()).annotated().words(words.span())),
            Html.text(" "),
            cite.mark(words));
  }

  /// The bylines by which articles credit a news agency that no words of their text do.
  private Stream<Html> signed(Origin origin) {
    if (origin.kind() != Origin.Kind.AGENCY) {
      return Stream.empty();
    }
    Set<ArticleId> told =
        origin.evidence().stream().map(Evidence::article).collect(Collectors.toSet());
    return origin.articles().stream()
        .filter(article -> !told.contains(article))
        .map(story.whole()::article)
        .flatMap(view -> signed(origin, view).stream());
  }

  private Optional<Html> signed(Origin origin, ArticleView view) {
    List<String> names =
        view.article().byline().stream().filter(name -> names(name, origin.label())).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Element.of("li", "line")
                .with(
                    Html.text("Credited beside the text: "),
                    Cite.source("span").with(String.join(", ", names)),
                    Html.text(" "),
                    cite.mark(view)));
  }

  private static boolean names(String byline, String agency) {
    return AgencyCredits.listed(byline, true).stream()
        .anyMatch(name -> AgencyCredits.agency(name).filter(agency::equals).isPresent());
  }

  /// "3 independent origins: …", or "4 outlets, one origin: the Kremlin’s statement".
  private String origins(Point point) {
    String labels = point.origins().stream().map(Wording::origin).collect(Collectors.joining("; "));
    if (point.independent() == 0) {
      return "Origin not known";
    }
    if (point.independent() > 1) {
      return Wording.count(point.independent(), "independent origin", "independent origins")
          + ": "
          + labels;
    }
    long outlets =
        point.reports().stream()
            .map(r -> story.whole().outlets().of(r.article()).outlet())
            .distinct()
            .count();
    return Wording.count(outlets, "outlet", "outlets") + ", one origin: " + labels;
  }
}
