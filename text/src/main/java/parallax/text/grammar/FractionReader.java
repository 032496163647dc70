package parallax.text.grammar;

import java.util.Optional;
import java.util.OptionalDouble;
import parallax.text.grammar.NumberReader.Run;

/// Fractions, alone or behind a whole number: "two thirds", "half a million", "2 1/4", "five and a
/// half million", "one over three", "½".
final class FractionReader {
  private static final String FORM = "fraction";

  private final Chart chart;

  private FractionReader(Chart chart) {
    this.chart = chart;
  }

  static Optional<Run> at(Chart chart, int i, Optional<Run> whole) {
    FractionReader reader = new FractionReader(chart);
    Optional<Run> found = whole.isPresent() ? reader.behind(whole.get()) : Optional.empty();
    if (found.isEmpty()) {
      found = reader.proper(i, whole).map(reader::scaled);
    }
    return found;
  }

  /// `whole` with the fraction that follows it.
  static Optional<Run> behind(Chart chart, Run whole) {
    return new FractionReader(chart).behind(whole);
  }

  /// A fraction by itself.
  private Optional<Run> proper(int i, Optional<Run> whole) {
    OptionalDouble glyph = value("NWGLYPH", i);
    if (glyph.isPresent()) {
      return Optional.of(new Run(glyph.getAsDouble(), i + 1, FORM));
    }
    if (has("NWA", i) && parts(i + 1).isPresent() && !isTimeWord(i + 1) && !isPlace(i + 1)) {
      Run parts = parts(i + 1).orElseThrow();
      return Optional.of(new Run(1 / parts.value(), parts.to(), FORM));
    }
    OptionalDouble half = value("NWHALF", i);
    if (half.isPresent() && whole.isEmpty()) {
      return Optional.of(new Run(1 / half.getAsDouble(), i + 1, FORM));
    }
    return whole.flatMap(w -> over(i, w));
  }

  /// "three fifths", "3/4", "one over three", "two out of five hundred".
  private Optional<Run> over(int from, Run top) {
    int i = top.to();
    if (isSlash(i)) {
      Optional<Run> bottom = digits(i + 1).or(() -> number(i + 1));
      if (bottom.isPresent() && bottom.get().value() != 0 && !isSlash(bottom.get().to())) {
        return Optional.of(new Run(top.value() / bottom.get().value(), bottom.get().to(), FORM));
      }
      return Optional.empty();
    }
    int next = has("NWHYPHEN", i) ? i + 1 : i;
    Optional<Run> parts = parts(next);
    if (parts.isPresent() && (top.value() == 1 || !parts.get().form().equals("single"))) {
      return Optional.of(new Run(shared(from, top, parts.get()), parts.get().to(), FORM));
    }
    if (has("NWOVER", i) || has("NWOUTOF", i)) {
      int end = chart.longest(i, has("NWOVER", i) ? "NWOVER" : "NWOUTOF").orElseThrow().to();
      Optional<Run> bottom = number(end);
      if (bottom.isPresent() && isRatio(top, bottom.get())) {
        return Optional.of(new Run(top.value() / bottom.get().value(), bottom.get().to(), FORM));
      }
    }
    return Optional.empty();
  }

  /// "One hundred thirty fifths" are a hundred thirty-fifths; with "and" they are 130 fifths.
  private double shared(int from, Run top, Run parts) {
    double tens = top.value() % 100;
    boolean splits = top.value() > 100 && tens >= 20 && tens % 10 == 0 && parts.value() < 10;
    for (int i = from; splits && i < top.to(); i++) {
      splits = !has("NWAND", i) && !chart.pieces().get(i).isNumeral();
    }
    return splits ? (top.value() - tens) / (tens + parts.value()) : top.value() / parts.value();
  }

  /// "one in five", but not "two in 2014".
  private static boolean isRatio(Run top, Run bottom) {
    return top.value() > 0
        && top.value() < bottom.value()
        && top.value() <= 10
        && bottom.value() <= 1000
        && top.value() == Math.rint(top.value());
  }

  private Optional<Run> behind(Run whole) {
    int i = whole.to();
    OptionalDouble glyph = value("NWGLYPH", i);
    if (glyph.isPresent() && whole.value() == Math.rint(whole.value())) {
      return Optional.of(new Run(whole.value() + glyph.getAsDouble(), i + 1, FORM));
    }
    Optional<Run> part = Optional.empty();
    boolean digits = whole.form().equals("digits");
    if (digits
        && i < chart.pieces().size()
        && chart.pieces().get(i).isNumeral()
        && isSlash(i + 1)) {
      part = number(i).flatMap(n -> over(i, n));
    } else if (has("NWAND", i)) {
      Optional<Run> none = number(i + 1);
      part = none.isPresent() ? none.flatMap(n -> over(i + 1, n)) : proper(i + 1, none);
      part = part.filter(p -> p.value() < 1);
    }
    return part.map(p -> joined(whole, p));
  }

  private Run joined(Run whole, Run part) {
    OptionalDouble scale = value("NWSCALE", part.to());
    if (scale.isPresent()) {
      double by = scale.getAsDouble();
      double base = whole.value() >= by ? whole.value() : whole.value() * by;
      return new Run(base + part.value() * by, part.to() + 1, FORM);
    }
    boolean closed = chart.longest(whole.to() - 1, "NWSCALE").isPresent();
    double unit = closed ? value("NWSCALE", whole.to() - 1).orElse(1) : 1;
    return new Run(whole.value() + part.value() * unit, part.to(), FORM);
  }

  /// "half a million", "quarter million", "two thirds of a million", "half a dozen".
  private Run scaled(Run part) {
    int i = part.to();
    i = has("NWOF", i) ? i + 1 : i;
    i = has("NWA", i) ? i + 1 : i;
    String name = has("NWSCALE", i) ? "NWSCALE" : has("NWDOZEN", i) ? "NWDOZEN" : "";
    if (name.isEmpty()) {
      return part;
    }
    return new Run(part.value() * value(name, i).orElse(1), i + 1, FORM);
  }

  /// What names the parts: "thirds", "twenty-fifth", "quarter".
  private Optional<Run> parts(int i) {
    if (i >= chart.pieces().size()) {
      return Optional.empty();
    }
    for (String name : new String[] {"NWPARTS", "NWHALF"}) {
      OptionalDouble value = value(name, i);
      if (value.isPresent()) {
        return Optional.of(new Run(value.getAsDouble(), i + 1, "plural"));
      }
    }
    Optional<Chart.Reading> ordinal = chart.longest(i, "ORD");
    if (ordinal.isPresent() && !chart.pieces().get(i).isNumeral()) {
      double value = ordinal.get().frame().number(Frame.VALUE).orElse(0);
      return value > 2
          ? Optional.of(new Run(value, ordinal.get().to(), "single"))
          : Optional.empty();
    }
    OptionalDouble tens = value("NWTENS", i);
    int next = has("NWHYPHEN", i + 1) ? i + 2 : i + 1;
    OptionalDouble plural = value("NWPARTS", next);
    if (tens.isPresent() && plural.isPresent() && plural.getAsDouble() < 10) {
      return Optional.of(new Run(tens.getAsDouble() + plural.getAsDouble(), next + 1, "plural"));
    }
    if (tens.isPresent() && has("NWPARTONES", next)) {
      return Optional.of(new Run(tens.getAsDouble() + 1, next + 1, "plural"));
    }
    return Optional.empty();
  }

  /// "A hundred trillionth" is a place in a row, "a trillionth" a part.
  private boolean isPlace(int i) {
    return has("NWHUNDRED", i) && parts(i).filter(p -> p.form().equals("single")).isPresent();
  }

  private boolean isTimeWord(int i) {
    return chart.longest(i, "NWORD").map(r -> r.frame().has("time")).orElse(false);
  }

  private Optional<Run> number(int i) {
    return i < chart.pieces().size()
        ? new NumberWords(
                chart, new DigitReader(chart.pieces(), chart.knows("NWDECIMALCOMMA")), i, i + 12)
            .read()
        : Optional.empty();
  }

  private Optional<Run> digits(int i) {
    return i < chart.pieces().size() && chart.pieces().get(i).isNumeral()
        ? Optional.of(new Run(Double.parseDouble(chart.word(i)), i + 1, FORM))
        : Optional.empty();
  }

  private boolean isSlash(int i) {
    return i < chart.pieces().size() && (chart.word(i).equals("/") || chart.word(i).equals("⁄"));
  }

  private boolean has(String name, int i) {
    return i < chart.pieces().size() && chart.longest(i, name).isPresent();
  }

  private OptionalDouble value(String name, int i) {
    if (i >= chart.pieces().size()) {
      return OptionalDouble.empty();
    }
    return chart
        .longest(i, name)
        .map(r -> r.frame().number(Frame.VALUE))
        .orElse(OptionalDouble.empty());
  }
}
