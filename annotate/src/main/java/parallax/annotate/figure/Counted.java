package parallax.annotate.figure;

import java.util.List;
import java.util.Optional;
import parallax.annotate.figure.CountWords.Kind;
import parallax.model.Tally;
import parallax.text.grammar.Chart;
import parallax.text.grammar.Piece;

/// What a figure counts, in the article's words: the noun behind it with what belongs to it, and
/// the verb before it where that says what happened to what is counted ("killed close to 400,000
/// people").
final class Counted {
  /// Pieces that a phrase reaches to the right and to the left of its figure.
  private static final int REACH_RIGHT = 14;

  private static final int REACH_LEFT = 5;

  /// Pieces behind a figure among which its noun is looked for.
  private static final int REACH_NOUN = 4;

  private static final String PEOPLE = "people";

  private final CountWords words;

  /// @param text the phrase, or nothing
  /// @param unit `people`, or the noun counted
  /// @param nounEnd where that noun ends in the article, 0 where there is none
  record Phrase(String text, String unit, int nounEnd, Optional<Tally> tally) {}

  /// Pieces `[from, to)`.
  private record Stretch(int from, int to) {
    String in(String text, List<Piece> pieces) {
      return from < to ? text.substring(pieces.get(from).start(), pieces.get(to - 1).end()) : "";
    }
  }

  Counted(String language) {
    words = new CountWords(language);
  }

  /// What `reading` counts.
  Phrase of(String text, Chart chart, Chart.Reading reading, Surroundings around) {
    List<Piece> pieces = chart.pieces();
    int noun = noun(chart, reading, around);
    int right = right(chart, Math.max(reading.to(), noun));
    int left = left(chart, reading.from());
    Stretch stretch = stretch(chart, reading, left, noun, right);
    String phrase = stretch.in(text, pieces);
    String unit = noun >= 0 ? unit(chart, noun) : "";
    if (unit.isEmpty() && isOfPeople(chart, reading, stretch, right)) {
      unit = PEOPLE;
    }
    boolean measured = isMeasured(reading);
    int nounEnd =
        noun >= 0 && !measured && !is(Kind.AUX, chart, reading.to()) ? pieces.get(noun).end() : 0;
    Optional<Tally> tally =
        head(chart, reading, stretch, measured ? -1 : noun, measured ? "" : unit)
            .map(head -> tally(head, pieces, stretch, Math.max(right, reading.to()), around));
    return new Phrase(phrase, unit, nounEnd, tally);
  }

  private static boolean isMeasured(Chart.Reading reading) {
    return reading.frame().has("unit") && !reading.frame().is("k", "percent");
  }

  private Stretch stretch(Chart chart, Chart.Reading reading, int left, int noun, int right) {
    int behind = reading.to();
    if (left < reading.from() && isAction(chart, left)) {
      return new Stretch(left, Math.max(right, behind));
    }
    if (noun >= 0) {
      return new Stretch(is(Kind.AUX, chart, behind) ? behind + 1 : behind, right);
    }
    if (is(Kind.LINK, chart, behind)) {
      return new Stretch(behind + 1, right);
    }
    return left < reading.from()
        ? new Stretch(left, trim(chart, left, reading.from()))
        : new Stretch(behind, right);
  }

  /// Whether what happened says that people are counted: they were killed, they fled, the toll
  /// rose.
  private boolean isOfPeople(Chart chart, Chart.Reading reading, Stretch stretch, int right) {
    if (is(Kind.HARM, chart, stretch.from) || is(Kind.HARM, chart, reading.to())) {
      return true;
    }
    boolean before = stretch.to <= reading.from();
    return (before && any(Kind.TOLL, chart, stretch.from, stretch.to))
        || any(Kind.FLIGHT, chart, reading.to(), right);
  }

  private Optional<String> head(
      Chart chart, Chart.Reading reading, Stretch stretch, int noun, String unit) {
    if (noun >= 0) {
      return Optional.of(chart.word(noun));
    }
    boolean before = stretch.to <= reading.from() && stretch.from < stretch.to;
    if (before && !isMeasured(reading)) {
      return lastNoun(chart, stretch.from, stretch.to);
    }
    if (is(Kind.LINK, chart, reading.to())) {
      return headBehindLink(chart, reading.to() + 1);
    }
    return unit.equals(PEOPLE) ? Optional.of(PEOPLE) : Optional.empty();
  }

  /// "of the country's schools": the first word that looks like a noun, or else the last one before
  /// the next preposition or verb.
  private Optional<String> headBehindLink(Chart chart, int from) {
    int at = from;
    while (is(Kind.STOP, chart, at)) {
      at++;
    }
    int to = at;
    while (to < chart.pieces().size()
        && (isOwner(chart, to)
            || (chart.pieces().get(to).isWord() && !isLoose(chart, to) && !isBreak(chart, to)))) {
      to++;
      if (isNoun(chart, to - 1) && !isOwner(chart, to)) {
        break;
      }
    }
    return lastNoun(chart, at, to);
  }

  private Optional<String> lastNoun(Chart chart, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      boolean word = chart.pieces().get(i).isWord() && chart.word(i).length() > 1;
      if (word && !isLoose(chart, i) && (!words.nounsHaveCapitals() || chart.isUpper(i))) {
        return Optional.of(chart.word(i));
      }
    }
    return Optional.empty();
  }

  private static Tally tally(
      String head, List<Piece> pieces, Stretch stretch, int right, Surroundings around) {
    int from = pieces.get(Math.min(stretch.from, pieces.size() - 1)).start();
    int to = pieces.get(Math.max(stretch.to, right) - 1).end();
    return new Tally(head, around.place(from, to), around.time(from, to));
  }

  /// Whether a bare number here counts what the figure before it counted.
  boolean goesOn(Chart chart, int from) {
    return is(Kind.GOESON, chart, from - 1);
  }

  /// The noun that is counted: the next word that looks like one, at most two words on; a date may
  /// stand between ("19 Sept. 11 hijackers").
  private int noun(Chart chart, Chart.Reading reading, Surroundings around) {
    List<Piece> pieces = chart.pieces();
    int at = behindDate(pieces, reading.to(), around);
    if (is(Kind.AUX, chart, at)) {
      return is(Kind.PERSONS, chart, at + 1) ? at + 1 : -1;
    }
    for (int i = at; i < Math.min(pieces.size(), at + REACH_NOUN); i++) {
      Piece piece = pieces.get(i);
      if (piece.norm().equals("-") && piece.glued()) {
        continue;
      }
      if (!piece.isWord()
          || is(Kind.STOP, chart, i)
          || is(Kind.LINK, chart, i)
          || (is(Kind.HARM, chart, i) && !isCapital(chart, i))) {
        return -1;
      }
      if (isNoun(chart, i)) {
        return words.nounsHaveCapitals() ? lastOfCompound(pieces, i) : i;
      }
    }
    return -1;
  }

  private static int behindDate(List<Piece> pieces, int at, Surroundings around) {
    if (at >= pieces.size()) {
      return at;
    }
    int end = around.dateAt(pieces.get(at).start()).orElse(0);
    int behind = at;
    while (behind < pieces.size() && pieces.get(behind).end() <= end) {
      behind++;
    }
    return behind;
  }

  private boolean isNoun(Chart chart, int at) {
    String word = chart.word(at);
    if (is(Kind.PERSONS, chart, at)) {
      return true;
    }
    return words.nounsHaveCapitals()
        ? isCapital(chart, at)
        : word.endsWith("s") && word.length() > 2 && !word.endsWith("ss");
  }

  private boolean isCapital(Chart chart, int at) {
    return words.nounsHaveCapitals() && chart.isUpper(at);
  }

  /// "US-Soldaten".
  private static int lastOfCompound(List<Piece> pieces, int noun) {
    int last = noun;
    while (last + 2 < pieces.size()
        && pieces.get(last + 1).norm().equals("-")
        && pieces.get(last + 1).glued()
        && pieces.get(last + 2).glued()
        && pieces.get(last + 2).isWord()) {
      last += 2;
    }
    return last;
  }

  private String unit(Chart chart, int noun) {
    return is(Kind.PERSONS, chart, noun) ? PEOPLE : chart.word(noun);
  }

  /// One past the last piece of the clause behind the figure.
  private int right(Chart chart, int from) {
    int to = from;
    while (to < chart.pieces().size() && to - from < REACH_RIGHT) {
      Piece piece = chart.pieces().get(to);
      boolean hyphen = piece.norm().equals("-") && piece.glued();
      boolean apostrophe = piece.norm().equals("'") && piece.glued();
      if ((!piece.isWord() && !hyphen && !apostrophe && !piece.isNumeral()) || isBreak(chart, to)) {
        break;
      }
      to++;
    }
    while (to > from && !isMonth(chart, to - 1) && isLoose(chart, to - 1)) {
      to--;
    }
    return to;
  }

  private boolean isBreak(Chart chart, int at) {
    return is(Kind.BREAK, chart, at) || is(Kind.AUX, chart, at);
  }

  private boolean isLoose(Chart chart, int at) {
    return is(Kind.STOP, chart, at) || is(Kind.LINK, chart, at);
  }

  /// "May", which is no auxiliary where it has a capital.
  private static boolean isMonth(Chart chart, int at) {
    return chart.word(at).equals("may") && chart.isUpper(at);
  }

  /// The apostrophe of "country's" or its "s".
  private static boolean isOwner(Chart chart, int at) {
    boolean glued = at < chart.pieces().size() && chart.pieces().get(at).glued();
    return glued
        && (chart.word(at).equals("'")
            || (at > 0 && chart.word(at).equals("s") && chart.word(at - 1).equals("'")));
  }

  private int left(Chart chart, int to) {
    int from = to;
    while (from > 0 && to - from < REACH_LEFT) {
      Piece piece = chart.pieces().get(from - 1);
      boolean hyphen = piece.norm().equals("-") && piece.glued();
      if ((!piece.isWord() && !hyphen)
          || is(Kind.BREAK, chart, from - 1)
          || isOwner(chart, from - 1)) {
        break;
      }
      from--;
      if (isAction(chart, from)) {
        return from;
      }
    }
    while (from < to && is(Kind.STOP, chart, from) && !is(Kind.ARTICLE, chart, from)) {
      from++;
    }
    return from;
  }

  private int trim(Chart chart, int from, int to) {
    int end = to;
    while (end > from && isLoose(chart, end - 1)) {
      end--;
    }
    return end;
  }

  private boolean isAction(Chart chart, int at) {
    return is(Kind.ACTION, chart, at) || is(Kind.HARM, chart, at);
  }

  private boolean any(Kind kind, Chart chart, int from, int to) {
    for (int i = from; i < to; i++) {
      if (is(kind, chart, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean is(Kind kind, Chart chart, int at) {
    return at >= 0
        && at < chart.pieces().size()
        && !chart.pieces().get(at).isNumeral()
        && words.is(kind, chart.word(at));
  }
}
