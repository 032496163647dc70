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
}
