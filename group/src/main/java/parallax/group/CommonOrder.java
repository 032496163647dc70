package parallax.group;

import java.util.Arrays;

/// How many words two texts have in common in the same order: their longest common subsequence.
///
/// A reworded text keeps the order of what it tells even where hardly any run of four words is
/// left; two reports of one event do not. Bit-parallel after Crochemore, Iliopoulos, Pinzon, Reid,
/// 2001, with a carry from block to block. Cost: the product of the two lengths, divided by 64.
final class CommonOrder {

  private CommonOrder() {}

  /// @param a hashes of the words of one text, in order
  /// @param b the same of the other
  static int length(long[] a, long[] b) {
    if (a.length > b.length) {
      return length(b, a);
    }
    int blocks = (a.length + Long.SIZE - 1) / Long.SIZE;
    LongIndex known = LongIndex.withRoom(a.length);
    long[] places = new long[a.length * blocks];
    for (int i = 0; i < a.length; i++) {
      places[known.add(a[i]) * blocks + i / Long.SIZE] |= 1L << i;
    }
    // A place of `a` is 0 where the subsequence grows by it.
    long[] open = new long[blocks];
    Arrays.fill(open, -1);
    for (long word : b) {
      int at = known.find(word);
      if (at >= 0) {
        take(open, places, at * blocks);
      }
    }
    int length = 0;
    for (int i = 0; i < a.length; i++) {
      length += (open[i / Long.SIZE] >>> i & 1) == 0 ? 1 : 0;
    }
    return length;
  }

  private static void take(long[] open, long[] places, int from) {
    long carry = 0;
    for (int block = 0; block < open.length; block++) {
      long before = open[block];
      long hit = before & places[from + block];
      long sum = before + hit;
      long over = Long.compareUnsigned(sum, before) < 0 ? 1 : 0;
      long carried = sum + carry;
      over |= carry != 0 && carried == 0 ? 1 : 0;
      open[block] = carried | (before - hit);
      carry = over;
    }
  }
}
