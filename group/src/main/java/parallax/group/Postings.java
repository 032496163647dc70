package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// An inverted index from 64-bit keys to the numbers posted last under each.
///
/// Each key keeps its newest numbers only, each once, so that one lookup costs the same however
/// many there have been. Not thread-safe.
final class Postings {

  private static final int FIRST_ROOM = 2;

  private final int newest;
  private LongIndex index = new LongIndex();

  /// Per key: how many numbers, then the numbers, newest last.
  private int[][] lists = new int[16][];

  /// @param newest how many numbers a key keeps
  Postings(int newest) {
    this.newest = newest;
  }

  /// Posts `number`; one that stands there already becomes the newest.
  void post(long key, int number) {
    int at = index.add(key);
    if (at == lists.length) {
      lists = Arrays.copyOf(lists, 2 * at);
    }
    int[] list = lists[at];
    if (list == null) {
      list = new int[1 + FIRST_ROOM];
      lists[at] = list;
    }
    int count = list[0];
    int found = place(list, number);
    if (found > 0) {
      System.arraycopy(list, found + 1, list, found, count - found);
      list[count] = number;
    } else if (count == newest) {
      System.arraycopy(list, 2, list, 1, newest - 1);
      list[newest] = number;
    } else {
      if (count + 1 == list.length) {
        list = Arrays.copyOf(list, 1 + Math.min(newest, count * 2));
        lists[at] = list;
      }
      list[++list[0]] = number;
    }
  }

  /// Hands out the numbers under `key`, oldest first.
  void forEach(long key, IntConsumer use) {
    int at = index.find(key);
    for (int i = 1; at >= 0 && i <= lists[at][0]; i++) {
      use.accept(lists[at][i]);
    }
  }

  /// How many numbers stand under `key`.
  int count(long key) {
    int at = index.find(key);
    return at < 0 ? 0 : lists[at][0];
  }

  /// Forgets every number that `gone` holds for. Linear in the index: called once in a while,
  /// not for each article.
  void forget(IntPredicate gone) {
    LongIndex kept = new LongIndex();
    int[][] keptLists = new int[16][];
    for (int i = 0; i < index.size(); i++) {
      if (keep(lists[i], gone)) {
        int at = kept.add(index.key(i));
        if (at == keptLists.length) {
          keptLists = Arrays.copyOf(keptLists, 2 * at);
        }
        keptLists[at] = lists[i];
      }
    }
    index = kept;
    lists = keptLists;
  }

  void write(DataOutput out) throws IOException {
    index.write(out);
    for (int i = 0; i < index.size(); i++) {
      for (int j = 0; j <= lists[i][0]; j++) {
        out.writeInt(lists[i][j]);
      }
    }
  }

  static Postings read(DataInput in, int newest) throws IOException {
    Postings postings = new Postings(newest);
    postings.index = LongIndex.read(in);
    postings.lists = new int[Math.max(16, postings.index.size())][];
    for (int i = 0; i < postings.index.size(); i++) {
      int count = Bytes.length(in);
      int[] list = new int[1 + Math.max(FIRST_ROOM, count)];
      list[0] = count;
      for (int j = 1; j <= count; j++) {
        list[j] = in.readInt();
      }
      postings.lists[i] = list;
    }
    return postings;
  }

  private static int place(int[] list, int number) {
    for (int i = list[0]; i > 0; i--) {
      if (list[i] == number) {
        return i;
      }
    }
    return 0;
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
