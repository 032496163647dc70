package parallax.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parallax.model.Report;
import parallax.model.Side;

/// Finds one saying that articles put into the mouths of different persons ([Mouths]).
final class SpeakerDifferences implements DifferenceFinder {
  /// How surely it is one saying, and both speakers are read right.
  private static final double SURE = 0.6;

  @Override
  public List<Found> find(Comparison told) {
    return WordingDifferences.certain(told.speech())
        .flatMap(saying -> of(saying, told.view()).stream())
        .toList();
  }

  private static Optional<Found> of(List<Rendering> saying, StoryView view) {
    Map<String, List<Rendering>> bySpeaker = Mouths.of(saying, view);
    if (bySpeaker.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            Found.Kind.ATTRIBUTION,
            "Who said it: " + Phrase.shortened(saying.getFirst().words().text()),
            bySpeaker.entrySet().stream().map(said -> side(said, view)).toList(),
            SURE,
            "one saying, put into the mouths of different persons"));
  }

  private static Side side(Map.Entry<String, List<Rendering>> said, StoryView view) {
    List<Report> reports =
        said.getValue().stream().map(one -> Mouths.withSpeaker(one, view)).toList();
    return new Side("quoting " + said.getKey(), reports, List.of());
  }
}
