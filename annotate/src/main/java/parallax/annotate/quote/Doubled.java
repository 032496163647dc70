package parallax.annotate.quote;

import java.util.BitSet;
import parallax.model.Span;

/// Single marks set twice for a double one, as old news systems do: ''…'' or ``…''.
///
/// @param single the text with one double mark and a blank in the place of each pair, so that
///     offsets stay
/// @param pairs where the pairs begin
record Doubled(String single, BitSet pairs) {

  /// Linear.
  static Doubled in(String text) {
    BitSet pairs = new BitSet();
    if (!text.contains("''") && !text.contains("``")) {
      return new Doubled(text, pairs);
    }
    StringBuilder single = new StringBuilder(text);
    int at = 0;
    while (at + 1 < text.length()) {
      char mark = text.charAt(at);
      if ((mark != '\'' && mark != '`') || text.charAt(at + 1) != mark) {
        at++;
        continue;
      }
      boolean opens = at + 2 < text.length() && !Character.isWhitespace(text.charAt(at + 2));
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean opening = opens && begins && !isPoint(text, at - 1);
      single.setCharAt(at, opening ? ' ' : '"');
      single.setCharAt(at + 1, opening ? '"' : ' ');
      pairs.set(at);
      at += 2;
    }
    return new Doubled(single.toString(), pairs);
  }

  private static boolean isPoint(String text, int at) {
    return at >= 0 && ".,!?;:".indexOf(text.charAt(at)) >= 0;
  }

  /// What was found in [#single], with both marks of a pair.
  Quoted restored(Quoted quoted) {
    Span outer = quoted.outer();
    boolean before = outer.start() > 0 && pairs.get(outer.start() - 1);
    boolean after = pairs.get(outer.end() - 1);
    return before || after
        ? new Quoted(
            Span.of(outer.start() - (before ? 1 : 0), outer.end() + (after ? 1 : 0)),
            quoted.inner(),
            quoted.continues())
        : quoted;
  }
}
