package parallax.group;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parallax.model.StoryThread;

/// What ties a story to an earlier one.
///
/// @param names shared by both, as the later one writes them, with how rare each is
/// @param likeness cosine of the names of both
/// @param lookingBack whether the later one gives the days of the earlier one
record Tie(
    Plot earlier, Plot later, Map<String, Double> names, double likeness, boolean lookingBack) {

  /// A name that three in a hundred articles have, or more, tells nothing: -ln(0.03).
  static final double LEAST_RARITY = 3.5;

  /// Rarity of the shared names times likeness, from which two stories without a look back are
  /// tied: two or three rare names that make up most of both. Read off pairs of the public sets.
  private static final double LEAST_STRENGTH = 6;

  /// Likeness that a look back needs besides: without it any two that share a ministry are tied.
  private static final double LEAST_LIKENESS = 0.4;

  /// Keeps a likeness to nothing at 0.
  private static final double TINY = 1e-9;

  /// Names reported in a reason.
  private static final int NAMES_SAID = 4;

  static Tie of(Plot earlier, Plot later, Vocabulary vocabulary) {
    Map<String, Double> names = new TreeMap<>();
    later
        .principals()
        .forEach(
            (term, name) -> {
              double rarity = vocabulary.rarity(term);
              if (rarity >= LEAST_RARITY && earlier.principals().containsKey(term)) {
                names.merge(name.full(), rarity, Math::max);
              }
            });
    TermVector a = earlier.names();
    TermVector b = later.names();
    double likeness = a.dot(b) / Math.max(TINY, Math.sqrt(a.square() * b.square()));
    return new Tie(earlier, later, names, likeness, looksBack(earlier, later));
  }

  /// How much there is to it; 0 where it is too little.
  double strength() {
    double strength = sum() * likeness;
    boolean enough =
        lookingBack
            ? likeness >= LEAST_LIKENESS && !names.isEmpty()
            : strength >= LEAST_STRENGTH && names.size() >= 2;
    return enough ? strength : 0;
  }

  /// Rarity of the shared names, all together.
  double sum() {
    return names.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  StoryThread.Link link() {
    return new StoryThread.Link(
        Members.name(earlier.story()), Members.name(later.story()), reason());
  }

  String reason() {
    return about(names)
        + (lookingBack ? "; the later one looks back on the days of the earlier" : "");
  }

  /// What two stories are both about, in words.
  ///
  /// @param names with how rare each is
  static String about(Map<String, Double> names) {
    return names.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(NAMES_SAID)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", ", "both are about ", ""));
  }

  private static boolean looksBack(Plot earlier, Plot later) {
    Optional<Days> told = earlier.told();
    return told.isPresent()
        && later.lookingBack().stream().anyMatch(days -> days.gap(told.get()) <= 1);
  }
}
