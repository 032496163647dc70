package parallax.model;

import java.util.List;
import java.util.Optional;

/// Text that two articles share.
///
/// @param kind what became of the text from one to the other
/// @param containment share of the shorter text's word 4-grams that the longer one has too, 0 to 1
/// @param from which of the two had it first, where that is known
/// @param passages the shared runs, in order of `a`; of what is retold, sentences that state the
///     same
public record Copy(
    ArticleId a,
    ArticleId b,
    Kind kind,
    double containment,
    Optional<ArticleId> from,
    List<Passage> passages) {
  public Copy {
    passages = List.copyOf(passages);
    if (!(containment >= 0 && containment <= 1)) {
      throw new IllegalArgumentException("containment " + containment + " is not in 0..1");
    }
  }

  /// What became of the text from one article to the other.
  public enum Kind {
    /// The same words throughout.
    EXACT,
    /// Edited: half of the longer text or more is the other's.
    NEAR,
    /// A part of it is in the other.
    PARTIAL,
    /// The same told in the same order, in other words for the most part.
    REWORDED,
    /// The same statements in the same order in wholly other words: by a machine or a hand, or
    /// translated. The passages are sentences that state the same.
    RETOLD
  }

  /// One run of words that stands in both.
  public record Passage(Span inA, Span inB) {}
}
