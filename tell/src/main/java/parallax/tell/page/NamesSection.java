package parallax.tell.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parallax.model.EntityType;
import parallax.model.Naming;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.ArticleView;
import parallax.tell.view.StoryView;
import parallax.tell.view.Wording;

/// Who is called what by whom: a row for each person, group, place or thing, a column an article.
final class NamesSection {
  /// More columns than this do not stand beside each other on a page.
  private static final int COLUMNS = 6;

  /// So many rows stand open; the rest is one click away.
  private static final int OPEN = 12;

  private final Frame frame;
  private final StoryView story;

  private NamesSection(Frame frame) {
    this.frame = frame;
    this.story = frame.story();
  }

  static Html of(Frame frame) {
    return new NamesSection(frame).section();
  }

  private Html section() {
    // Persons first; who has most different names, in most articles, before others.
    List<Naming> names =
        story.dossier().background().names().stream()
            .sorted(
                Comparator.comparingInt((Naming n) -> rank(n.type()))
                    .thenComparingLong(n -> -articles(n) * Math.min(forms(n), 4))
                    .thenComparingLong(n -> -mentions(n)))
            .toList();
    var body = new ArrayList<Html>();
    if (names.isEmpty()) {
      body.add(Frame.empty("No names were found."));
    } else {
      int open = names.size() <= OPEN + 3 ? names.size() : OPEN;
      body.add(table(names.subList(0, open)));
      if (open < names.size()) {
        body.add(
            Element.of("details")
                .with(
                    Element.of("summary").with((names.size() - open) + " more names"),
                    table(names.subList(open, names.size()))));
      }
    }
    return frame.counted(
        "names",
        "Names",
        names.size(),
        "Who is called what by whom. Larger is more often; a click leads to the sentences.",
        body);
  }

  private static int rank(EntityType type) {
    return switch (type) {
      case PERSON -> 0;
      case ORGANIZATION -> 1;
      case PLACE -> 2;
      case GROUP -> 3;
      case OTHER -> 4;
    };
  }

  private static long articles(Naming naming) {
    return naming.forms().stream().map(Naming.Form::article).distinct().count();
  }

  private static long forms(Naming naming) {
    return naming.forms().stream().map(f -> f.text().strip()).distinct().count();
  }

  private static long mentions(Naming naming) {
    return naming.forms().stream().mapToLong(f -> f.spans().size()).sum();
  }

  private Html table(List<Naming> names) {
    String layout = story.articles().size() > COLUMNS ? "names-table wide" : "names-table";
    return Element.of("table", layout)
        .at("role", "table")
        .with(
            Element.of("thead")
                .at("role", "rowgroup")
                .with(Element.of("tr").at("role", "row").with(header())),
            Element.of("tbody")
                .at("role", "rowgroup")
                .with(names.stream().map(this::row).toList()));
  }

  private List<Html> header() {
    var cells = new ArrayList<Html>();
    cells.add(column(Html.text("Name")));
    for (ArticleView article : story.articles()) {
      cells.add(column(Cite.letter(article.mark())));
    }
    return cells;
  }

  private static Html column(Html content) {
    return Element.of("th").at("scope", "col").at("role", "columnheader").with(content);
  }

  private Html row(Naming naming) {
    var cells = new ArrayList<Html>();
    cells.add(
        Element.of("th")
            .at("scope", "row")
            .at("role", "rowheader")
            .at("title", naming.reason())
            .with(
                Html.text(naming.entity()),
                Element.of("span", "voice").with(" " + type(naming.type()))));
    for (ArticleView article : story.articles()) {
      cells.add(cell(naming, article));
    }
    return Element.of("tr").at("role", "row").with(cells);
  }

  private static String type(EntityType type) {
    return switch (type) {
      case PERSON -> "person";
      case ORGANIZATION -> "organisation";
      case PLACE -> "place";
      case GROUP -> "group";
      case OTHER -> "";
    };
  }

  private static Html cell(Naming naming, ArticleView article) {
    var forms = new ArrayList<Html>();
    for (Naming.Form form : naming.forms()) {
      if (form.article().equals(article.article().id())) {
        forms.add(form(form, article));
      }
    }
    Element cell = Element.of("td").at("role", "cell");
    return forms.isEmpty()
        ? cell.at("class", "nil").with("–")
        : cell.with(Cite.letter(article.mark()).at("aria-hidden", "true")).with(forms);
  }

  private static Html form(Naming.Form form, ArticleView article) {
    int times = form.spans().size();
    return Html.all(
        Cite.link(article, form.spans())
            .at("class", "src f" + size(times))
            .at("title", times == 0 ? "in the headline" : Wording.count(times, "time", "times"))
            .with(
                Html.text(form.text()),
                Element.of("span", "times").with(times > 1 ? "\u2009×" + times : "")),
        Html.text(" "));
  }

  private static int size(int times) {
    return times >= 10 ? 3 : times >= 4 ? 2 : times >= 2 ? 1 : 0;
  }
}
