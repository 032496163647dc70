package parallax.compare;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import parallax.language.Relation;

/// What can be seen between two statements: the numbers from which their relation is told.
///
/// @param cosine likeness of meaning
/// @param coverage share of the second's content words that the first has too
/// @param numbers how its numbers stand to those of the first
/// @param negated whether exactly one of them is negated
/// @param opposite whether one has a word of opposite meaning in the other's place
/// @param values all of it by name, in one order
record RelationFeatures(
    double cosine,
    double coverage,
    ClaimNumbers numbers,
    boolean negated,
    boolean opposite,
    Map<String, Double> values) {

  private static final WordClasses POLARITY = WordClasses.read("polarity.txt");
  private static final Set<String> HEDGE = stems("hedge");
  private static final Set<String> FAILING = stems("failing");
  private static final Set<String> ABSOLUTE =
      Set.of(
          "only",
          "all",
          "every",
          "never",
          "always",
          "none",
          "exactly",
          "just",
          "entirely",
          "completely");
  private static final Set<String> RANKED =
      Set.of(
          "first", "last", "best", "most", "highest", "largest", "least", "lowest", "worst", "top");
  private static final Set<String> SOME =
      Set.of(
          "some",
          "several",
          "many",
          "few",
          "various",
          "multiple",
          "more",
          "less",
          "fewer",
          "better",
          "worse",
          "higher",
          "lower");

  /// Words: longer statements are not told apart by their length.
  private static final double LONG_CLAIM = 30;

  private static final double LONG_KNOWN = 60;

  /// Holds the claim `b` against `a`.
  ///
  /// @param likeness a row for each word of `b`, a column for each of `a`
  /// @param read how the relation model reads the two
  static RelationFeatures of(
      String a, String b, double cosine, WordLikeness likeness, Relation read) {
    Terms known = Terms.of(a);
    Terms claim = Terms.of(b);
    Set<String> missing = new LinkedHashSet<>(claim.content());
    missing.removeAll(known.content());
    double coverage = 1 - missing.size() / (double) Math.max(1, claim.content().size());
    ClaimNumbers numbers = ClaimNumbers.of(Amounts.of(a), Amounts.of(b), likeness);
    boolean negated = negated(known) != negated(claim);
    boolean opposite = Opposites.ANTONYMS.between(known.content(), claim.content()) > 0;
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("cosine", cosine);
    values.put("coverage", coverage);
    values.put("coverage back", share(known.content(), claim.content()));
    values.put("missing", (double) Math.min(8, missing.size()));
    new ClaimWords(known, claim, likeness).into(values);
    numbers.into(values);
    values.put("negation claimed", flag(negated(claim)));
    values.put("negation known", flag(negated(known)));
    values.put("failing claimed", flag(has(claim, FAILING)));
    values.put("failing known", flag(has(known, FAILING)));
    values.put("hedge claimed", flag(has(claim, HEDGE)));
    values.put("hedge known", flag(has(known, HEDGE)));
    values.put("absolute claimed", flag(has(claim, ABSOLUTE)));
    values.put("absolute known", flag(has(known, ABSOLUTE)));
    values.put("rank claimed", flag(has(claim, RANKED)));
    values.put("rank known", flag(has(known, RANKED)));
    values.put("comparison claimed", flag(has(claim, SOME)));
    values.put("opposite", flag(opposite));
    values.put("length claimed", Math.min(1, claim.words().size() / LONG_CLAIM));
    values.put("length known", Math.min(1, known.words().size() / LONG_KNOWN));
    values.put("read same", Relation.odds(read.same()));
    values.put("read contrary", Relation.odds(read.contrary()));
    values.put("read neither", Relation.odds(read.neither()));
    return new RelationFeatures(cosine, coverage, numbers, negated, opposite, values);
  }

  private static double flag(boolean is) {
    return is ? 1 : 0;
  }

  private static double share(Set<String> of, Set<String> in) {
    return of.stream().filter(in::contains).count() / (double) Math.max(1, of.size());
  }

  private static boolean negated(Terms terms) {
    return terms.stems().stream().anyMatch(Negation::is);
  }

  private static boolean has(Terms terms, Set<String> stems) {
    return terms.stems().stream().anyMatch(stems::contains);
  }

  private static Set<String> stems(String name) {
    return POLARITY.stems(name);
  }
}
