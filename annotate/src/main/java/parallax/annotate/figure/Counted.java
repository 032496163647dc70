package parallax.annotate.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parallax.text.grammar.Chart;
import parallax.text.grammar.Grammar;
import parallax.text.grammar.Piece;

/// What a figure counts, in the article's words: the noun behind it with what belongs to it, and
/// the verb before it where that says what happened to what is counted ("killed close to 400,000
/// people").
final class Counted {
  /// Pieces that a phrase reaches to the right and to the left of its figure.
  private static final int REACH_RIGHT = 14;

  private static final int REACH_LEFT = 5;

  private final Map<String, Set<String>> words = new HashMap<>();

  /// @param text the phrase, or nothing
  /// @param unit `people`, or the noun counted
  /// @param nounEnd where that noun ends in the article, 0 where there is none
  record Phrase(String text, String unit, int nounEnd) {}

  Counted(String language) {
    for (String line : Grammar.lines(Counted.class, "counted-" + language + ".txt")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(':');
        Set<String> all =
            words.computeIfAbsent(line.substring(0, colon).strip(), _ -> new HashSet<>());
        all.addAll(List.of(line.substring(colon + 1).strip().split("\\s*,\\s*")));
      }
    }
  }

  private boolean is(String name, String word) {
    return words.getOrDefault(name, Set.of()).contains(word);
  }

  Phrase of(String text, Chart chart, Chart.Reading reading) {
    List<Piece> pieces = chart.pieces();
    int noun = noun(chart, reading);
    int right = right(chart, Math.max(reading.to(), noun));
    int left = left(chart, reading.from());
    boolean ofPhrase = reading.to() < pieces.size() && is("LINK", pieces.get(reading.to()).norm());
    boolean measured = reading.frame().has("unit") && !reading.frame().is("k", "percent");
    String unit = noun >= 0 ? unit(chart, noun) : "";
    boolean named = reading.to() < pieces.size() && is("AUX", pieces.get(reading.to()).norm());
    int nounEnd = noun >= 0 && !measured && !named ? pieces.get(noun).end() : 0;
    String phrase;
    if (left < reading.from() && isAction(chart, left)) {
      phrase = slice(text, pieces, left, Math.max(right, reading.to()));
      unit = unit.isEmpty() && isHarm(chart, left) ? "people" : unit;
    } else if (noun >= 0 || ofPhrase) {
      phrase =
          slice(
              text,
              pieces,
              noun >= 0 ? skipAux(pieces, reading.to()) : skipLink(pieces, reading.to()),
              right);
    } else if (left < reading.from()) {
      phrase = slice(text, pieces, left, trim(chart, left, reading.from()));
      unit = unit.isEmpty() && phrase.contains("toll") ? "people" : unit;
    } else {
      phrase = slice(text, pieces, reading.to(), right);
    }
    if (unit.isEmpty() && flees(chart, reading.to(), right)) {
      unit = "people";
    }
    if (unit.isEmpty()
        && reading.to() < pieces.size()
        && is("HARM", pieces.get(reading.to()).norm())) {
      unit = "people";
    }
    return new Phrase(phrase, unit, nounEnd);
  }

  private int skipLink(List<Piece> pieces, int at) {
    return at < pieces.size() && is("LINK", pieces.get(at).norm()) ? at + 1 : at;
  }

  private int skipAux(List<Piece> pieces, int at) {
    return at < pieces.size() && is("AUX", pieces.get(at).norm()) ? at + 1 : at;
  }

  private boolean flees(Chart chart, int from, int to) {
    for (int i = from; i < to; i++) {
      if (is("FLIGHT", chart.word(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a bare number here counts what the figure before it counted.
  boolean goesOn(Chart chart, int from) {
    return from > 0 && is("GOESON", chart.word(from - 1));
  }

  private static String slice(String text, List<Piece> pieces, int from, int to) {
    return from < to ? text.substring(pieces.get(from).start(), pieces.get(to - 1).end()) : "";
  }

  /// The noun that is counted: the next word that looks like one, at most two words on.
  private int noun(Chart chart, Chart.Reading reading) {
    int at = reading.to();
    for (int i = at; i < Math.min(chart.pieces().size(), at + 4); i++) {
      Piece piece = chart.pieces().get(i);
      if (piece.norm().equals("-") && piece.glued()) {
        continue;
      }
      if (i == at && is("AUX", piece.norm())) {
        boolean named = i + 1 < chart.pieces().size() && is("PERSONS", chart.word(i + 1));
        return named ? i + 1 : -1;
      }
      if (!piece.isWord()
          || is("STOP", piece.norm())
          || is("LINK", piece.norm())
          || is("HARM", piece.norm())) {
        return -1;
      }
      if (is("PERSONS", piece.norm())
          || (piece.norm().endsWith("s")
              && piece.norm().length() > 2
              && !piece.norm().endsWith("ss"))) {
        return i;
      }
    }
    return -1;
  }

  private String unit(Chart chart, int noun) {
    String word = chart.word(noun);
    return is("PERSONS", word) ? "people" : word;
  }

  /// One past the last piece of the clause behind the figure.
  private int right(Chart chart, int from) {
    int to = from;
    while (to < chart.pieces().size() && to - from < REACH_RIGHT) {
      Piece piece = chart.pieces().get(to);
      boolean hyphen = piece.norm().equals("-") && piece.glued();
      boolean apostrophe = piece.norm().equals("'") && piece.glued();
      if ((!piece.isWord() && !hyphen && !apostrophe && !piece.isNumeral())
          || is("BREAK", piece.norm())
          || is("AUX", piece.norm())) {
        break;
      }
      to++;
    }
    while (to > from && !isMonth(chart, to - 1) && isLoose(chart, to - 1)) {
      to--;
    }
    return to;
  }

  private boolean isLoose(Chart chart, int at) {
    return is("STOP", chart.word(at)) || is("LINK", chart.word(at));
  }

  /// "May", which is no auxiliary where it has a capital.
  private static boolean isMonth(Chart chart, int at) {
    return chart.word(at).equals("may") && chart.isUpper(at);
  }

  private int left(Chart chart, int to) {
    int from = to;
    while (from > 0 && to - from < REACH_LEFT) {
      Piece piece = chart.pieces().get(from - 1);
      boolean hyphen = piece.norm().equals("-") && piece.glued();
      if ((!piece.isWord() && !hyphen) || is("BREAK", piece.norm())) {
        break;
      }
      from--;
      if (is("ACTION", piece.norm()) || is("HARM", piece.norm())) {
        return from;
      }
    }
    while (from < to && is("STOP", chart.word(from)) && !is("ARTICLE", chart.word(from))) {
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
    return is("ACTION", chart.word(at)) || is("HARM", chart.word(at));
  }

  private boolean isHarm(Chart chart, int at) {
    return is("HARM", chart.word(at));
  }
}
