package parallax.model;

import java.util.Optional;

/// A claim that something was the first of its kind or went further than any other: "the first
/// visit since 2018", "the worst storm in a decade", "the largest ever".
///
/// @param span its words, the time included
/// @param about what it is said of: the words that name it, in the same sentence
/// @param time since when, or in how long; empty for "ever"
public record Superlative(Span span, Kind kind, Span about, Optional<TimeExpression> time) {

  /// What is claimed.
  public enum Kind {
    /// Nothing of its kind came before it, or not since the time.
    FIRST,
    /// Nothing of its kind went as far, ever or in the time: largest, worst, fewest.
    MOST
  }
}
