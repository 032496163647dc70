package parallax.model;

import java.util.List;
import java.util.Optional;

/// Something a speaker said, as one outlet or several render it.
///
/// @param speaker canonical name within the story; empty where not known
/// @param renderings in order of the story's articles, at least one
public record Utterance(Optional<String> speaker, List<Report> renderings) {
  public Utterance {
    renderings = List.copyOf(renderings);
    if (renderings.isEmpty()) {
      throw new IllegalArgumentException("an utterance has no rendering");
    }
  }

  /// The renderings without those that stand within another of the same article.
  public List<Report> widest() {
    return renderings.stream()
        .filter(one -> renderings.stream().noneMatch(other -> isWider(other, one)))
        .distinct()
        .toList();
  }

  private static boolean isWider(Report other, Report report) {
    return other.article().equals(report.article())
        && other.span().contains(report.span())
        && !other.span().equals(report.span());
  }
}
