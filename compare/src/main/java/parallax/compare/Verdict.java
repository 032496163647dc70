package parallax.compare;

import java.util.Optional;

/// How two statements stand to each other.
///
/// @param kind in what they differ: `figure`, `time`, `polarity`, …; empty unless they differ
/// @param similarity how alike in meaning, 0 to 1
public record Verdict(Relation relation, Optional<String> kind, double similarity) {
  public Verdict {
    if (!(similarity >= 0 && similarity <= 1)) {
      throw new IllegalArgumentException("similarity " + similarity + " is not in 0..1");
    }
  }

  /// What there can be between two statements.
  public enum Relation {
    AGREE,
    DIFFER,
    NEITHER
  }
}
