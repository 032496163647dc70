package parallax.tell.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parallax.model.Point;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.Outlets;
import parallax.tell.view.StoryView;
import parallax.tell.view.Wording;

/// What one outlet tells and nobody else, by outlet.
final class OnlyHereSection {
  /// So many lines an outlet stand open; the rest is one click away.
  private static final int OPEN = 5;

  private final Frame frame;
  private final StoryView story;
  private final Cite cite;

  private OnlyHereSection(Frame frame) {
    this.frame = frame;
    this.story = frame.story();
    this.cite = new Cite(story.whole());
  }

  static Html of(Frame frame) {
    return new OnlyHereSection(frame).section();
  }

  private Html section() {
    List<Point> points = story.points(Point.Status.SINGLE);
    Map<String, List<Point>> byOutlet = new LinkedHashMap<>();
    story.outlets().forEach(o -> byOutlet.put(o, new ArrayList<>()));
    for (Point point : points) {
      byOutlet.computeIfAbsent(mark(point).outlet(), _ -> new ArrayList<>()).add(point);
    }
    var body = new ArrayList<Html>();
    var none = new ArrayList<String>();
    byOutlet.forEach(
        (outlet, own) -> {
          if (own.isEmpty()) {
            none.add(outlet);
          } else {
            body.add(outlet(outlet, own));
          }
        });
    if (!none.isEmpty()) {
      body.add(Frame.empty("Nothing that another does not tell too: " + String.join(", ", none)));
    }
    return frame.counted(
        "only",
        "Only here",
        points.size(),
        "What nobody else tells, by outlet, most important first.",
        body);
  }

  private Outlets.Mark mark(Point point) {
    return story.whole().outlets().of(point.lead().article());
  }

  private Html outlet(String outlet, List<Point> points) {
    return Element.of("div", "group")
        .with(
            frame
                .heading(2)
                .with(
                    Html.text(outlet + " "),
                    Element.of("span", "n").with(Wording.whole(points.size()))))
        .with(
            Frame.folded(
                points.stream().map(this::line).toList(),
                OPEN,
                "ul",
                "%d more that only " + outlet.replace("%", "%%") + " tells"));
  }

  private Html line(Point point) {
    return cite.line("li", point.lead(), List.of()).at("id", story.anchor(point));
  }
}
