package parallax.compare;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Words of opposite meaning, by their stems.
///
/// @param byStem the opposites of each stem that has some
record Opposites(Map<String, Set<String>> byStem) {
  /// Of one thing hardly both are true.
  static final Opposites ANTONYMS = read("antonyms.txt");

  /// These, and such as are mostly not said of one thing.
  static final Opposites LOOSE = read("antonyms.txt", "opposites.txt");

  private static Opposites read(String... resources) {
    Map<String, Set<String>> opposites = new LinkedHashMap<>();
    for (String resource : resources) {
      WordClasses.read(resource)
          .byClass()
          .forEach(
              (word, others) ->
                  others.forEach(
                      other -> {
                        add(Stem.of(word), Stem.of(other), opposites);
                        add(Stem.of(other), Stem.of(word), opposites);
                      }));
    }
    return new Opposites(opposites);
  }

  private static void add(String word, String other, Map<String, Set<String>> opposites) {
    opposites.computeIfAbsent(word, _ -> new LinkedHashSet<>()).add(other);
  }

  /// The opposites of a stem.
  Set<String> of(String stem) {
    return byStem.getOrDefault(stem, Set.of());
  }

  /// How many stems of the one have an opposite in the other, where neither has both.
  int between(Set<String> one, Set<String> other) {
    return (int)
        one.stream()
            .filter(word -> !other.contains(word))
            .filter(
                word ->
                    of(word).stream()
                        .anyMatch(against -> other.contains(against) && !one.contains(against)))
            .count();
  }
}
