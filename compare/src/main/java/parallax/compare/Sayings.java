package parallax.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import parallax.compare.Weighed.Sentence;

/// How surely two sentences of a story render one saying: then their words may differ, and who is
/// said to have said it, but what they tell is no other thing.
final class Sayings {
  private static final double CERTAIN = 1;
  private static final double LIKELY = 0.5;

  private final Map<Set<Sentence>, Double> pairs = new HashMap<>();

  static Sayings of(StoryView view, Speech speech) {
    Sayings sayings = new Sayings();
    sayings.add(view, speech.utterances().stream(), LIKELY);
    sayings.add(view, WordingDifferences.certain(speech), CERTAIN);
    return sayings;
  }

  private void add(StoryView view, Stream<List<Rendering>> groups, double sure) {
    groups.forEach(
        group -> {
          List<Sentence> places =
              group.stream()
                  .flatMap(rendering -> view.at(rendering).stream())
                  .map(Sentence::of)
                  .distinct()
                  .toList();
          for (Sentence one : places) {
            places.stream()
                .filter(other -> other.article() != one.article())
                .forEach(other -> pairs.put(Set.of(one, other), sure));
          }
        });
  }

  /// 0 where they do not, 1 where they do beyond doubt.
  double of(List<Sentence> pair) {
    return pairs.getOrDefault(Set.copyOf(pair), 0.0);
  }
}
