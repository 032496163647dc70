package parallax.annotate.time;

import java.util.List;
import parallax.annotate.time.Context.Cue;
import parallax.text.grammar.Piece;

/// Whether the clause around a time expression looks back or ahead, as its nearest verb says: the
/// one before it, or else the one behind it.
final class Tense {
  /// Pieces that are looked at on each side.
  private static final int REACH = 14;

  /// Letters that a verb has at least before its ending.
  private static final int STEM = 3;

  private final Context context;

  Tense(Context context) {
    this.context = context;
  }

  /// -1 back, 1 ahead, 0 unknown.
  int around(List<Piece> pieces, int from, int to) {
    for (int i = to; i < Math.min(pieces.size(), to + 4); i++) {
      if (is(Cue.VOTE, pieces.get(i))) {
        return 1;
      }
    }
    if (from > 0 && is(Cue.DETERMINER, pieces.get(from - 1))) {
      return behind(pieces, to);
    }
    int before = before(pieces, from);
    if (from > 0 && is(Cue.UNTIL, pieces.get(from - 1))) {
      return before < 0 && saysWas(pieces, from) ? -1 : 1;
    }
    return before != 0 ? before : behind(pieces, to);
  }

  private int before(List<Piece> pieces, int from) {
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      if (is(Cue.STOP, pieces.get(i))) {
        return 0;
      }
      int tense = of(pieces, i);
      if (tense != 0) {
        return tense;
      }
    }
    return 0;
  }

  /// Whether the clause before has a verb of the past that is no participle.
  private boolean saysWas(List<Piece> pieces, int from) {
    for (int i = from - 1; i >= Math.max(0, from - REACH) && !is(Cue.STOP, pieces.get(i)); i--) {
      if (is(Cue.BACK, pieces.get(i))) {
        return true;
      }
    }
    return false;
  }

  private int behind(List<Piece> pieces, int to) {
    for (int i = to; i < Math.min(pieces.size(), to + REACH); i++) {
      if (is(Cue.STOP, pieces.get(i)) || is(Cue.STOP_BEHIND, pieces.get(i))) {
        return 0;
      }
      int tense = of(pieces, i);
      if (tense != 0) {
        return tense;
      }
    }
    return 0;
  }

  private int of(List<Piece> pieces, int at) {
    Piece piece = pieces.get(at);
    boolean led = at + 1 < pieces.size() && is(Cue.TO, pieces.get(at + 1));
    boolean infinitive = at + 1 < pieces.size() && is(Cue.INFINITIVE, pieces.get(at + 1));
    if (is(Cue.AHEAD, piece)
        || (led && is(Cue.AHEAD_TO, piece))
        || (infinitive && is(Cue.AHEAD_INFINITIVE, piece))) {
      return 1;
    }
    boolean passive = at > 0 && is(Cue.PASSIVE, pieces.get(at - 1));
    return !passive && (is(Cue.BACK, piece) || endsAsPast(piece.norm())) ? -1 : 0;
  }

  private boolean endsAsPast(String word) {
    for (String ending : context.words(Cue.BACK_ENDING)) {
      if (word.length() >= ending.length() + STEM && word.endsWith(ending)) {
        return !context.has(Cue.NO_BACK, word);
      }
    }
    return false;
  }

  private boolean is(Cue cue, Piece piece) {
    return context.has(cue, piece.norm());
  }
}
