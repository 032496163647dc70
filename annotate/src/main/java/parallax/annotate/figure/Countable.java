package parallax.annotate.figure;

import parallax.text.grammar.Chart;
import parallax.text.grammar.Frame;
import parallax.text.grammar.Piece;

/// Tells figures from numbers that count nothing: "Su-24", "COVID-19", "one of them", "the second".
final class Countable {
  private Countable() {}

  static boolean test(Chart chart, Chart.Reading reading) {
    Frame frame = reading.frame();
    int first =
        frame.frame("modif").map(m -> m.integer("to", reading.from())).orElse(reading.from());
    if (frame.has("maybe") && chart.word(reading.to() - 1).length() > 5) {
      return false;
    }
    if (frame.is("k", "ordinal")) {
      return !isSecond(chart, reading);
    }
    return !isName(chart, first);
  }

  private static boolean isSecond(Chart chart, Chart.Reading reading) {
    return chart.word(reading.from()).equals("second")
        && reading.from() > 0
        && chart.pieces().get(reading.from() - 1).isNumeral();
  }

  /// Part of a name: letters and digits joined, as in "S-400", "COVID-19", "A380", "MH17".
  private static boolean isName(Chart chart, int first) {
    Piece number = chart.pieces().get(first);
    if (!number.isNumeral() || !number.glued() || first == 0) {
      return false;
    }
    Piece before = chart.pieces().get(first - 1);
    if (before.isWord() && chart.isUpper(first - 1)) {
      return true;
    }
    return before.norm().equals("-")
        && before.glued()
        && first > 1
        && chart.pieces().get(first - 2).isWord()
        && chart.isUpper(first - 2);
  }
}
