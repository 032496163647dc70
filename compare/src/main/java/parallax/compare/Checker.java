package parallax.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parallax.compare.Verdict.Relation;
import parallax.language.RelationModel;
import parallax.language.WordEncoder;
import parallax.text.Token;
import parallax.text.Words;

/// Tells whether two statements agree, differ, or have too little to do with each other.
///
/// Numbers, bounds, dates, negation, words of opposite meaning and words in each other's place are
/// compared by kind; how much each weighs was fitted (see `relation-trees.txt`). The second
/// statement is taken for the claim that is held against the first.
public final class Checker {
  /// What shared words add to likeness of meaning.
  private static final double WORDS = 0.15;

  private final Function<String, float[]> encoder;
  private final WordEncoder words;
  private final RelationModel relations;

  /// @param encoder a sentence as a vector of unit length
  /// @param words the words of a sentence as vectors
  public Checker(Function<String, float[]> encoder, WordEncoder words, RelationModel relations) {
    this.encoder = encoder;
    this.words = words;
    this.relations = relations;
  }

  public Verdict check(String a, String b) {
    RelationFeatures seen = features(a, b);
    Map<Relation, Double> shares = RelationTrees.bundled().of(seen.values());
    Relation likeliest =
        shares.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    double alike = (1 - WORDS) * seen.cosine() + WORDS * seen.coverage();
    Optional<String> kind = likeliest == Relation.DIFFER ? kind(seen) : Optional.empty();
    return new Verdict(likeliest, kind, Math.clamp(alike, 0, 1));
  }

  /// What is seen between two statements, by name: what the weights are fitted on.
  public Map<String, Double> seen(String a, String b) {
    return features(a, b).values();
  }

  private RelationFeatures features(String a, String b) {
    Meaning meaning = new Meaning(encoder);
    double cosine = Meaning.cosine(meaning.of(a), meaning.of(b));
    List<Token> known = Words.of(a);
    List<Token> claimed = Words.of(b);
    return RelationFeatures.of(
        a, b, cosine, WordLikeness.of(b, claimed, a, known, words), relations.relation(a, b));
  }

  /// In what they differ, where that shows.
  private static Optional<String> kind(RelationFeatures seen) {
    Optional<Amounts> against = seen.numbers().failing().map(ClaimNumbers.Pair::claimed);
    if (against.isPresent()) {
      return Optional.of(
          switch (against.get().kind()) {
            case YEAR, DAY -> "time";
            case PERCENT, MONEY, COUNT -> "figure";
          });
    }
    return seen.negated() || seen.opposite() ? Optional.of("polarity") : Optional.empty();
  }
}
