package parallax.tell.page;

import java.util.ArrayList;
import java.util.List;
import parallax.model.Quantity;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.ArticleView;
import parallax.tell.view.Quantities;
import parallax.tell.view.Reach;
import parallax.tell.view.StoryView;
import parallax.tell.view.Wording;

/// The numbers: a dot plot for each quantity that several articles give, a list of the others.
final class FiguresSection {
  private final Frame frame;
  private final StoryView story;

  private FiguresSection(Frame frame) {
    this.frame = frame;
    this.story = frame.story();
  }

  static Html of(Frame frame) {
    return new FiguresSection(frame).section();
  }

  /// Whether there is anything to draw: figures that one article alone gives are in their places.
  static boolean shows(StoryView story) {
    return Quantities.of(story).stream().anyMatch(FiguresSection::isShared);
  }

  private static boolean isShared(Quantities.Counted counted) {
    return counted.articles() > 1 || counted.contested();
  }

  private Html section() {
    List<Quantities.Counted> all = Quantities.of(story);
    List<Quantities.Counted> shared = all.stream().filter(FiguresSection::isShared).toList();
    if (shared.isEmpty()) {
      return Html.none();
    }
    List<Quantities.Counted> others = all.stream().filter(c -> !shared.contains(c)).toList();
    var body = new ArrayList<Html>();
    shared.forEach(c -> body.add(plot(c)));
    if (!others.isEmpty()) {
      body.add(others(others));
    }
    return frame.counted(
        "figures",
        "Figures",
        shared.size(),
        "Quantities that several articles give. A dot is a value, a bar an interval; an open end"
            + " reaches as far as “more than” or “almost” does.",
        body);
  }

  private Html plot(Quantities.Counted counted) {
    Axis axis = Axis.of(counted.given().stream().map(Quantities.Given::figure).toList());
    var rows = new ArrayList<Html>();
    for (Quantities.Given given : counted.given()) {
      rows.add(row(given, axis));
    }
    String title = title(counted);
    return Element.of("figure", "plot")
        .with(
            Element.of("table")
                .with(
                    Element.of("caption")
                        .with(
                            Element.of("span", "src").at("dir", "auto").with(title),
                            Html.text(counted.contested() ? " ≠ contested" : "")),
                    head(counted),
                    Element.of("tbody").with(rows),
                    Element.of("tfoot")
                        .with(
                            Element.of("tr")
                                .at("aria-hidden", "true")
                                .with(
                                    Element.of("td").at("colspan", "2"),
                                    Element.of("td").with(scale(axis))))));
  }

  /// What figures count, with their unit.
  static String title(Quantities.Counted counted) {
    if (counted.counts().isEmpty()) {
      return counted.unit();
    }
    return counted.counts().contains(counted.unit())
        ? counted.counts()
        : counted.counts() + " (" + counted.unit() + ")";
  }

  private static Html head(Quantities.Counted counted) {
    return Element.of("thead")
        .with(
            Element.of("tr")
                .with(
                    header("Outlet"),
                    header("In its words"),
                    header("On the scale, in " + counted.unit())));
  }

  private static Html header(String words) {
    return Element.of("th").at("scope", "col").with(words);
  }

  private Html row(Quantities.Given given, Axis axis) {
    ArticleView article = given.article();
    String asOf =
        article.article().published().date().map(d -> Wording.date(d.toString())).orElse("");
    return Element.of("tr")
        .with(
            Element.of("th").at("scope", "row").with(Cite.letter(article.mark())),
            Element.of("td")
                .with(
                    Cite.link(article, List.of(given.figure().span()))
                        .at("class", "src")
                        .with(
                            Html.text(given.words()),
                            Cite.no(article, List.of(given.figure().span()))),
                    Element.of("span", "voice asof").with(asOf)),
            Element.of("td", "strip").with(strip(given, axis)));
  }

  private static Html strip(Quantities.Given given, Axis axis) {
    Element svg =
        Element.of("svg", "dots " + Cite.hue(given.article().mark()))
            .at("aria-hidden", "true")
            .at("width", "100%")
            .at("height", "24");
    svg = svg.with(line("grid", "0%", "100%"));
    return switch (given.figure().quantity()) {
      case Quantity.Exactly(double value) ->
          svg.with(
              whisker(Reach.of(given.figure()), axis.percent(value)), dot(axis.percent(value)));
      case Quantity.Between(double low, double high) -> {
        double from = low == Double.NEGATIVE_INFINITY ? 0 : axis.percent(low);
        double to = high == Double.POSITIVE_INFINITY ? 100 : axis.percent(high);
        yield svg.with(
            line("span", Axis.at(from), Axis.at(to)), cap(from, from > 0), cap(to, to < 100));
      }
    };
  }

  private static Html whisker(Reach reach, double at) {
    // Half of this on both sides for "about"; all of it on one for "more than".
    double length = 7;
    return switch (reach) {
      case EXACT -> Html.none();
      case ABOVE -> Html.all(line("whisker", Axis.at(at), Axis.at(at + length)), tip(at + length));
      case BELOW -> Html.all(line("whisker", Axis.at(at - length), Axis.at(at)), tip(at - length));
      case AROUND -> line("whisker", Axis.at(at - length / 2), Axis.at(at + length / 2));
    };
  }

  /// The open end of a whisker: a small ring.
  private static Html tip(double at) {
    return circle("tip-end", at, "2.5");
  }

  private static Html dot(double at) {
    return circle("dot", at, "5.5");
  }

  private static Html circle(String cssClass, double at, String radius) {
    return Element.of("circle", cssClass).at("cx", Axis.at(at)).at("cy", "12").at("r", radius);
  }

  private static Html cap(double at, boolean closed) {
    return closed
        ? Element.of("line", "span")
            .at("x1", Axis.at(at))
            .at("x2", Axis.at(at))
            .at("y1", "6")
            .at("y2", "18")
        : Html.none();
  }

  private static Html line(String cssClass, String from, String to) {
    return Element.of("line", cssClass).at("x1", from).at("x2", to).at("y1", "12").at("y2", "12");
  }

  private static Html scale(Axis axis) {
    var marks = new ArrayList<Html>();
    for (double tick : axis.ticks()) {
      marks.add(
          Element.of("line", "grid")
              .at("x1", Axis.at(axis.percent(tick)))
              .at("x2", Axis.at(axis.percent(tick)))
              .at("y1", "0")
              .at("y2", "5"));
      marks.add(
          Element.of("text")
              .at("x", Axis.at(axis.percent(tick)))
              .at("y", "18")
              .at("text-anchor", "middle")
              .with(Wording.number(tick)));
    }
    Element svg = Element.of("svg", "dots").at("width", "100%").at("height", "24").with(marks);
    return axis.logarithmic()
        ? Html.all(svg, Element.of("span", "voice").with("each step is ten times the last"))
        : svg;
  }

  private Html others(List<Quantities.Counted> others) {
    var items = new ArrayList<Html>();
    for (Quantities.Counted counted : others) {
      for (Quantities.Given given : counted.given()) {
        items.add(other(given));
      }
    }
    return Element.of("details")
        .with(
            Element.of("summary")
                .with(Wording.count(items.size(), "figure", "figures") + " that one article gives"),
            Element.of("ul", "items").with(items));
  }

  private static Html other(Quantities.Given given) {
    return Element.of("li", "line")
        .with(
            Cite.letter(given.article().mark()),
            Html.text(" "),
            Cite.link(given.article(), List.of(given.figure().span()))
                .at("class", "src")
                .with(given.words()),
            Element.of("span", "voice").with(" " + counts(given)));
  }

  /// What a figure counts, without the word that its own words end with: "two ships", "ships at
  /// sea".
  private static String counts(Quantities.Given given) {
    String counts = given.figure().counts();
    String last = given.words().replaceFirst(".*\\s", "");
    boolean again = (counts + " ").startsWith(last + " ");
    return again ? counts.substring(last.length()).strip() : counts;
  }
}
