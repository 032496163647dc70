package parallax.model;

import java.util.List;
import java.util.Optional;

/// Text that two articles share.
///
/// @param containment share of the shorter text's word 4-grams that the longer one has too, 0 to 1
/// @param from which of the two had it first, where that is known
/// @param passages the shared runs, in order of `a`
public record Copy(
    ArticleId a,
    ArticleId b,
    double containment,
    Optional<ArticleId> from,
    List<Passage> passages) {
  public Copy {
    passages = List.copyOf(passages);
    if (!(containment >= 0 && containment <= 1)) {
      throw new IllegalArgumentException("containment " + containment + " is not in 0..1");
    }
  }

  /// One run of words that stands in both.
  public record Passage(Span inA, Span inB) {}
}
