package parallax.compare;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Words that turn a statement around.
final class Negation {
  static final Set<String> STEMS = WordClasses.read("polarity.txt").stems("negation");

  private Negation() {}

  /// "Has yet to regain consciousness" is "has not yet regained" it.
  private static final List<String> YET_TO = List.of("yet", "to");

  /// Whether words of a statement turn it around.
  static boolean isIn(List<String> stems) {
    return stems.stream().anyMatch(Negation::is) || Collections.indexOfSubList(stems, YET_TO) >= 0;
  }

  static boolean is(String stem) {
    return STEMS.contains(stem) || stem.endsWith("n't");
  }
}
