package parallax.tell.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import parallax.model.Dossier;
import parallax.model.Evidence;
import parallax.model.Quantity;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.ArticleView;
import parallax.tell.view.DossierView;
import parallax.tell.view.Quantities;
import parallax.tell.view.Reach;
import parallax.tell.view.Wording;

/// What articles give for one quantity on one day and on the next: a dot plot over days for each
/// quantity that two articles give on different days, with a table of the same.
public final class FiguresOverTime {
  /// More would not be read.
  private static final int MOST = 20;

  /// Of a plot, in pixels; its width is the page's.
  private static final double HEIGHT = 190;

  /// What the days stand under, in pixels.
  private static final double FOOT = 22;

  /// Room at both ends, in percent of the width.
  private static final double LEFT = 14;

  private static final double RIGHT = 6;

  /// How far a modifier reaches, in pixels.
  private static final double WHISKER = 16;

  private final Function<Evidence, String> address;

  private FiguresOverTime(Function<Evidence, String> address) {
    this.address = address;
  }

  /// A figure an element, those that are contested or given most often first.
  ///
  /// @param dossier of stories that follow one another
  /// @param address where words of an article can be read
  public static List<Html> of(Dossier dossier, Function<Evidence, String> address) {
    var plots = new FiguresOverTime(address);
    return Quantities.of(DossierView.of(dossier).stories()).stream()
        .filter(counted -> days(counted).size() > 1 && counted.articles() > 1)
        .limit(MOST)
        .map(plots::plot)
        .toList();
  }

  private static NavigableSet<LocalDate> days(Quantities.Counted counted) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    counted.given().forEach(given -> day(given).ifPresent(days::add));
    return days;
  }

  private static Optional<LocalDate> day(Quantities.Given given) {
    return given.article().article().published().date();
  }

  private Html plot(Quantities.Counted counted) {
    List<Quantities.Given> given =
        counted.given().stream()
            .sorted(Comparator.comparing(g -> day(g).orElse(LocalDate.MAX)))
            .toList();
    String title = FiguresSection.title(counted);
    return Element.of("figure", "plot over-time")
        .with(
            Element.of("figcaption")
                .with(
                    Element.of("span", "src").at("dir", "auto").with(title),
                    Html.text(counted.contested() ? " ≠ contested" : "")),
            picture(given, days(counted)),
            table(given));
  }

  private Html picture(List<Quantities.Given> given, NavigableSet<LocalDate> days) {
    Axis axis = Axis.of(given.stream().map(Quantities.Given::figure).toList());
    var marks = new ArrayList<Html>();
    for (double tick : axis.ticks()) {
      double y = y(axis, tick);
      marks.add(line("grid", "0%", y, "100%", y));
      marks.add(words("0%", y - 4, "start", Wording.number(tick)));
    }
    marks.addAll(end(days.first(), days, "start"));
    marks.addAll(end(days.last(), days, "end"));
    for (Quantities.Given one : given) {
      day(one).ifPresent(day -> marks.add(mark(one, x(day, days), axis)));
    }
    return Element.of("svg", "dots")
        .at("aria-hidden", "true")
        .at("width", "100%")
        .at("height", number(HEIGHT))
        .with(marks);
  }

  /// A day at an end of the axis: those between would run into each other on a phone.
  private static List<Html> end(LocalDate day, NavigableSet<LocalDate> days, String anchor) {
    String x = x(day, days);
    return List.of(
        line("grid", x, HEIGHT - FOOT, x, HEIGHT - FOOT + 5),
        words(x, HEIGHT - 4, anchor, Wording.date(day.toString())));
  }

  private static Html mark(Quantities.Given given, String x, Axis axis) {
    ArticleView article = given.article();
    var parts = new ArrayList<Html>();
    double label =
        switch (given.figure().quantity()) {
          case Quantity.Exactly(double value) -> {
            double y = y(axis, value);
            parts.add(whisker(Reach.of(given.figure()), x, y));
            parts.add(circle("dot", x, y, "5.5"));
            yield y;
          }
          case Quantity.Between(double low, double high) -> {
            double from = low == Double.NEGATIVE_INFINITY ? HEIGHT - FOOT : y(axis, low);
            double to = high == Double.POSITIVE_INFINITY ? 0 : y(axis, high);
            parts.add(line("span", x, from, x, to));
            yield (from + to) / 2;
          }
        };
    parts.add(
        Element.of("text", "letter")
            .at("x", x)
            .at("dx", "9")
            .at("y", number(label + 4))
            .with(article.mark().label()));
    return Element.of("g", Cite.hue(article.mark())).with(parts);
  }

  private static Html whisker(Reach reach, String x, double y) {
    return switch (reach) {
      case EXACT -> Html.none();
      case ABOVE ->
          Html.all(line("whisker", x, y, x, y - WHISKER), circle("tip-end", x, y - WHISKER, "2.5"));
      case BELOW ->
          Html.all(line("whisker", x, y, x, y + WHISKER), circle("tip-end", x, y + WHISKER, "2.5"));
      case AROUND -> line("whisker", x, y - WHISKER, x, y + WHISKER);
    };
  }

  private static String x(LocalDate day, NavigableSet<LocalDate> days) {
    double all = ChronoUnit.DAYS.between(days.first(), days.last());
    double share = ChronoUnit.DAYS.between(days.first(), day) / Math.max(1, all);
    return Axis.at(LEFT + (100 - LEFT - RIGHT) * share);
  }

  private static double y(Axis axis, double value) {
    return (HEIGHT - FOOT) * (1 - axis.percent(value) / 100);
  }

  private static Html circle(String cssClass, String x, double y, String radius) {
    return Element.of("circle", cssClass).at("cx", x).at("cy", number(y)).at("r", radius);
  }

  private static Html line(String cssClass, String x1, double y1, String x2, double y2) {
    return Element.of("line", cssClass)
        .at("x1", x1)
        .at("y1", number(y1))
        .at("x2", x2)
        .at("y2", number(y2));
  }

  private static Html words(String x, double y, String anchor, String words) {
    return Element.of("text").at("x", x).at("y", number(y)).at("text-anchor", anchor).with(words);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private Html table(List<Quantities.Given> given) {
    var rows = new ArrayList<Html>();
    given.forEach(one -> rows.add(row(one)));
    return Element.of("table")
        .with(
            Element.of("caption").with("The same, day by day"),
            Element.of("thead")
                .with(
                    Element.of("tr")
                        .with(header("Published"), header("By"), header("In its words"))),
            Element.of("tbody").with(rows));
  }

  private static Html header(String words) {
    return Element.of("th").at("scope", "col").with(words);
  }

  private Html row(Quantities.Given given) {
    ArticleView article = given.article();
    String when =
        day(given).map(day -> Wording.date(day.toString())).orElse("publication day not known");
    return Element.of("tr")
        .with(
            Element.of("td", "when").with(when),
            Element.of("td")
                .with(
                    Cite.letter(article.mark()),
                    Html.text(" "),
                    Element.of("span", "voice").with(article.mark().outlet())),
            Element.of("td")
                .with(
                    Element.of("a", "src")
                        .at("dir", "auto")
                        .at(
                            "href",
                            address.apply(
                                new Evidence(article.article().id(), given.figure().span())))
                        .with(given.words())));
  }
}
