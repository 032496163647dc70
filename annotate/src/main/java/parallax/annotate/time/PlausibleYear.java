package parallax.annotate.time;

import java.util.List;
import parallax.annotate.time.Context.Cue;
import parallax.text.grammar.Chart;
import parallax.text.grammar.Piece;

/// Tells a year that stands alone from any other number of four digits.
final class PlausibleYear {
  private final Context context;

  PlausibleYear(Context context) {
    this.context = context;
  }

  boolean test(Chart chart, Candidate candidate) {
    int next = candidate.to();
    int at = candidate.from();
    if (!chart.pieces().get(at).isNumeral() && chart.pieces().get(next - 1).isNumeral()) {
      at = next - 1;
    }
    if (isPartOfNumber(chart, at, next)) {
      return false;
    }
    boolean upperBefore = at > 0 && context.capitalsAreNames() && chart.isUpper(at - 1);
    boolean led = context.at(Cue.BEFORE_YEAR, chart, at - 1) || upperBefore;
    if (next < chart.pieces().size() && isNoun(chart, at, next)) {
      boolean owned = context.at(Cue.OWNER, chart, at - 1);
      boolean plural = chart.word(next).endsWith("s");
      boolean fits = upperBefore || context.at(Cue.YEAR_NOUN_LED, chart, at - 1);
      return recent(chart, at) && (owned || (fits && !plural));
    }
    return at == 0 || led || recent(chart, at);
  }

  /// Whether what follows may be what is counted: "1500 men", but "in 1500 men died".
  private boolean isNoun(Chart chart, int at, int next) {
    Piece after = chart.pieces().get(next);
    boolean year = context.at(Cue.YEAR_LED, chart, at - 1) && !after.norm().endsWith("s");
    return after.isWord()
        && !context.has(Cue.AFTER_YEAR, after.norm())
        && !(context.capitalsAreNames() && chart.isUpper(next))
        && !year;
  }

  /// "$1,500", "F1914", "12-1914", "1914.5", "1914%".
  private static boolean isPartOfNumber(Chart chart, int at, int next) {
    List<Piece> pieces = chart.pieces();
    if (at > 0) {
      String before = chart.word(at - 1);
      boolean glued = pieces.get(at).glued();
      if ("$£€¥#".contains(before) || (glued && !"([-/'\"=<>".contains(before))) {
        return true;
      }
      if (at > 1
          && glued
          && "-/".contains(before)
          && pieces.get(at - 1).glued()
          && pieces.get(at - 2).isNumeral()
          && chart.word(at - 2).length() != 4) {
        return true;
      }
    }
    if (next >= pieces.size() || !pieces.get(next).glued()) {
      return false;
    }
    Piece after = pieces.get(next);
    boolean decimal =
        ".,".contains(after.norm())
            && next + 1 < pieces.size()
            && pieces.get(next + 1).glued()
            && pieces.get(next + 1).isNumeral();
    return after.isWord() || after.norm().equals("%") || decimal;
  }

  private static boolean recent(Chart chart, int at) {
    String year = chart.word(at);
    return year.length() == 4
        && (year.startsWith("1") || year.startsWith("20"))
        && year.compareTo("1700") > 0
        && year.compareTo("2100") < 0;
  }
}
