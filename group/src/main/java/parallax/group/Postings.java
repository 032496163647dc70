package parallax.group;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// An inverted index from 64-bit keys to the newest numbers posted under each.
///
/// Numbers are posted in rising order. Each key keeps its newest ones only, so that one lookup
/// costs the same however many there have been. Not thread-safe.
final class Postings {

  private static final int FIRST_ROOM = 2;

  private final int newest;
  private final Map<Long, int[]> lists = new HashMap<>();

  /// @param newest how many numbers a key keeps
  Postings(int newest) {
    this.newest = newest;
  }

  /// Posts `number`, at or above every number posted before.
  void post(long key, int number) {
    int[] list = lists.get(key);
    if (list == null) {
      list = new int[1 + FIRST_ROOM];
      lists.put(key, list);
    } else if (list[list[0]] == number) {
      return;
    } else if (list[0] == newest) {
      System.arraycopy(list, 2, list, 1, newest - 1);
      list[newest] = number;
      return;
    } else if (list[0] + 1 == list.length) {
      list = Arrays.copyOf(list, 1 + Math.min(newest, list[0] * 2));
      lists.put(key, list);
    }
    list[++list[0]] = number;
  }

  /// Hands out the numbers under `key`, oldest first.
  void forEach(long key, IntConsumer use) {
    int[] list = lists.get(key);
    for (int i = 1; list != null && i <= list[0]; i++) {
      use.accept(list[i]);
    }
  }

  /// How many numbers stand under `key`.
  int count(long key) {
    int[] list = lists.get(key);
    return list == null ? 0 : list[0];
  }

  /// Forgets every number that `gone` holds for. Linear in the index: called once in a while,
  /// not for each article.
  void forget(IntPredicate gone) {
    lists.entrySet().removeIf(entry -> !keep(entry.getValue(), gone));
  }

  private static boolean keep(int[] list, IntPredicate gone) {
    int kept = 0;
    for (int i = 1; i <= list[0]; i++) {
      if (!gone.test(list[i])) {
        list[++kept] = list[i];
      }
    }
    list[0] = kept;
    return kept > 0;
  }
}
