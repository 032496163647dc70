package parallax.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The division of a few things in which the odds of all that are put together sum up to most.
final class BestDivision {

  /// Things at most: three to this power are the steps it takes.
  static final int MOST = 12;

  private BestDivision() {}

  /// @param odds log-odds of each two being together; symmetric
  /// @return of each thing, the first one of those it is together with
  static List<Integer> of(double[][] odds) {
    int size = odds.length;
    if (size > MOST) {
      throw new IllegalArgumentException(size + " things, more than " + MOST);
    }
    int all = (1 << size) - 1;
    double[] together = together(odds);
    double[] best = new double[all + 1];
    int[] part = new int[all + 1];
    for (int set = 1; set <= all; set++) {
      int first = Integer.lowestOneBit(set);
      int rest = set ^ first;
      best[set] = Double.NEGATIVE_INFINITY;
      // From all of the rest down to none, so that of equals the fewest parts are kept.
      for (int with = rest; ; with = (with - 1) & rest) {
        int one = with | first;
        double sum = together[one] + best[set ^ one];
        if (sum > best[set]) {
          best[set] = sum;
          part[set] = one;
        }
        if (with == 0) {
          break;
        }
      }
    }
    Integer[] firsts = new Integer[size];
    for (int set = all; set != 0; set ^= part[set]) {
      for (int i = 0; i < size; i++) {
        if ((part[set] >> i & 1) != 0) {
          firsts[i] = Integer.numberOfTrailingZeros(part[set]);
        }
      }
    }
    return new ArrayList<>(Arrays.asList(firsts));
  }

  /// Of each set, the sum over all pairs in it.
  private static double[] together(double[][] odds) {
    double[] sums = new double[1 << odds.length];
    for (int set = 1; set < sums.length; set++) {
      int first = Integer.numberOfTrailingZeros(set);
      int rest = set & (set - 1);
      double sum = sums[rest];
      for (int others = rest; others != 0; others &= others - 1) {
        sum += odds[first][Integer.numberOfTrailingZeros(others)];
      }
      sums[set] = sum;
    }
    return sums;
  }
}
