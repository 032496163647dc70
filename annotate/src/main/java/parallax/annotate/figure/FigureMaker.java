package parallax.annotate.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parallax.model.Figure;
import parallax.model.Quantity;
import parallax.model.Span;
import parallax.model.Tally;
import parallax.text.grammar.Chart;
import parallax.text.grammar.Frame;
import parallax.text.grammar.Piece;

/// Makes a figure of a reading: its span with the noun it counts, its unit, its modifier.
final class FigureMaker {
  private FigureMaker() {}

  static Figure figure(
      String text, Chart chart, Chart.Reading reading, Counted counted, Surroundings around) {
    Frame frame = reading.frame();
    Counted.Phrase phrase = counted.of(text, chart, reading, around);
    Optional<String> modifier =
        frame
            .frame("modif")
            .or(() -> frame.frame("after"))
            .map(m -> words(text, chart, m.integer("from", 0), m.integer("to", 1)));
    int end = chart.pieces().get(reading.to() - 1).end();
    Span span =
        new Span(chart.pieces().get(reading.from()).start(), Math.max(end, phrase.nounEnd()));
    String unit = frame.word("unit").orElse(phrase.unit());
    Figure whole =
        new Figure(
            span, quantity(chart, frame), unit, modifier, phrase.text(), phrase.tally(), List.of());
    return withParts(whole, FigureParts.of(chart, reading, whole));
  }

  private static Figure withParts(Figure figure, List<Figure> parts) {
    return parts.isEmpty()
        ? figure
        : new Figure(
            figure.span(),
            figure.quantity(),
            figure.unit(),
            figure.modifier(),
            figure.counts(),
            figure.tally(),
            parts);
  }

  /// `figure` with the unit of the one before it where it has none: "50,000 people, and 6,000 in
  /// Syria".
  static Figure goingOn(Figure before, Figure figure) {
    return figure.unit().isEmpty() && before.unit().equals("people")
        ? new Figure(
            figure.span(),
            figure.quantity(),
            before.unit(),
            figure.modifier(),
            figure.counts(),
            figure.tally().or(() -> goingOn(before.tally(), figure.counts())),
            figure.parts())
        : figure;
  }

  /// What goes on to be counted, without the place and time of the figure before.
  private static Optional<Tally> goingOn(Optional<Tally> before, String counts) {
    return before.map(
        tally ->
            counts.isEmpty() ? tally : new Tally(tally.head(), Optional.empty(), Optional.empty()));
  }

  private static Quantity quantity(Chart chart, Frame frame) {
    double times = frame.number("times").orElse(1);
    if (frame.has("low")) {
      double low = frame.number("low").orElse(0);
      double high = frame.number("high").orElse(low);
      double scaled = low * lowerScale(chart, frame, low, high);
      return new Quantity.Between(Math.min(scaled, high) * times, Math.max(scaled, high) * times);
    }
    double value = frame.number("v").orElse(0) * times;
    value += frame.frame("small").map(f -> f.number("v").orElse(0)).orElse(0.0) / 100;
    value += frame.number("cents").orElse(0) / 100 + frame.number("inches").orElse(0) / 12;
    return new Quantity.Exactly(value);
  }

  /// "5 to 7 million" are millions at both ends.
  private static double lowerScale(Chart chart, Frame frame, double low, double high) {
    int last = frame.frame("end").map(end -> end.integer("to", 0) - 1).orElse(-1);
    double scale =
        last < 0
            ? 1
            : chart
                .longest(last, "NWSCALE")
                .map(reading -> reading.frame().number("v").orElse(1))
                .orElse(1.0);
    return low < high / scale ? scale : 1;
  }

  private static String words(String text, Chart chart, int from, int to) {
    Piece first = chart.pieces().get(from);
    Piece last = chart.pieces().get(to - 1);
    return text.substring(first.start(), last.end())
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ");
  }
}
