package parallax.model;

import java.util.List;

/// One thing that is told, by one report or more.
///
/// @param id `p1`, `p2`, … within its story, most important first
/// @param lead the report that tells it most clearly: its words stand for the point
/// @param reports all of them, `lead` included, in order of the story's articles
/// @param origins the independent origins behind the reports
public record Point(
    String id, Status status, Report lead, List<Report> reports, List<Origin> origins) {
  public Point {
    reports = List.copyOf(reports);
    origins = List.copyOf(origins);
    if (!reports.contains(lead)) {
      throw new IllegalArgumentException("the lead of " + id + " is not one of its reports");
    }
  }

  /// How many independent origins tell it.
  public int independent() {
    return origins.size();
  }

  /// How its reports stand to each other.
  public enum Status {
    AGREED,
    DIFFERS,
    SINGLE
  }
}
