package parallax.model;

import java.util.List;

/// Something the articles date.
///
/// @param date TIMEX3 value of a date or time
/// @param inferred whether the date rests on another date of the text or of the story
/// @param reports who dates it, the first one's words stand for the entry
public record TimelineEntry(String date, boolean inferred, List<Report> reports) {
  public TimelineEntry {
    reports = List.copyOf(reports);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("timeline entry " + date + " has no report");
    }
  }
}
