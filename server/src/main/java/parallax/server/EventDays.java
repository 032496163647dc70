package parallax.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parallax.archive.Archive;
import parallax.archive.StorySummary;
import parallax.model.Dossier;
import parallax.model.EventDate;
import parallax.tell.view.Wording;

/// When stories happened, as lists say it: what was inferred says so. A list's line knows the date
/// alone, so the dossier is asked, once for each state of a story. Thread-safe.
final class EventDays {
  private static final int REMEMBERED = 10_000;

  private final Archive archive;
  private final Map<StorySummary, Boolean> inferred =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StorySummary, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  EventDays(Archive archive) {
    this.archive = archive;
  }

  /// "13 September 2021", "March 2023 (inferred)", "Date not known".
  String words(StorySummary story) {
    return story
        .date()
        .map(date -> Wording.date(date) + (isInferred(story) ? " (inferred)" : ""))
        .orElse("Date not known");
  }

  /// Whether a story's date rests on another date of its texts.
  boolean isInferred(StorySummary story) {
    if (story.date().isEmpty()) {
      return false;
    }
    synchronized (inferred) {
      Boolean known = inferred.get(story);
      if (known != null) {
        return known;
      }
    }
    Optional<Dossier> dossier = archive.dossier(story.id());
    boolean is = dossier.map(EventDays::isInferred).orElse(false);
    if (dossier.isPresent()) {
      synchronized (inferred) {
        inferred.put(story, is);
      }
    }
    return is;
  }

  private static boolean isInferred(Dossier dossier) {
    return switch (dossier.stories().getFirst().date()) {
      case EventDate.Unknown() -> false;
      case EventDate.Told(var _, var is, var _) -> is;
    };
  }
}
