package parallax.text.grammar;

import java.util.Optional;
import java.util.OptionalDouble;
import parallax.text.grammar.NumberReader.Run;

/// Fractions, alone or behind a whole number: "two thirds", "half a million", "2 1/4", "five and a
/// half million", "one over three", "½".
final class FractionReader {
  private static final String FORM = "fraction";

  private final Chart chart;

  private final NumberSymbols nw;
  private final DigitReader digits;

  FractionReader(Chart chart, DigitReader digits) {
    this.chart = chart;
    this.nw = chart.numberSymbols();
    this.digits = digits;
  }

  Optional<Run> at(int i, Optional<Run> whole) {
    Optional<Run> found = whole.isPresent() ? behind(whole.get()) : Optional.empty();
    if (found.isEmpty()) {
      found = proper(i, whole).map(this::scaled);
    }
    return found;
  }

  /// A fraction by itself.
  private Optional<Run> proper(int i, Optional<Run> whole) {
    OptionalDouble glyph = value(nw.glyph, i);
    if (glyph.isPresent()) {
      return Optional.of(new Run(glyph.getAsDouble(), i + 1, FORM));
    }
    if (has(nw.a, i) && !isTimeWord(i + 1) && !isPlace(i + 1)) {
      Optional<Run> parts = parts(i + 1).filter(this::isNoOrdinal);
      if (parts.isPresent()) {
        return Optional.of(new Run(1 / parts.get().value(), parts.get().to(), FORM));
      }
    }
    OptionalDouble half = value(nw.half, i);
    if (half.isPresent() && whole.isEmpty()) {
      return Optional.of(new Run(1 / half.getAsDouble(), i + 1, FORM));
    }
    return whole.flatMap(w -> over(i, w));
  }

  /// "three fifths", "3/4", "one over three", "two out of five hundred".
  private Optional<Run> over(int from, Run top) {
    int i = top.to();
    if (isSlash(i)) {
      Optional<Run> bottom = wholeDigits(i + 1).or(() -> number(i + 1));
      if (bottom.isPresent() && bottom.get().value() != 0 && !isSlash(bottom.get().to())) {
        return Optional.of(new Run(top.value() / bottom.get().value(), bottom.get().to(), FORM));
      }
      return Optional.empty();
    }
    int next = has(nw.hyphen, i) ? i + 1 : i;
    Optional<Run> parts = parts(next);
    if (parts.isPresent() && (top.value() == 1 || !parts.get().form().equals("single"))) {
      return Optional.of(new Run(shared(from, top, parts.get()), parts.get().to(), FORM));
    }
    if (has(nw.over, i) || has(nw.outOf, i)) {
      int end = chart.longest(i, has(nw.over, i) ? nw.over : nw.outOf).orElseThrow().end();
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
      splits = !has(nw.and, i) && !chart.pieces().get(i).isNumeral();
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

  /// `whole` with the fraction that follows it.
  Optional<Run> behind(Run whole) {
    int i = whole.to();
    OptionalDouble glyph = value(nw.glyph, i);
    if (glyph.isPresent() && whole.value() == Math.rint(whole.value())) {
      return Optional.of(new Run(whole.value() + glyph.getAsDouble(), i + 1, FORM));
    }
    Optional<Run> part = Optional.empty();
    boolean inDigits = whole.form().equals("digits");
    if (inDigits
        && i < chart.pieces().size()
        && chart.pieces().get(i).isNumeral()
        && isSlash(i + 1)) {
      part = number(i).flatMap(n -> over(i, n));
    } else if (has(nw.and, i)) {
      Optional<Run> none = number(i + 1);
      part = none.isPresent() ? none.flatMap(n -> over(i + 1, n)) : proper(i + 1, none);
      part = part.filter(p -> p.value() < 1);
    }
    return part.map(p -> joined(whole, p));
  }

  private Run joined(Run whole, Run part) {
    OptionalDouble scale = value(nw.scale, part.to());
    if (scale.isPresent()) {
      double by = scale.getAsDouble();
      double base = whole.value() >= by ? whole.value() : whole.value() * by;
      return new Run(base + part.value() * by, part.to() + 1, FORM);
    }
    boolean closed = has(nw.scale, whole.to() - 1);
    double unit = closed ? value(nw.scale, whole.to() - 1).orElse(1) : 1;
    return new Run(whole.value() + part.value() * unit, part.to(), FORM);
  }

  /// "half a million", "quarter million", "two thirds of a million", "half a dozen".
  private Run scaled(Run part) {
    int i = part.to();
    i = has(nw.of, i) ? i + 1 : i;
    i = has(nw.a, i) ? i + 1 : i;
    OptionalDouble by = has(nw.scale, i) ? value(nw.scale, i) : value(nw.dozen, i);
    return by.isPresent() ? new Run(part.value() * by.getAsDouble(), i + 1, FORM) : part;
  }

  /// What names the parts: "thirds", "twenty-fifth", "quarter".
  private Optional<Run> parts(int i) {
    if (i >= chart.pieces().size()) {
      return Optional.empty();
    }
    OptionalDouble named = chart.has(i, nw.parts) ? value(nw.parts, i) : value(nw.half, i);
    if (named.isPresent()) {
      return Optional.of(new Run(named.getAsDouble(), i + 1, "plural"));
    }
    Optional<Edge> ordinal = chart.longest(i, nw.ordinal);
    boolean namesParts = chart.joinedNumbers().isEmpty();
    if (ordinal.isPresent() && namesParts && !chart.pieces().get(i).isNumeral()) {
      double value = ordinal.get().frame().number(Frame.VALUE).orElse(0);
      return value > 2
          ? Optional.of(new Run(value, ordinal.get().end(), "single"))
          : Optional.empty();
    }
    OptionalDouble tens = value(nw.tens, i);
    int next = has(nw.hyphen, i + 1) ? i + 2 : i + 1;
    OptionalDouble plural = value(nw.parts, next);
    if (tens.isPresent() && plural.isPresent() && plural.getAsDouble() < 10) {
      return Optional.of(new Run(tens.getAsDouble() + plural.getAsDouble(), next + 1, "plural"));
    }
    if (tens.isPresent() && has(nw.partOnes, next)) {
      return Optional.of(new Run(tens.getAsDouble() + 1, next + 1, "plural"));
    }
    return Optional.empty();
  }

  /// "A hundred trillionth" is a place in a row, "a trillionth" a part.
  private boolean isPlace(int i) {
    return has(nw.hundred, i) && parts(i).filter(p -> p.form().equals("single")).isPresent();
  }

  /// "A fourth of the votes" is a part, "a fourth term" one more.
  private boolean isNoOrdinal(Run parts) {
    int next = parts.to();
    return !parts.form().equals("single")
        || next >= chart.pieces().size()
        || !chart.pieces().get(next).isWord()
        || has(nw.partNext, next)
        || has(nw.scale, next)
        || has(nw.and, next);
  }

  private boolean isTimeWord(int i) {
    return chart.longest(i, nw.ordinalUnit).map(r -> r.frame().has("time")).orElse(false);
  }

  private Optional<Run> number(int i) {
    return i < chart.pieces().size()
        ? new NumberWords(chart, digits, i, i + 12).read()
        : Optional.empty();
  }

  private Optional<Run> wholeDigits(int i) {
    return i < chart.pieces().size() && chart.pieces().get(i).isNumeral()
        ? Optional.of(new Run(Double.parseDouble(chart.word(i)), i + 1, FORM))
        : Optional.empty();
  }

  boolean isSlash(int i) {
    return i < chart.pieces().size() && (chart.word(i).equals("/") || chart.word(i).equals("⁄"));
  }

  private boolean has(int symbol, int i) {
    return chart.has(i, symbol);
  }

  private OptionalDouble value(int symbol, int i) {
    return chart.value(i, symbol);
  }
}
