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
    if (frame.has("low") && !isRange(chart, reading)) {
      return false;
    }
    if (frame.has("small") && !isSmallChange(chart, reading)) {
      return false;
    }
    if (frame.is("k", "money") && splitsPrice(chart, reading.to())) {
      return false;
    }
    if (frame.is("k", "ordinal")) {
      return !isSecond(chart, reading) && !isFullStop(chart, reading);
    }
    return !isName(chart, first) && !isArticle(chart, reading);
  }

  /// "ein Mann", where the language has one word for the number and the article.
  private static boolean isArticle(Chart chart, Chart.Reading reading) {
    Frame frame = reading.frame();
    boolean plain = frame.is("k", "count") || frame.is("k", "measure");
    return plain
        && !frame.has("modif")
        && !frame.has("after")
        && frame.number("v").orElse(0) == 1
        && chart.longest(reading.from(), "ONE").isPresent();
  }

  /// "It rose to 300.", where ordinals are written with a full stop.
  private static boolean isFullStop(Chart chart, Chart.Reading reading) {
    return chart.word(reading.to() - 1).equals(".") && reading.to() == chart.pieces().size();
  }

  /// "5-7", "44 mg to 50 mg", but not "half-dozen" or "3 km to 2 miles"; nor "rose from 5 to 7",
  /// which has two figures.
  private static boolean isRange(Chart chart, Chart.Reading reading) {
    Frame frame = reading.frame();
    double low = frame.number("low").orElse(0);
    double high = frame.number("high").orElse(0);
    if (frame.has("near") && !(low < high && low >= 1)) {
      return false;
    }
    if (frame.has("choice") && high > 2 * low + 1) {
      return false;
    }
    if (isChange(chart, reading)) {
      return false;
    }
    return frame
        .frame("pair")
        .map(pair -> pair.word("unit").equals(frame.word("unit")))
        .orElse(true);
  }

  /// Whether something moved, in the two words before "from": "rose from", "was cut sharply from".
  private static boolean isChange(Chart chart, Chart.Reading reading) {
    int from = reading.from();
    boolean behindFrom = from > 0 && chart.longest(from - 1, "FROM").isPresent();
    int at = behindFrom ? from - 2 : from - 1;
    boolean stated = reading.frame().has("end") || reading.frame().has("pair");
    return stated
        && (behindFrom || reading.frame().has("change"))
        && (isMove(chart, at) || isMove(chart, at - 1));
  }

  private static boolean isMove(Chart chart, int at) {
    return at >= 0 && chart.longest(at, "CHANGE").isPresent();
  }

  /// "15 dollars and 50", but not "50 dollars 40 pesos".
  private static boolean isSmallChange(Chart chart, Chart.Reading reading) {
    Frame small = reading.frame().frame("small").orElseThrow();
    double cents = small.number("v").orElse(0);
    int from = small.integer("from", 0);
    boolean plain = cents == Math.rint(cents) && cents > 0 && cents < 100;
    boolean joined = chart.pieces().get(from).glued() || chart.longest(from, "ARTICLE").isPresent();
    int next = reading.to();
    boolean closed =
        next >= chart.pieces().size()
            || !(chart.pieces().get(next).isWord() || chart.pieces().get(next).norm().equals("-"))
            || chart.longest(next, "SMALLEND").isPresent();
    return plain && !joined && closed && !currencyAt(chart, next);
  }

  private static boolean currencyAt(Chart chart, int at) {
    return at < chart.pieces().size()
        && (chart.longest(at, "CURX").isPresent() || chart.longest(at, "CURSYM").isPresent());
  }

  /// "3 USD50 cards": the currency belongs to what follows.
  private static boolean splitsPrice(Chart chart, int to) {
    return to < chart.pieces().size()
        && chart.pieces().get(to).glued()
        && chart.pieces().get(to).isNumeral()
        && chart.pieces().get(to - 1).isWord();
  }

  private static boolean isSecond(Chart chart, Chart.Reading reading) {
    return chart.longest(reading.from(), "CLOCKWORD").isPresent()
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
