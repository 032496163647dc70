package parallax.group;

import java.util.Arrays;

/// Sums by story number, for one article after the other without making room anew. Not
/// thread-safe.
final class Tally {

  private final int[] stories;
  private final double[] sums;
  private final int[] used;
  private int count;

  /// @param most different stories that may be added at most
  Tally(int most) {
    stories = new int[Integer.highestOneBit(most) * 4];
    sums = new double[stories.length];
    used = new int[most];
    Arrays.fill(stories, -1);
  }

  void clear() {
    for (int i = 0; i < count; i++) {
      stories[used[i]] = -1;
    }
    count = 0;
  }

  /// Adds to a story's sum; a number below 0 is passed over.
  void add(int story, double weight) {
    if (story < 0) {
      return;
    }
    int slot = ((story * 0x9E3779B9) >>> 8) & (stories.length - 1);
    while (stories[slot] >= 0 && stories[slot] != story) {
      slot = (slot + 1) & (stories.length - 1);
    }
    if (stories[slot] < 0) {
      stories[slot] = story;
      sums[slot] = 0;
      used[count++] = slot;
    }
    sums[slot] += weight;
  }

  /// The stories with the largest sums, largest first; of equal ones the older.
  ///
  /// @param share how much of the largest sum one must have at least
  int[] best(int most, double share) {
    int[] best = new int[Math.min(most, count)];
    int found = 0;
    for (int i = 0; i < count; i++) {
      int slot = used[i];
      if (found == best.length && !before(slot, best[found - 1])) {
        continue;
      }
      int at = found < best.length ? found++ : found - 1;
      while (at > 0 && before(slot, best[at - 1])) {
        best[at] = best[at - 1];
        at--;
      }
      best[at] = slot;
    }
    int kept = 0;
    while (kept < best.length && sums[best[kept]] >= share * sums[best[0]]) {
      kept++;
    }
    int[] numbers = new int[kept];
    for (int i = 0; i < kept; i++) {
      numbers[i] = stories[best[i]];
    }
    return numbers;
  }

  private boolean before(int slot, int other) {
    return sums[slot] > sums[other]
        || (sums[slot] == sums[other] && stories[slot] < stories[other]);
  }
}
