package parallax.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parallax.text.Fold;
import parallax.text.Token;

/// What can be seen between two statements: the numbers from which their relation is told.
///
/// @param cosine likeness of meaning
/// @param coverage share of the second's content words that the first has too
/// @param numbers how its numbers stand to those of the first
/// @param negated whether exactly one of them is negated
/// @param opposite whether one has a word of opposite meaning in the other's place
/// @param values all of it as numbers, about -1 to 1
record RelationFeatures(
    double cosine,
    double coverage,
    Numbers numbers,
    boolean negated,
    boolean opposite,
    List<Double> values) {

  /// Shares of the second statement's numbers.
  ///
  /// @param borneOut those that hold by what the first says
  /// @param against those that do not
  /// @param open those that nothing in the first can be held against
  record Numbers(double borneOut, double against, double open) {}

  private static final Map<String, Set<String>> OPPOSITES = PolarityDifferences.opposites();
  private static final Set<String> NEGATION =
      WordClasses.read("polarity.txt").of("negation").stream()
          .map(Stem::of)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> ABSOLUTE =
      Set.of("only", "all", "every", "first", "last", "never", "always", "none", "exactly", "just");

  /// Likeness of two numbers from which they are held against each other.
  private static final double SAME_COUNT = 0.5;

  static RelationFeatures of(String a, String b, Meaning meaning) {
    Terms first = Terms.of(a);
    Terms second = Terms.of(b);
    double cosine = Meaning.cosine(meaning.of(a), meaning.of(b));
    Set<String> missing = new LinkedHashSet<>(second.content());
    missing.removeAll(first.content());
    double coverage = 1 - missing.size() / (double) Math.max(1, second.content().size());
    double back = share(first.content(), second.content());
    double names = missingNames(second, first);
    Numbers numbers = numbers(Amounts.of(a), Amounts.of(b));
    boolean negated = negated(first) != negated(second);
    boolean opposite = opposite(first.content(), second.content());
    double counted = numbers.borneOut() + numbers.against() + numbers.open();
    double absolute = second.stems().stream().anyMatch(w -> ABSOLUTE.contains(w)) ? 1 : 0;
    return new RelationFeatures(
        cosine,
        coverage,
        numbers,
        negated,
        opposite,
        List.of(
            cosine,
            coverage,
            back,
            Math.min(5, missing.size()) / 5.0,
            names,
            counted,
            numbers.borneOut(),
            numbers.against(),
            numbers.open(),
            negated ? 1.0 : 0,
            negated(second) ? 1.0 : 0,
            opposite ? 1.0 : 0,
            absolute,
            Math.min(1, second.words().size() / 30.0),
            Math.min(1, first.words().size() / 60.0),
            cosine * coverage,
            cosine * numbers.borneOut(),
            cosine * numbers.against(),
            cosine * names,
            coverage * numbers.against(),
            Amounts.of(b).stream().anyMatch(n -> !n.amount().bound().isEmpty()) ? 1.0 : 0,
            Amounts.of(b).stream().anyMatch(Amounts::year) ? 1.0 : 0));
  }

  private static double share(Set<String> of, Set<String> in) {
    return of.stream().filter(in::contains).count() / (double) Math.max(1, of.size());
  }

  /// Share of the capitalised words of `of` that `in` lacks.
  private static double missingNames(Terms of, Terms in) {
    int names = 0;
    int missing = 0;
    for (int i = 0; i < of.words().size(); i++) {
      Token word = of.words().get(i);
      String stem = of.stems().get(i);
      if (Character.isUpperCase(word.text().charAt(0)) && of.content().contains(stem)) {
        names++;
        missing += in.content().contains(stem) ? 0 : 1;
      }
    }
    return names == 0 ? 0 : (double) missing / names;
  }

  private static Numbers numbers(List<Amounts> known, List<Amounts> claimed) {
    double borneOut = 0;
    double against = 0;
    double open = 0;
    for (Amounts claim : claimed) {
      Amounts best = claim;
      double likeness = SAME_COUNT;
      boolean found = false;
      for (Amounts candidate : known) {
        double now = candidate.likeness(claim) + (candidate.bearsOut(claim) ? 0.3 : 0);
        if (now >= likeness) {
          likeness = now;
          best = candidate;
          found = true;
        }
      }
      if (!found) {
        open++;
      } else if (best.bearsOut(claim)) {
        borneOut++;
      } else {
        against++;
      }
    }
    double all = Math.max(1, claimed.size());
    return new Numbers(borneOut / all, against / all, open / all);
  }

  private static boolean negated(Terms terms) {
    return terms.words().stream()
        .map(word -> Fold.fold(word.text()))
        .anyMatch(word -> NEGATION.contains(Stem.of(word)) || word.endsWith("n't"));
  }

  private static boolean opposite(Set<String> left, Set<String> right) {
    return left.stream()
        .anyMatch(
            word ->
                !right.contains(word)
                    && OPPOSITES.getOrDefault(word, Set.of()).stream()
                        .anyMatch(other -> right.contains(other) && !left.contains(other)));
  }
}
