package parallax.read.html;

import java.util.Arrays;

/// Where each block stands as seen from the block that shows the headline: near it in the tree or
/// far, and behind how many headings or blocks made like it. Behind one that is made like the
/// headline another article begins.
final class FromTitle {
  static final int VALUES = 7;

  private static final int IS_TITLE = BlockFeatures.NAMES.indexOf("isTitle");
  private static final int HEADING = BlockFeatures.NAMES.indexOf("heading");

  /// Distances in blocks are not told apart beyond these.
  private static final int FAR_BEFORE = 50;

  private static final int FAR_BEHIND = 200;

  private final Layout layout;
  private final double[] keptBefore;
  private final int title;

  /// How many blocks up to each, itself included, are made like the headline; and how many are
  /// headings of its level or a higher one.
  private final int[] alike;

  private final int[] headings;
  private final float level;

  /// @param keptBefore the sum before each block of characters times probability
  /// @param rows what [BlockFeatures] says of each block
  FromTitle(Layout layout, Alike makes, double[] keptBefore, float[][] rows) {
    this.layout = layout;
    this.keptBefore = keptBefore;
    this.title = find(rows);
    this.alike = new int[rows.length];
    this.headings = new int[rows.length];
    this.level = title < 0 ? 0 : rows[title][HEADING];
    if (title < 0) {
      return;
    }
    int likes = 0;
    int heads = 0;
    for (int i = 0; i < rows.length; i++) {
      float heading = rows[i][HEADING];
      likes += makes.of(i) == makes.of(title) ? 1 : 0;
      heads += heading > 0 && heading <= Math.max(1, level) ? 1 : 0;
      alike[i] = likes;
      headings[i] = heads;
    }
  }

  /// A heading that says the title, a block that does, or the first heading of the first level.
  private static int find(float[][] rows) {
    int found = -1;
    int first = -1;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i][IS_TITLE] > 0) {
        if (rows[i][HEADING] > 0) {
          return i;
        }
        found = found < 0 ? i : found;
      } else if (first < 0 && rows[i][HEADING] == 1) {
        first = i;
      }
    }
    return found < 0 ? first : found;
  }

  /// All are -1 where no block shows the headline.
  void fill(float[] out, int from, int i) {
    if (title < 0) {
      Arrays.fill(out, from, from + VALUES, -1);
      return;
    }
    Container own = layout.holders.get(i);
    Container its = layout.holders.get(title);
    int common = commonDepth(own, its);
    double kept = keptBefore[i] - keptBefore[title];
    out[from] = own.depth - common;
    out[from + 1] = its.depth - common;
    out[from + 2] = Math.clamp(i - title, -FAR_BEFORE, FAR_BEHIND);
    out[from + 3] = (float) (Integer.signum(i - title) * Math.log1p(Math.abs(kept)));
    out[from + 4] = alike[i] - alike[title];
    out[from + 5] = headings[i] - headings[title];
    out[from + 6] = level;
  }

  private static int commonDepth(Container a, Container b) {
    Container x = a.above(Math.max(0, a.depth - b.depth));
    Container y = b.above(Math.max(0, b.depth - a.depth));
    while (x != y && x.depth > 0) {
      x = x.above(1);
      y = y.above(1);
    }
    return x.depth;
  }
}
