package parallax.text.grammar;

/// The classes of the number words (numbers-xx.txt) as symbols, which follow each other.
final class NumberSymbols {
  final int a;
  final int units;
  final int tens;
  final int hundred;
  final int scale;
  final int dozen;
  final int letter;
  final int spacedLetter;
  final int and;
  final int hyphen;
  final int point;
  final int minus;
  final int over;
  final int outOf;
  final int of;
  final int half;
  final int glyph;
  final int parts;
  final int partOnes;
  final int partNext;
  final int suffix;
  final int ordinalUnit;
  final int ordinalTens;
  final int ordinalScale;

  /// The number and the ordinal that were read, as classes of the chart.
  final int number;

  final int ordinal;

  /// A bit for each class that a number may begin with, and for each that may go on with one.
  private final long begins;

  private final long goesOn;

  NumberSymbols(Symbols symbols) {
    a = symbols.number("NWA");
    units = symbols.number("NWUNITS");
    tens = symbols.number("NWTENS");
    hundred = symbols.number("NWHUNDRED");
    scale = symbols.number("NWSCALE");
    dozen = symbols.number("NWDOZEN");
    letter = symbols.number("NWLETTER");
    spacedLetter = symbols.number("NWSPACEDLETTER");
    and = symbols.number("NWAND");
    hyphen = symbols.number("NWHYPHEN");
    point = symbols.number("NWPOINT");
    minus = symbols.number("NWMINUS");
    over = symbols.number("NWOVER");
    outOf = symbols.number("NWOUTOF");
    of = symbols.number("NWOF");
    half = symbols.number("NWHALF");
    glyph = symbols.number("NWGLYPH");
    parts = symbols.number("NWPARTS");
    partOnes = symbols.number("NWPARTONES");
    partNext = symbols.number("NWPARTNEXT");
    suffix = symbols.number("NWSUFFIX");
    ordinalUnit = symbols.number("NWORD");
    ordinalTens = symbols.number("NWORDTENS");
    ordinalScale = symbols.number("NWORDSCALE");
    number = symbols.number("NUM");
    ordinal = symbols.number("ORD");
    begins =
        bits(
            a,
            units,
            tens,
            hundred,
            scale,
            dozen,
            point,
            minus,
            half,
            glyph,
            ordinalUnit,
            ordinalTens,
            ordinalScale);
    goesOn =
        bits(
            hundred,
            scale,
            dozen,
            letter,
            spacedLetter,
            and,
            point,
            over,
            outOf,
            half,
            glyph,
            parts,
            suffix,
            tens,
            ordinalUnit,
            ordinalTens,
            ordinalScale,
            ordinal);
  }

  /// Whether a number or an ordinal may begin with a word of this class.
  boolean mayBegin(int symbol) {
    return symbol < Long.SIZE && (begins >> symbol & 1) != 0;
  }

  /// Whether a word of this class may go on with a number in digits; hyphens aside.
  boolean mayGoOn(int symbol) {
    return symbol < Long.SIZE && (goesOn >> symbol & 1) != 0;
  }

  private static long bits(int... symbols) {
    long bits = 0;
    for (int symbol : symbols) {
      if (symbol >= Long.SIZE) {
        throw new IllegalStateException("the classes of number words come first, not " + symbol);
      }
      bits |= 1L << symbol;
    }
    return bits;
  }
}
