package parallax.text.grammar;

import java.util.Optional;
import java.util.OptionalDouble;
import parallax.text.grammar.NumberReader.Run;

/// One number in words, or in digits followed by words: "three hundred and two thousand", "3
/// hundred and 21", "twenty-one trillion three hundred", "1.5 million".
///
/// It adds up from the left: `total` holds what closed scales gave, `group` what stands before the
/// next scale. An "and" is taken back where what follows it turns out to be another number
/// ("between two million and three million").
final class NumberWords {
  /// Scales that multiply what stands before them, at most: "a million million million".
  private static final int MOST_MULTIPLIED = 2;

  private final Chart chart;
  private final NumberSymbols nw;
  private final DigitReader digits;
  private final int from;
  private final int limit;

  private int at;
  private double total = 0;
  private double group = 0;
  private boolean inGroup = false;
  private boolean any = false;
  private boolean wordly = false;
  /// What the next part of the group must stay below.
  private double room = 1e3;
  private double lastScale = Double.POSITIVE_INFINITY;
  private @org.jspecify.annotations.Nullable Run beforeAnd = null;
  private boolean broken = false;
  private int multiplied = 0;

  NumberWords(Chart chart, DigitReader digits, int from, int limit) {
    this.chart = chart;
    this.nw = chart.numberSymbols();
    this.digits = digits;
    this.from = from;
    this.at = from;
    this.limit = Math.min(limit, chart.pieces().size());
  }

  Optional<Run> read() {
    while (at < limit && !broken && step()) {
      any = true;
    }
    if (!any) {
      return Optional.empty();
    }
    if (broken && beforeAnd != null) {
      return Optional.of(beforeAnd);
    }
    return Optional.of(withPoint(new Run(total + group, at, wordly ? "words" : "digits")));
  }

  /// What was read before the first "and", if any.
  Optional<Run> beforeAnd() {
    return Optional.ofNullable(beforeAnd);
  }

  /// The ordinal that begins here: "twenty-fifth", "one hundred and second", "trillionth".
  Optional<Run> readOrdinal() {
    Optional<Run> before = read();
    int end = before.map(Run::to).orElse(from);
    double value = before.map(Run::value).orElse(0.0);
    Optional<Run> found = Optional.empty();
    int tail = skipJoint(end);
    OptionalDouble unit = value(nw.ordinalUnit, tail);
    if (unit.isPresent() && (before.isEmpty() || (wordly && value % 10 == 0))) {
      found = Optional.of(new Run(value + unit.getAsDouble(), tail + 1, "ordinal"));
    }
    OptionalDouble tens = value(nw.ordinalTens, tail);
    if (tens.isPresent() && (before.isEmpty() || (wordly && value % 100 == 0))) {
      found = Optional.of(new Run(value + tens.getAsDouble(), tail + 1, "ordinal"));
    }
    OptionalDouble scale = value(nw.ordinalScale, tail);
    if (scale.isPresent()) {
      found =
          Optional.of(
              new Run(
                  before.isEmpty() ? scale.getAsDouble() : value * scale.getAsDouble(),
                  tail + 1,
                  "ordinal"));
    }
    return found;
  }

  private int skipJoint(int i) {
    if (i > from && isHyphenedAnd(i)) {
      return i + 3;
    }
    return i > from && (has(nw.hyphen, i) || has(nw.and, i)) ? i + 1 : i;
  }

  /// "hundred-and-one"
  private boolean isHyphenedAnd(int i) {
    return has(nw.hyphen, i) && has(nw.and, i + 1) && has(nw.hyphen, i + 2);
  }

  private boolean step() {
    int here = at;
    boolean hyphened = any && wordly && isHyphenedAnd(at);
    if (any && wordly && (hyphened || has(nw.and, at))) {
      if (!mayAnd()) {
        return false;
      }
      beforeAnd = beforeAnd == null ? new Run(total + group, at, "words") : beforeAnd;
      at += hyphened ? 3 : 1;
      if (part(true)) {
        return true;
      }
      at = here;
      return false;
    }
    if (any && has(nw.hyphen, at) && wordly) {
      at++;
      if (part(false)) {
        return true;
      }
      at = here;
      return false;
    }
    return part(false);
  }

  /// Whether "and" may join more: behind a hundred or a scale.
  private boolean mayAnd() {
    return (group >= 100 && group % 100 == 0) || (!inGroup && total > 0);
  }

  private boolean part(boolean afterAnd) {
    return article() || numeral(afterAnd) || small() || hundred() || scale() || dozen();
  }

  private boolean article() {
    if (!any
        && has(nw.a, at)
        && (has(nw.hundred, at + 1) || has(nw.scale, at + 1) || has(nw.dozen, at + 1))) {
      group = 1;
      inGroup = true;
      room = 1;
      at++;
      wordly = true;
      return true;
    }
    return false;
  }

  private boolean numeral(boolean afterAnd) {
    if (at >= limit || (any && !afterAnd && !wordly)) {
      return false;
    }
    Optional<Run> run = digits.at(at);
    if (run.isEmpty()) {
      return false;
    }
    boolean joins =
        !any
            || goesDown(run.get())
            || (afterAnd && run.get().value() < 100 && !(inGroup && group < 100));
    if (!joins) {
      return false;
    }
    group += run.get().value();
    inGroup = true;
    room = 1;
    at = run.get().to();
    letter();
    return true;
  }

  /// "3 million 20 thousand": digits behind a scale, with a lower one behind them.
  private boolean goesDown(Run run) {
    double below = value(nw.scale, run.to()).orElse(Double.POSITIVE_INFINITY);
    return !inGroup && total > 0 && run.value() < 1000 && below < lastScale;
  }

  /// "10k", "1.2b", "2.33 k".
  private void letter() {
    if (at < limit && chart.pieces().get(at).glued() && has(nw.letter, at)) {
      boolean upper = chart.pieces().get(at).norm().equals("m") && !chart.isUpper(at);
      if (!upper) {
        group *= value(nw.letter, at).orElse(1);
        at++;
      }
    } else if (has(nw.spacedLetter, at)) {
      group *= value(nw.spacedLetter, at).orElse(1);
      at++;
    }
  }

  private boolean small() {
    OptionalDouble tens = value(nw.tens, at);
    OptionalDouble unit = value(nw.units, at);
    if (tens.isEmpty() && unit.isEmpty()) {
      return false;
    }
    double value = tens.isPresent() ? tens.getAsDouble() : unit.getAsDouble();
    if (value >= room || (value == 0 && any)) {
      return false;
    }
    group += value;
    inGroup = true;
    wordly = true;
    room = tens.isPresent() ? 10 : 1;
    at++;
    return true;
  }

  private boolean hundred() {
    if (!has(nw.hundred, at)) {
      return false;
    }
    if (group >= 100 && ((wordly && any && group % 100 != 0) || beforeAnd != null)) {
      broken = beforeAnd != null;
      return false;
    }
    if (!inGroup && any && beforeAnd != null) {
      return false;
    }
    group = (inGroup ? group : 1) * 100;
    inGroup = true;
    wordly = true;
    room = 100;
    at++;
    return true;
  }

  private boolean scale() {
    OptionalDouble scale = value(nw.scale, at);
    if (scale.isEmpty()) {
      return false;
    }
    double by = scale.getAsDouble();
    wordly = true;
    if (by >= lastScale) {
      if (!inGroup && multiplied < MOST_MULTIPLIED) {
        total *= by;
        multiplied++;
        at++;
        return true;
      }
      broken = beforeAnd != null;
      return false;
    }
    total += (inGroup ? group : 1) * by;
    group = 0;
    inGroup = false;
    lastScale = by;
    room = 1e3;
    at++;
    return true;
  }

  private boolean dozen() {
    OptionalDouble dozen = value(nw.dozen, at);
    if (dozen.isEmpty() || (dozen.getAsDouble() == 20 && !any)) {
      return false;
    }
    double times = inGroup ? group : 1;
    double rest = 0;
    if (times > 100 && wordly) {
      rest = Math.floor(times / 100) * 100;
      times -= rest;
    }
    group = rest + times * dozen.getAsDouble();
    inGroup = true;
    wordly = true;
    room = 1;
    at++;
    return true;
  }

  /// "two hundred point zero three", "nine point nought four", "point seventy-one".
  private Run withPoint(Run whole) {
    if (!has(nw.point, whole.to())) {
      return whole;
    }
    StringBuilder decimals = new StringBuilder();
    int i = whole.to() + 1;
    while (i < limit) {
      OptionalDouble unit = value(nw.units, i);
      OptionalDouble tens = value(nw.tens, i);
      if (tens.isPresent()) {
        int next = has(nw.hyphen, i + 1) ? i + 2 : i + 1;
        OptionalDouble one = value(nw.units, next);
        boolean both = one.isPresent() && one.getAsDouble() < 10 && one.getAsDouble() > 0;
        decimals.append((int) (tens.getAsDouble() + (both ? one.getAsDouble() : 0)));
        i = both ? next + 1 : i + 1;
      } else if (unit.isPresent()) {
        decimals.append((int) unit.getAsDouble());
        i++;
      } else {
        break;
      }
    }
    if (decimals.isEmpty()) {
      return whole;
    }
    return new Run(whole.value() + Double.parseDouble("0." + decimals), i, "words");
  }

  private boolean has(int symbol, int i) {
    return chart.has(i, symbol);
  }

  private OptionalDouble value(int symbol, int i) {
    return chart.value(i, symbol);
  }
}
