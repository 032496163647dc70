package parallax.compare;

import java.util.Set;

/// Words that turn a statement around.
final class Negation {
  static final Set<String> STEMS = WordClasses.read("polarity.txt").stems("negation");

  private Negation() {}

  static boolean is(String stem) {
    return STEMS.contains(stem) || stem.endsWith("n't");
  }
}
