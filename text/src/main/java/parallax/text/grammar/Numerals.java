package parallax.text.grammar;

import java.util.List;
import java.util.stream.Stream;

/// The classes that a run of digits has by its looks alone. Its frame has its value as `v` and,
/// where leading zeros matter, its digits as `digits`.
///
/// | class | what |
/// |---|---|
/// | `N` | any number |
/// | `D` | a day of a month, 1 to 31, at most two digits |
/// | `M` | a month, 1 to 12, at most two digits |
/// | `H` | an hour, 0 to 24, at most two digits |
/// | `MM` | a minute or second: two digits below 60 |
/// | `YY` | two digits |
/// | `Y` | a year: four digits, 1000 to 2199 |
/// | `HHMM` | a clock time in four digits |
/// | `YMD` | a day in eight digits |
public final class Numerals {
  private static final int EARLIEST_YEAR = 1000;
  private static final int LATEST_YEAR = 2199;

  private Numerals() {}

  private enum Look {
    N,
    D,
    M,
    H,
    MM,
    YY,
    Y,
    HHMM,
    YMD
  }

  /// A class that rules of a grammar ask for.
  record Asked(Look look, int symbol) {
    /// Whether digits of this length and value have it.
    boolean fits(int length, int value) {
      return switch (look) {
        case N -> true;
        case D -> length <= 2 && value >= 1 && value <= 31;
        case M -> length <= 2 && value >= 1 && value <= 12;
        case H -> length <= 2 && value <= 24;
        case MM -> length == 2 && value < 60;
        case YY -> length == 2;
        case Y -> length == 4 && value >= EARLIEST_YEAR && value <= LATEST_YEAR;
        case HHMM -> length == 4 && value / 100 <= 24 && value % 100 < 60;
        case YMD -> length == 8 && isDay(value);
      };
    }
  }

  /// The classes that a rule of the grammar asks for.
  static List<Asked> asked(Symbols symbols) {
    return Stream.of(Look.values())
        .map(look -> new Asked(look, symbols.number(look.name())))
        .filter(asked -> symbols.isAsked(asked.symbol))
        .toList();
  }

  private static boolean isDay(int value) {
    int year = value / 10_000;
    int month = value / 100 % 100;
    int day = value % 100;
    return year >= 1900
        && year <= LATEST_YEAR
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= 31;
  }
}
