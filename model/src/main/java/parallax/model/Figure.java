package parallax.model;

import java.util.List;
import java.util.Optional;

/// A number that an article gives for something.
///
/// @param quantity percentages as 90, not 0.9
/// @param unit `people`, `percent`, an ISO 4217 code, `kilometre`, …; the head noun where it is
///     none of these
/// @param modifier "more than", "almost", "close to", … in the article's words, lower case
/// @param counts what is counted, in the article's words; empty where that is not clear
/// @param tally the same, taken apart, so that two figures can be told to count the same; empty
///     where no noun says it
/// @param parts figures within its words that a reader may look for: both ends of a range, and the
///     ordinal of "two and a third", which may also be a third one; none of them has parts
public record Figure(
    Span span,
    Quantity quantity,
    String unit,
    Optional<String> modifier,
    String counts,
    Optional<Tally> tally,
    List<Figure> parts) {

  public Figure {
    parts = List.copyOf(parts);
  }

  public Figure(
      Span span, Quantity quantity, String unit, Optional<String> modifier, String counts) {
    this(span, quantity, unit, modifier, counts, Optional.empty(), List.of());
  }
}
