package parallax.model;

import java.util.List;

/// One side of a difference.
///
/// @param value what this side says, in the articles' words or as a normalised value
/// @param reports who says it, at least one
/// @param marks the very words that differ, each within the span of a report of the same article
public record Side(String value, List<Report> reports, List<Evidence> marks) {
  public Side {
    reports = List.copyOf(reports);
    marks = List.copyOf(marks);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("side '" + value + "' has no report");
    }
  }
}
