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

  /// The ordinal that was read, as a class of the chart.
  final int ordinal;

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
    ordinal = symbols.number("ORD");
  }

  /// Whether a number or an ordinal may begin with a word of this class.
  boolean mayBegin(int symbol) {
    return symbol == a
        || symbol == units
        || symbol == tens
        || symbol == hundred
        || symbol == scale
        || symbol == dozen
        || symbol == point
        || symbol == minus
        || symbol == half
        || symbol == glyph
        || symbol == ordinalUnit
        || symbol == ordinalTens
        || symbol == ordinalScale;
  }
}
