package parallax.tell.page;

import java.util.List;
import parallax.model.Point;
import parallax.tell.html.Html;
import parallax.tell.view.StoryView;

/// What several articles tell alike, the most important first.
final class AgreedSection {
  /// So many points stand open; the rest is one click away.
  private static final int OPEN = 12;

  private AgreedSection() {}

  static Html of(Frame frame) {
    StoryView story = frame.story();
    List<Point> points = story.points(Point.Status.AGREED);
    var line = new PointLine(frame);
    return frame.counted(
        "agreed",
        "Agreed",
        points.size(),
        "What several articles tell, most important first, with the independent origins behind it:"
            + " outlets that relay one speaker, or share one text, count as one.",
        points.isEmpty()
            ? List.of(Frame.empty("No two of these articles were found to tell the same."))
            : Frame.folded(
                points.stream().map(p -> line.of(p, "")).toList(),
                OPEN,
                "ol",
                "%d more points on which articles agree"));
  }
}
