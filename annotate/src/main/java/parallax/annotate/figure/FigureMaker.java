package parallax.annotate.figure;

import java.util.Locale;
import java.util.Optional;
import parallax.model.Figure;
import parallax.model.Span;
import parallax.text.grammar.Chart;
import parallax.text.grammar.Frame;
import parallax.text.grammar.Piece;

/// Makes a figure of a reading: its span with the noun it counts, its unit, its modifier.
final class FigureMaker {
  private FigureMaker() {}

  static Figure figure(String text, Chart chart, Chart.Reading reading, Counted counted) {
    Frame frame = reading.frame();
    Counted.Phrase phrase = counted.of(text, chart, reading);
    Optional<String> modifier =
        frame.frame("modif").map(m -> words(text, chart, m.integer("from", 0), m.integer("to", 1)));
    int end = chart.pieces().get(reading.to() - 1).end();
    Span span =
        new Span(chart.pieces().get(reading.from()).start(), Math.max(end, phrase.nounEnd()));
    String unit = frame.word("unit").orElse(phrase.unit());
    return new Figure(span, FigureAnnotator.quantity(frame), unit, modifier, phrase.text());
  }

  private static String words(String text, Chart chart, int from, int to) {
    Piece first = chart.pieces().get(from);
    Piece last = chart.pieces().get(to - 1);
    return text.substring(first.start(), last.end())
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ");
  }
}
