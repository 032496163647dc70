package parallax.annotate.time;

import java.util.List;
import java.util.Set;
import parallax.text.grammar.Piece;

/// Whether the clause around a time expression looks back or ahead, as its nearest verb says.
final class Tense {
  /// Pieces that are looked at on each side.
  private static final int REACH = 14;

  private static final Set<String> AHEAD =
      Set.of(
          "will",
          "'ll",
          "shall",
          "going",
          "plans",
          "plan",
          "planned",
          "scheduled",
          "expected",
          "expects",
          "due",
          "upcoming",
          "intends",
          "wants",
          "hopes",
          "hope",
          "forecast",
          "set",
          "predicts",
          "predicted",
          "slated",
          "ll",
          "may",
          "could",
          "would");
  private static final Set<String> BACK =
      Set.of(
          "was", "were", "had", "did", "said", "told", "met", "went", "came", "took", "made",
          "began", "got", "gave", "held", "won", "lost", "fell", "rose", "saw", "left", "sent",
          "led", "kept", "broke", "shot", "struck", "hit", "died", "became", "found", "brought",
          "has", "have", "ran", "spoke", "wrote", "set", "cut", "put", "fled", "grew", "sold",
          "bought", "stood");

  private Tense() {}

  /// -1 back, 1 ahead, 0 unknown.
  static int around(List<Piece> pieces, int from, int to) {
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      int tense = of(pieces.get(i));
      if (tense != 0) {
        return tense;
      }
    }
    for (int i = to; i < Math.min(pieces.size(), to + REACH); i++) {
      int tense = of(pieces.get(i));
      if (tense != 0) {
        return tense;
      }
    }
    return 0;
  }

  private static int of(Piece piece) {
    String word = piece.norm();
    if (AHEAD.contains(word)) {
      return 1;
    }
    return BACK.contains(word) || (word.length() > 4 && word.endsWith("ed")) ? -1 : 0;
  }
}
