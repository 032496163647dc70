package parallax.text.grammar;

import java.util.List;
import java.util.Optional;

/// Adds the numbers of a text to its chart: class `NUM` with the value as `v` (and `form`:
/// `digits`, `words` or `fraction`), class `ORD` for ordinals, both the longest from each piece on.
///
/// The language is in the lexicon's `NW…` classes (numbers-en.txt). Cost: linear, since a number
/// stops after [#LONGEST] pieces.
public final class NumberReader {
  /// Pieces that one number may have: "nine hundred ninety-nine trillion …" stays below it.
  private static final int LONGEST = 40;

  static final List<String> CLASSES = List.of("NUM", "ORD");

  private final Chart chart;
  private final NumberSymbols nw;
  private final DigitReader digits;
  private final FractionReader fractions;

  private NumberReader(Chart chart) {
    this.chart = chart;
    this.nw = chart.numberSymbols();
    this.digits = new DigitReader(chart.pieces(), chart.knows("NWDECIMALCOMMA"));
    this.fractions = new FractionReader(chart, digits);
  }

  /// The number words of a language, to put before a grammar's own lines.
  public static List<String> lexicon(String language) {
    return Grammar.lines(NumberReader.class, "numbers-" + language + ".txt");
  }

  /// From the last piece to the first, since fractions look at the ordinals behind them.
  public static void addTo(Chart chart) {
    NumberReader reader = new NumberReader(chart);
    reader.addJoined();
    for (int i = chart.pieces().size() - 1; i >= 0; i--) {
      if (reader.mayBegin(i)) {
        reader.addAt(i);
      }
    }
  }

  /// Numbers of one word, as parts of longer ones where they are below a thousand.
  private void addJoined() {
    JoinedNumbers joined = chart.joinedNumbers();
    if (joined.isEmpty()) {
      return;
    }
    for (int i = 0; i < chart.pieces().size(); i++) {
      if (chart.pieces().get(i).isWord()) {
        int at = i;
        String word = chart.word(i);
        joined
            .cardinal(word)
            .ifPresent(
                v -> {
                  Frame frame = Frame.of(Frame.VALUE, v, "form", "words");
                  chart.add(v < 1000 ? "NWUNITS" : "NUM", at, at + 1, frame);
                });
        joined.ordinal(word).ifPresent(v -> chart.add("ORD", at, at + 1, Frame.of(Frame.VALUE, v)));
      }
    }
  }

  private boolean mayBegin(int i) {
    Piece piece = chart.pieces().get(i);
    if (piece.isNumeral() || chart.mayBeginNumber(i)) {
      return true;
    }
    boolean sign = piece.norm().equals(".") || piece.norm().equals("-");
    boolean inside = i > 0 && piece.glued() && chart.pieces().get(i - 1).isNumeral();
    return sign && !inside && i + 1 < chart.pieces().size();
  }

  private void addAt(int i) {
    if (chart.pieces().get(i).isNumeral()) {
      Optional<Run> bare = digits.at(i);
      if (bare.isPresent() && isBare(bare.get().to)) {
        chart.add(
            nw.number, i, bare.get().to, Frame.of(Frame.VALUE, bare.get().value, "form", "digits"));
        return;
      }
    }
    Optional<Run> run = signed(i);
    run.ifPresent(
        r -> {
          Frame frame = Frame.of(Frame.VALUE, r.value, "form", r.form);
          chart.add(nw.number, i, r.to, frame);
        });
    ordinal(i).ifPresent(r -> chart.add(nw.ordinal, i, r.to, Frame.of(Frame.VALUE, r.value)));
  }

  /// Whether nothing at `to` can go on with a number in digits: most have no more than digits.
  private boolean isBare(int to) {
    if (to >= chart.pieces().size()) {
      return true;
    }
    if (chart.mayGoOnNumber(to) || fractions.isSlash(to)) {
      return false;
    }
    Piece next = chart.pieces().get(to);
    if (next.isNumeral()) {
      return !fractions.isSlash(to + 1);
    }
    return !next.norm().equals("-")
        || to + 1 >= chart.pieces().size()
        || chart.pieces().get(to + 1).isNumeral();
  }

  /// A number read so far.
  record Run(double value, int to, String form) {}

  private Optional<Run> signed(int i) {
    Optional<Edge> minus = chart.longest(i, nw.minus);
    if (minus.isPresent()) {
      return unsigned(minus.get().end()).map(r -> new Run(-r.value, r.to, r.form));
    }
    if (chart.word(i).equals("-") && i + 1 < chart.pieces().size()) {
      boolean joined = i > 0 && chart.pieces().get(i).glued() && !opens(i - 1);
      boolean numeral = chart.pieces().get(i + 1).isNumeral() || chart.word(i + 1).equals(".");
      boolean inside = i > 0 && chart.pieces().get(i - 1).isNumeral();
      if (!joined
          && numeral
          && !inside
          && (i == 0 || chart.pieces().get(i + 1).glued() || !isWordBefore(i))) {
        return unsigned(i + 1).map(r -> new Run(-r.value, r.to, r.form));
      }
      return Optional.empty();
    }
    return unsigned(i);
  }

  private boolean isWordBefore(int i) {
    return chart.pieces().get(i - 1).isWord()
        && !chart.word(i - 1).equals("convert")
        && !chart.word(i - 1).equals("to");
  }

  private boolean opens(int i) {
    return "([{<\"'=".contains(chart.word(i));
  }

  private Optional<Run> unsigned(int i) {
    if (i >= chart.pieces().size()) {
      return Optional.empty();
    }
    NumberWords words = new NumberWords(chart, digits, i, i + LONGEST);
    Optional<Run> whole = words.read();
    Optional<Run> mixed = words.beforeAnd().flatMap(fractions::behind);
    if (mixed.isPresent() && mixed.get().to() > whole.map(Run::to).orElse(0)) {
      return mixed;
    }
    Optional<Run> part = fractions.at(i, whole);
    if (part.isPresent() && whole.isPresent()) {
      Frame frame = Frame.of(Frame.VALUE, whole.get().value, "form", whole.get().form);
      chart.add(nw.number, i, whole.get().to, frame);
    }
    return part.isPresent() ? part : whole;
  }

  private Optional<Run> ordinal(int i) {
    Piece piece = chart.pieces().get(i);
    int next = i + 1;
    if (piece.isNumeral()) {
      Optional<Run> run = digits.at(i).filter(r -> r.value == Math.rint(r.value));
      int to = run.map(Run::to).orElse(next);
      if (run.isPresent()
          && to < chart.pieces().size()
          && chart.pieces().get(to).glued()
          && chart.has(to, nw.suffix)) {
        return Optional.of(new Run(run.get().value, to + 1, "ordinal"));
      }
      return Optional.empty();
    }
    return new NumberWords(chart, digits, i, i + LONGEST).readOrdinal();
  }
}
