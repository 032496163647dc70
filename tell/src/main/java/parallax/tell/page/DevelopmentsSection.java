package parallax.tell.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.model.Development;
import parallax.model.Evidence;
import parallax.model.Report;
import parallax.model.Side;
import parallax.model.Span;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.DossierView;
import parallax.tell.view.StoryView;
import parallax.tell.view.Wording;

/// What changed from one story of a thread to the next because time went on.
final class DevelopmentsSection {
  private final DossierView view;
  private final Cite cite;

  private DevelopmentsSection(DossierView view) {
    this.view = view;
    this.cite = new Cite(view);
  }

  static Html of(DossierView view) {
    List<Development> developments = view.dossier().developments();
    if (view.dossier().threads().isEmpty()) {
      return Html.none();
    }
    var section = new DevelopmentsSection(view);
    var body = new ArrayList<Html>();
    if (developments.isEmpty()) {
      body.add(Frame.empty("Nothing was found that a later story tells otherwise."));
    }
    developments.forEach(d -> body.add(section.card(d)));
    return Element.of("section", "sec developments")
        .at("id", "developments")
        .at("aria-labelledby", "developments-h")
        .with(
            Element.of("header")
                .with(
                    Element.of("h2")
                        .at("id", "developments-h")
                        .with(
                            Html.text("What changed "),
                            Element.of("span", "n").with(Wording.whole(developments.size()))),
                    Element.of("p", "note")
                        .with(
                            "What later stories tell otherwise because time went on: developments,"
                                + " not differences.")),
            Element.of("div", "body").with(body));
  }

  private Html card(Development development) {
    return Element.of("article", "card calm")
        .with(
            Element.of("h3").with(development.about()),
            Element.of("div", "sides").with(development.sides().stream().map(this::side).toList()));
  }

  private Html side(Side side) {
    List<Html> lines =
        StoryView.distinct(side.reports()).stream()
            .map(r -> (Html) cite.line("li", r, marks(side, r)))
            .toList();
    return Element.of("div", "side")
        .with(
            Element.of("p", "when").with(story(side).map(HeadSection::day).orElse("")),
            Element.of("p", "value src").at("dir", "auto").with(side.value()),
            Element.of("ul", "items").with(lines));
  }

  private Optional<StoryView> story(Side side) {
    var article = side.reports().getFirst().article();
    return view.stories().stream()
        .filter(s -> s.dossier().story().articles().contains(article))
        .findFirst();
  }

  private static List<Span> marks(Side side, Report report) {
    return side.marks().stream()
        .filter(m -> m.article().equals(report.article()))
        .map(Evidence::span)
        .toList();
  }
}
