package parallax.annotate.time;

import java.util.List;
import parallax.annotate.time.Context.Cue;
import parallax.text.grammar.Piece;

/// Whether the clause around a time expression looks back or ahead, as its nearest verb says: the
/// one before it, or else the one behind it. One thread.
final class Tense {
  /// Pieces that are looked at on each side.
  private static final int REACH = 14;

  /// Letters that a verb has at least before its ending.
  private static final int STEM = 3;

  /// What a piece was seen to be.
  private static final int SEEN = 1;

  private static final int STOP = 2;
  private static final int STOP_BEHIND = 4;
  private static final int BACK = 8;
  private static final int AHEAD = 16;

  private final Context context;
  private final List<Piece> pieces;

  /// What the pieces were seen to be, so that each is looked at once, however many expressions
  /// stand around it.
  private final byte[] seen;

  /// @param pieces those of one sentence
  Tense(Context context, List<Piece> pieces) {
    this.context = context;
    this.pieces = pieces;
    this.seen = new byte[pieces.size()];
  }

  /// -1 back, 1 ahead, 0 unknown.
  int around(int from, int to) {
    for (int i = to; i < Math.min(pieces.size(), to + 4); i++) {
      if (is(Cue.VOTE, pieces.get(i))) {
        return 1;
      }
    }
    if (from > 0 && is(Cue.DETERMINER, pieces.get(from - 1))) {
      return behind(to);
    }
    int before = before(from);
    if (from > 0 && is(Cue.UNTIL, pieces.get(from - 1))) {
      return before < 0 && saysWas(from) ? -1 : 1;
    }
    return before != 0 ? before : behind(to);
  }

  private int before(int from) {
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      int kind = kind(i);
      if ((kind & STOP) != 0) {
        return 0;
      }
      if ((kind & (BACK | AHEAD)) != 0) {
        return tense(kind);
      }
    }
    return 0;
  }

  /// Whether the clause before has a verb of the past that is no participle.
  private boolean saysWas(int from) {
    for (int i = from - 1; i >= Math.max(0, from - REACH) && (kind(i) & STOP) == 0; i--) {
      if (is(Cue.BACK, pieces.get(i))) {
        return true;
      }
    }
    return false;
  }

  private int behind(int to) {
    for (int i = to; i < Math.min(pieces.size(), to + REACH); i++) {
      int kind = kind(i);
      if ((kind & (STOP | STOP_BEHIND)) != 0) {
        return 0;
      }
      if ((kind & (BACK | AHEAD)) != 0) {
        return tense(kind);
      }
    }
    return 0;
  }

  private static int tense(int kind) {
    return (kind & BACK) != 0 ? -1 : 1;
  }

  private int kind(int at) {
    if (seen[at] == 0) {
      Piece piece = pieces.get(at);
      int tense = of(at);
      seen[at] =
          (byte)
              (SEEN
                  | (is(Cue.STOP, piece) ? STOP : 0)
                  | (is(Cue.STOP_BEHIND, piece) ? STOP_BEHIND : 0)
                  | (tense < 0 ? BACK : tense > 0 ? AHEAD : 0));
    }
    return seen[at];
  }

  private int of(int at) {
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
