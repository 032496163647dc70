package parallax.read.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a first ranking says about the surroundings of each block.
final class RankContext {
  private static final List<String> NAMES =
      List.of(
          "p",
          "p-1",
          "p+1",
          "p-2",
          "p+2",
          "near",
          "keptParent",
          "keptSecond",
          "keptThird",
          "shareParent",
          "shareSecond",
          "shareThird",
          "keptBefore",
          "keptAll",
          "inKeptCore");

  /// Blocks on each side that count as near.
  private static final int NEAR = 4;

  /// The core of what is kept holds this share of it.
  private static final double CORE_SHARE = 0.7;

  private final Layout layout;
  private final double[] p;

  /// Sums over the blocks before each: of characters, and of characters times probability.
  private final double[] charsBefore;

  private final double[] keptBefore;
  private final Container core;

  RankContext(Layout layout, double[] p) {
    this.layout = layout;
    this.p = p;
    this.charsBefore = new double[p.length + 1];
    this.keptBefore = new double[p.length + 1];
    for (int i = 0; i < p.length; i++) {
      int chars = layout.blocks.get(i).text().length();
      charsBefore[i + 1] = charsBefore[i] + chars;
      keptBefore[i + 1] = keptBefore[i] + chars * p[i];
      for (Container at = layout.holders.get(i); ; at = at.parent().get()) {
        at.kept += chars * p[i];
        if (at.parent().isEmpty()) {
          break;
        }
      }
    }
    this.core = findCore();
  }

  static List<String> withContext(List<String> names) {
    List<String> all = new ArrayList<>(names);
    all.addAll(NAMES);
    return all;
  }

  /// `row` with the values of [#NAMES] for block `i` behind it.
  float[] extended(float[] row, int i) {
    float[] out = Arrays.copyOf(row, row.length + NAMES.size());
    int at = row.length;
    out[at++] = (float) p[i];
    for (int step : new int[] {-1, 1, -2, 2}) {
      int j = i + step;
      out[at++] = j >= 0 && j < p.length ? (float) p[j] : -1;
    }
    out[at++] = near(i);
    Container holder = layout.holders.get(i);
    double all = Math.max(1, layout.root.kept);
    for (int up = 1; up <= 3; up++) {
      Container above = holder.above(up);
      out[at++] = (float) (above.kept / Math.max(1, above.chars));
      out[at + 2] = (float) (above.kept / all);
    }
    at += 3;
    out[at++] = (float) (keptBefore[i] / Math.max(1, keptBefore[p.length]));
    out[at++] = (float) Math.log1p(layout.root.kept);
    out[at] = holder.within(core) ? 1 : 0;
    return out;
  }

  private float near(int i) {
    int from = Math.max(0, i - NEAR);
    int to = Math.min(p.length, i + NEAR + 1);
    double chars = charsBefore[i + 1] - charsBefore[i];
    double kept = keptBefore[to] - keptBefore[from] - chars * p[i];
    return (float) (kept / Math.max(1, charsBefore[to] - charsBefore[from] - chars));
  }

  private Container findCore() {
    Container best = layout.root;
    for (Container holder : layout.holders) {
      for (Container at = holder; at.depth > best.depth; at = at.above(1)) {
        if (at.kept >= CORE_SHARE * layout.root.kept) {
          best = at;
          break;
        }
      }
    }
    return best;
  }
}
