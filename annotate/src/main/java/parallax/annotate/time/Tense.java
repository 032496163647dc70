package parallax.annotate.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parallax.text.grammar.Grammar;
import parallax.text.grammar.Piece;

/// Whether the clause around a time expression looks back or ahead, as its nearest verb says: the
/// one before it, or else the one behind it.
final class Tense {
  /// Pieces that are looked at on each side.
  private static final int REACH = 14;

  private final Map<String, Set<String>> words = new HashMap<>();

  Tense(String language) {
    for (String line : Grammar.lines(Tense.class, "tense-" + language + ".txt")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(": ");
        words
            .computeIfAbsent(line.substring(0, colon), _ -> new HashSet<>())
            .addAll(List.of(line.substring(colon + 2).strip().split("\\s*, \\s*")));
      }
    }
  }

  /// -1 back, 1 ahead, 0 unknown.
  int around(List<Piece> pieces, int from, int to) {
    for (int i = to; i < Math.min(pieces.size(), to + 4); i++) {
      if (is("VOTE", pieces.get(i))) {
        return 1;
      }
    }
    if (from > 0 && is("DETERMINER", pieces.get(from - 1))) {
      return behind(pieces, to);
    }
    int before = before(pieces, from);
    if (before == 0 && from > 0 && is("UNTIL", pieces.get(from - 1))) {
      return 1;
    }
    return before != 0 ? before : behind(pieces, to);
  }

  private int before(List<Piece> pieces, int from) {
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      if (is("STOP", pieces.get(i))) {
        return 0;
      }
      int tense = of(pieces, i);
      if (tense != 0) {
        return tense;
      }
    }
    return 0;
  }

  private int behind(List<Piece> pieces, int to) {
    for (int i = to; i < Math.min(pieces.size(), to + REACH); i++) {
      if (is("STOP", pieces.get(i)) || is("STOP_BEHIND", pieces.get(i))) {
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
    boolean led = at + 1 < pieces.size() && is("TO", pieces.get(at + 1));
    if (is("AHEAD", piece) || (led && is("AHEAD_TO", piece))) {
      return 1;
    }
    String word = piece.norm();
    return is("BACK", piece) || (word.length() > 4 && word.endsWith("ed")) ? -1 : 0;
  }

  private boolean is(String name, Piece piece) {
    return words.getOrDefault(name, Set.of()).contains(piece.norm());
  }
}
