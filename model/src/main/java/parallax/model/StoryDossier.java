package parallax.model;

import java.util.List;
import java.util.Optional;

/// All that is found about one story.
///
/// @param title the most telling headline of its articles, else its first account line; empty where
///     there is neither
public record StoryDossier(
    Story story, Optional<String> title, EventDate date, Findings findings, Background background) {

  /// What the articles tell, held against each other.
  ///
  /// @param account five to nine lines, in order of telling
  /// @param points most important first
  /// @param differences most consequential first
  /// @param utterances by speaker, then in order of the articles
  public record Findings(
      List<AccountLine> account,
      List<Point> points,
      List<Difference> differences,
      List<Utterance> utterances) {
    public Findings {
      account = List.copyOf(account);
      points = List.copyOf(points);
      differences = List.copyOf(differences);
      utterances = List.copyOf(utterances);
    }
  }

  /// What stands around it.
  ///
  /// @param timeline in order of date
  public record Background(List<Naming> names, List<TimelineEntry> timeline, List<Copy> copies) {
    public Background {
      names = List.copyOf(names);
      timeline = List.copyOf(timeline);
      copies = List.copyOf(copies);
    }
  }
}
