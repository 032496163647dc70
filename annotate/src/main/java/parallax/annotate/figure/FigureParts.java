package parallax.annotate.figure;

import java.util.List;
import java.util.Optional;
import parallax.model.Figure;
import parallax.model.Quantity;
import parallax.model.Span;
import parallax.text.grammar.Chart;
import parallax.text.grammar.Frame;

/// Figures within the words of another: both ends of a range, each with the range's unit, and the
/// ordinal of "two and a third", which may be a number or the third one.
final class FigureParts {
  /// Pieces that an ordinal behind "and a" may have: "one hundred and twenty-first".
  private static final int LONGEST_ORDINAL = 6;

  private FigureParts() {}

  static List<Figure> of(Chart chart, Chart.Reading reading, Figure whole) {
    Frame frame = reading.frame();
    Optional<Frame> lower = frame.frame("lower");
    Optional<Frame> upper = frame.frame("upper");
    if (whole.quantity() instanceof Quantity.Between(double low, double high)
        && lower.isPresent()
        && upper.isPresent()) {
      return List.of(
          end(chart, reading, lower.get(), upper.get(), low, whole),
          end(chart, reading, upper.get(), lower.get(), high, whole));
    }
    double value = frame.number("v").orElse(0);
    return frame.is("k", "count") && value > 1 && value != Math.rint(value)
        ? ordinal(chart, reading).stream().toList()
        : List.of();
  }

  /// One end, in its own words; the later one has the unit in them.
  private static Figure end(
      Chart chart, Chart.Reading reading, Frame one, Frame other, double value, Figure whole) {
    int from = one.integer("from", reading.from());
    int to = one.integer("to", reading.to());
    boolean last = from > other.integer("from", reading.from());
    int unit = reading.frame().frame("pair").map(p -> p.integer("to", to)).orElse(to);
    int behind = reading.frame().frame("after").map(a -> a.integer("from", 0)).orElse(reading.to());
    return new Figure(
        span(chart, from, last ? Math.max(to, behind) : Math.max(to, unit)),
        new Quantity.Exactly(value),
        whole.unit(),
        Optional.empty(),
        whole.counts(),
        whole.tally(),
        List.of());
  }

  private static Optional<Figure> ordinal(Chart chart, Chart.Reading reading) {
    for (int at = reading.to() - 1; at > reading.to() - LONGEST_ORDINAL; at--) {
      if (at < reading.from() + 2) {
        return Optional.empty();
      }
      Optional<Chart.Reading> ordinal = chart.longest(at, "ORD");
      boolean last = ordinal.isPresent() && ordinal.get().to() == reading.to();
      if (last && chart.longest(at - 1, "NWA").isPresent()) {
        double value = ordinal.get().frame().number("v").orElse(0);
        Span span = span(chart, at, reading.to());
        return Optional.of(
            new Figure(span, new Quantity.Exactly(value), "rank", Optional.empty(), ""));
      }
    }
    return Optional.empty();
  }

  private static Span span(Chart chart, int from, int to) {
    return new Span(chart.pieces().get(from).start(), chart.pieces().get(to - 1).end());
  }
}
