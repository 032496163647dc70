package parallax.text.grammar;

import java.util.List;
import java.util.Optional;
import parallax.text.grammar.NumberReader.Run;

/// Numbers in digits: "1,234,567", "12,34,567.89", "1 234 567", "1.111,11", "4.8", ".08", "1e10",
/// "1.3x10^6".
final class DigitReader {
  private static final int GROUP = 3;
  private static final int MOST_GROUPS = 8;
  private static final List<String> GROUP_MARKS = List.of(",", ".", "'");
  private static final String FORM = "digits";

  private final List<Piece> pieces;
  private final boolean decimalComma;

  /// The last answer, since numbers and ordinals ask for the same digits.
  private int lastAt = -1;

  private Optional<Run> last = Optional.empty();

  /// @param decimalComma whether digits are written `1.234,5` rather than `1,234.5`
  DigitReader(List<Piece> pieces, boolean decimalComma) {
    this.pieces = pieces;
    this.decimalComma = decimalComma;
  }

  Optional<Run> at(int i) {
    if (i != lastAt) {
      last = mantissa(i).map(this::withExponent);
      lastAt = i;
    }
    return last;
  }

  private Optional<Run> mantissa(int i) {
    if (is(i, ".")
        && numeral(i + 1)
        && glued(i + 1)
        && !(i > 0 && glued(i) && pieces.get(i - 1).isNumeral())) {
      return Optional.of(new Run(decimal("0", text(i + 1)), i + 2, FORM));
    }
    if (!numeral(i)) {
      return Optional.empty();
    }
    if (decimalComma) {
      return Optional.of(withComma(i));
    }
    String next = text(i + 1);
    String mark = numeral(i + 1) ? " " : GROUP_MARKS.contains(next) ? next : "";
    Optional<Run> grouped = mark.isEmpty() ? Optional.empty() : grouped(i, mark);
    if (grouped.isPresent()) {
      return grouped;
    }
    if ((isDecimalMark(i + 1, ".") && !isInVersion(i))
        || (isDecimalMark(i + 1, ",")
            && text(i + 2).length() < GROUP
            && !follows(i + 3, ",")
            && !(i > 0 && glued(i) && is(i - 1, ",")))) {
      if (!follows(i + 3, text(i + 1))) {
        return Optional.of(new Run(decimal(text(i), text(i + 2)), i + 3, FORM));
      }
    }
    return Optional.of(new Run(whole(text(i)), i + 1, FORM));
  }

  /// "1.234.567,8", "1.500", "2,5".
  private Run withComma(int i) {
    Optional<Run> grouped = grouped(i, ".").or(() -> grouped(i, " "));
    if (grouped.isPresent()) {
      return grouped.get();
    }
    return isDecimalMark(i + 1, ",") && !follows(i + 3, ",")
        ? new Run(decimal(text(i), text(i + 2)), i + 3, FORM)
        : new Run(whole(text(i)), i + 1, FORM);
  }

  /// Digits in groups of three (or of two before the last one), and decimals behind them.
  private Optional<Run> grouped(int i, String mark) {
    if (text(i).length() > GROUP || (i > 1 && glued(i) && is(i - 1, mark) && numeral(i - 2))) {
      return Optional.empty();
    }
    if (!isGroup(i + 1, mark)) {
      return Optional.empty();
    }
    StringBuilder all = new StringBuilder(text(i));
    int to = i + 1;
    int groups = 0;
    int twos = 0;
    while (groups < MOST_GROUPS && isGroup(to, mark)) {
      String group = text(mark.equals(" ") ? to : to + 1);
      twos += group.length() == 2 ? 1 : 0;
      all.append(group);
      to += mark.equals(" ") ? 1 : 2;
      groups++;
    }
    boolean lastIsWhole = groups > 0 && text(to - 1).length() == GROUP;
    boolean threes = twos == 0;
    boolean indian = mark.equals(",") && twos == groups - 1;
    if (!lastIsWhole || !(threes || indian)) {
      return Optional.empty();
    }
    if (mark.equals(".") && !decimalComma && groups < 2 && !isDecimalMark(to, ",")) {
      return Optional.empty();
    }
    String decimalMark = decimalComma || mark.equals(".") ? "," : ".";
    if (isDecimalMark(to, decimalMark)) {
      return Optional.of(new Run(decimal(all.toString(), text(to + 1)), to + 2, FORM));
    }
    return Optional.of(new Run(Double.parseDouble(all.toString()), to, FORM));
  }

  private boolean isGroup(int at, String mark) {
    if (mark.equals(" ")) {
      return numeral(at) && !glued(at) && text(at).length() == GROUP;
    }
    return is(at, mark)
        && glued(at)
        && numeral(at + 1)
        && glued(at + 1)
        && (text(at + 1).length() == GROUP || (mark.equals(",") && text(at + 1).length() == 2));
  }

  private Run withExponent(Run mantissa) {
    int at = mantissa.to();
    if (is(at, "e") && glued(at)) {
      int sign = is(at + 1, "-") || is(at + 1, "+") ? 1 : 0;
      if (numeral(at + 1 + sign) && glued(at + 1 + sign) && text(at + 1 + sign).length() < GROUP) {
        double power = power(at + 1, sign);
        return new Run(mantissa.value() * Math.pow(10, power), at + 2 + sign, FORM);
      }
    }
    if ((is(at, "x") || is(at, "×")) && is(at + 1, "10") && is(at + 2, "^")) {
      int sign = is(at + 3, "-") || is(at + 3, "+") ? 1 : 0;
      if (numeral(at + 3 + sign)) {
        return new Run(mantissa.value() * Math.pow(10, power(at + 3, sign)), at + 4 + sign, FORM);
      }
    }
    // A raised exponent that was flattened: "2.48×10−5".
    if (is(at, "×") && is(at + 1, "10") && is(at + 2, "-") && glued(at + 2) && numeral(at + 3)) {
      return new Run(mantissa.value() * Math.pow(10, power(at + 2, 1)), at + 4, FORM);
    }
    if (is(at, "^")) {
      int sign = is(at + 1, "-") || is(at + 1, "+") ? 1 : 0;
      if (numeral(at + 1 + sign)) {
        return new Run(Math.pow(mantissa.value(), power(at + 1, sign)), at + 2 + sign, FORM);
      }
    }
    return mantissa;
  }

  private double power(int at, int sign) {
    double value = Double.parseDouble(text(at + sign));
    return is(at, "-") ? -value : value;
  }

  /// "1.2" of "192.168.1.2".
  private boolean isInVersion(int i) {
    return i > 1 && glued(i) && is(i - 1, ".") && numeral(i - 2);
  }

  private boolean isDecimalMark(int at, String mark) {
    return is(at, mark) && glued(at) && numeral(at + 1) && glued(at + 1);
  }

  private boolean follows(int at, String mark) {
    return isDecimalMark(at, mark);
  }

  private static double whole(String digits) {
    return digits.length() < 10 ? Integer.parseInt(digits) : Double.parseDouble(digits);
  }

  private static double decimal(String whole, String part) {
    return Double.parseDouble(whole + "." + part);
  }

  private boolean is(int i, String norm) {
    return i >= 0 && i < pieces.size() && pieces.get(i).norm().equals(norm);
  }

  private boolean numeral(int i) {
    return i >= 0 && i < pieces.size() && pieces.get(i).isNumeral();
  }

  private boolean glued(int i) {
    return i < pieces.size() && pieces.get(i).glued();
  }

  private String text(int i) {
    return i < pieces.size() ? pieces.get(i).norm() : "";
  }
}
