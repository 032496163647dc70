package parallax.read.html;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// Blocks sorted by their make: those whose element and the elements around it bear the same names
/// are alike. A page makes all paragraphs of its article in one way, and all teasers in another.
final class Alike {
  /// The sort of each block; sorts are numbered from 0.
  private final int[] sorts;

  private final int count;

  private Alike(int[] sorts, int count) {
    this.sorts = sorts;
    this.count = count;
  }

  /// @param around how many elements around the block's own are compared, 1 or 2
  static Alike of(Layout layout, int around) {
    Map<Make, Integer> known = new HashMap<>();
    int[] sorts = new int[layout.blocks.size()];
    for (int i = 0; i < sorts.length; i++) {
      Container holder = layout.holders.get(i);
      Container parent = holder.above(1);
      int second = around > 1 ? holder.above(2).kind : 0;
      Make make = new Make(holder.kind, parent.kind, second);
      Integer sort = known.putIfAbsent(make, known.size());
      sorts[i] = sort == null ? known.size() - 1 : sort;
    }
    return new Alike(sorts, known.size());
  }

  /// The sum of `value` over the blocks of each sort.
  double[] sums(IntToDoubleFunction value) {
    double[] sums = new double[count];
    for (int i = 0; i < sorts.length; i++) {
      sums[sorts[i]] += value.applyAsDouble(i);
    }
    return sums;
  }

  int of(int block) {
    return sorts[block];
  }

  private record Make(int own, int parent, int second) {}
}
