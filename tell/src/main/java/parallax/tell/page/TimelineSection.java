package parallax.tell.page;

import java.util.List;
import parallax.model.TimelineEntry;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.StoryView;
import parallax.tell.view.Wording;

/// What the articles date, in order of time.
final class TimelineSection {
  private final Cite cite;

  private TimelineSection(StoryView story) {
    this.cite = new Cite(story.whole());
  }

  static Html of(Frame frame) {
    var section = new TimelineSection(frame.story());
    List<TimelineEntry> timeline = frame.story().dossier().background().timeline();
    return frame.counted(
        "timeline",
        "Timeline",
        timeline.size(),
        "What the articles date. A filled dot is a date that an article gives; a ring is one that"
            + " was inferred from another date.",
        timeline.isEmpty()
            ? List.of(Frame.empty("No dated event was found in the articles."))
            : List.of(
                Element.of("ol", "time").with(timeline.stream().map(section::entry).toList())));
  }

  private Html entry(TimelineEntry entry) {
    return Element.of("li", entry.inferred() ? "inferred" : "told")
        .with(
            Element.of("p", "when")
                .with(
                    Html.text(Wording.date(entry.date())),
                    Html.text(entry.inferred() ? " (inferred)" : "")),
            Element.of("p", "line")
                .with(
                    Cite.source("span").with(cite.words(entry.reports().getFirst(), List.of())),
                    Html.text(" "),
                    cite.marks(entry.reports().getFirst(), entry.reports())));
  }
}
