package parallax.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The main text among a page's blocks: those that the ranker keeps, in their order.
final class MainText {
  /// A block is kept from this probability; chosen on held-out sites (`docs/stages/read.md`).
  private static final double KEPT = 0.5;

  private MainText() {}

  static List<String> of(
      Layout layout, Optional<String> data, Optional<String> title, Optional<String> description) {
    double[] ranks = BlockRanker.bundled().rank(layout, data, title, description);
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      if (ranks[i] > KEPT) {
        kept.add(layout.blocks.get(i).text());
      }
    }
    return kept;
  }
}
