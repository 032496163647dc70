package parallax.server.map;

import java.util.ArrayList;
import java.util.List;
import parallax.tell.html.Element;
import parallax.tell.html.Html;

/// A map around some towns: land, borders, a dot a town, with its name where there is room; each
/// dot leads somewhere. Inline SVG, without script.
public final class TownMap {
  /// Units that a letter takes, that a line is high, and from a dot to its name.
  private static final double LETTER = 5.2;

  private static final double LINE = 11;
  private static final double APART = 5;
  private static final double DOT = 3.5;

  private TownMap() {}

  /// What is shown of a town.
  ///
  /// @param name as articles have it
  /// @param address where the dot leads
  public record Dot(Town town, String name, String address) {}

  private record Box(double left, double right, double top, double bottom) {
    boolean meets(Box other) {
      return left < other.right && right > other.left && top < other.bottom && bottom > other.top;
    }
  }

  /// @param dots one at least, the most important first: it gets its name first
  public static Html of(List<Dot> dots) {
    View view = View.around(dots.stream().map(Dot::town).toList());
    Outlines outlines = Outlines.get();
    List<Html> parts = new ArrayList<>();
    parts.add(Element.of("path", "land").at("d", outlines.land(view)));
    parts.add(Element.of("path", "borders").at("d", outlines.borders(view)));
    List<Box> taken = new ArrayList<>();
    dots.forEach(dot -> taken.add(around(view, dot)));
    for (Dot dot : dots) {
      parts.add(dot(view, dot, taken));
    }
    return Element.of("svg", "map")
        .at("viewBox", "0 0 " + View.WIDTH + " " + View.HEIGHT)
        .at("role", "group")
        .at("aria-label", "Map")
        .with(parts);
  }

  private static Box around(View view, Dot dot) {
    double x = view.x(dot.town().longitude());
    double y = view.y(dot.town().latitude());
    return new Box(x - DOT, x + DOT, y - DOT, y + DOT);
  }

  private static Html dot(View view, Dot dot, List<Box> taken) {
    double x = view.x(dot.town().longitude());
    double y = view.y(dot.town().latitude());
    List<Html> parts = new ArrayList<>();
    parts.add(
        Element.of("circle")
            .at("cx", Outlines.number(x))
            .at("cy", Outlines.number(y))
            .at("r", Outlines.number(DOT)));
    double wide = dot.name().length() * LETTER;
    Box right = new Box(x + APART, x + APART + wide, y - LINE / 2, y + LINE / 2);
    Box left = new Box(x - APART - wide, x - APART, y - LINE / 2, y + LINE / 2);
    if (isFree(right, taken)) {
      taken.add(right);
      parts.add(label(dot.name(), x + APART, y, "start"));
    } else if (isFree(left, taken)) {
      taken.add(left);
      parts.add(label(dot.name(), x - APART, y, "end"));
    }
    return Element.of("a")
        .at("href", dot.address())
        .at("aria-label", dot.name())
        .with(Element.of("title").with(dot.name()))
        .with(parts);
  }

  private static boolean isFree(Box box, List<Box> taken) {
    return box.left >= 0
        && box.right <= View.WIDTH
        && box.top >= 0
        && box.bottom <= View.HEIGHT
        && taken.stream().noneMatch(box::meets);
  }

  private static Html label(String name, double x, double y, String anchor) {
    return Element.of("text")
        .at("x", Outlines.number(x))
        .at("y", Outlines.number(y + LINE / 3))
        .at("text-anchor", anchor)
        .with(name);
  }
}
