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

  private final int newest;
  private LongIndex index = new LongIndex();

  /// Per key: its only number, or, below 0, where its list stands, counted from -1 downwards. Most
  /// keys have one number, and no list then.
  private int[] heads = new int[16];

  /// For keys of several numbers: how many, then the numbers, newest last.
  private int[][] lists = new int[16][];

  private int listCount;

  /// @param newest how many numbers a key keeps, two at least
  Postings(int newest) {
    this.newest = newest;
  }

  /// Posts `number`; one that stands there already becomes the newest.
  void post(long key, int number) {
    int before = index.size();
    int at = index.add(key);
    if (at == before) {
      if (at == heads.length) {
        heads = Arrays.copyOf(heads, 2 * at);
      }
      heads[at] = number;
    } else if (heads[at] >= 0) {
      if (heads[at] != number) {
        heads[at] = -1 - keep(new int[] {2, heads[at], number, 0});
      }
    } else {
      int list = -1 - heads[at];
      lists[list] = posted(lists[list], number);
    }
  }

  private int[] posted(int[] list, int number) {
    int count = list[0];
    int found = place(list, number);
    if (found > 0) {
      System.arraycopy(list, found + 1, list, found, count - found);
      list[count] = number;
      return list;
    }
    if (count == newest) {
      System.arraycopy(list, 2, list, 1, newest - 1);
      list[newest] = number;
      return list;
    }
    int[] longer =
        count + 1 == list.length ? Arrays.copyOf(list, 1 + Math.min(newest, count * 2)) : list;
    longer[++longer[0]] = number;
    return longer;
  }

  /// Hands out the numbers under `key`, oldest first.
  void forEach(long key, IntConsumer use) {
    int at = index.find(key);
    if (at < 0) {
      return;
    }
    if (heads[at] >= 0) {
      use.accept(heads[at]);
      return;
    }
    int[] list = lists[-1 - heads[at]];
    for (int i = 1; i <= list[0]; i++) {
      use.accept(list[i]);
    }
  }

  /// Forgets every number that `gone` holds for. Linear in the index: called once in a while,
  /// not for each article.
  void forget(IntPredicate gone) {
    Postings kept = new Postings(newest);
    for (int i = 0; i < index.size(); i++) {
      long key = index.key(i);
      forEach(
          key,
          number -> {
            if (!gone.test(number)) {
              kept.post(key, number);
            }
          });
    }
    become(kept);
  }

  private void become(Postings other) {
    index = other.index;
    heads = other.heads;
    lists = other.lists;
    listCount = other.listCount;
  }

  private int keep(int[] list) {
    if (listCount == lists.length) {
      lists = Arrays.copyOf(lists, 2 * listCount);
    }
    lists[listCount] = list;
    return listCount++;
  }

  void write(DataOutput out) throws IOException {
    index.write(out);
    for (int i = 0; i < index.size(); i++) {
      int[] list = heads[i] >= 0 ? new int[] {1, heads[i]} : lists[-1 - heads[i]];
      for (int j = 0; j <= list[0]; j++) {
        out.writeInt(list[j]);
      }
    }
  }

  static Postings read(DataInput in, int newest) throws IOException {
    Postings postings = new Postings(newest);
    LongIndex keys = LongIndex.read(in);
    for (int i = 0; i < keys.size(); i++) {
      int count = Bytes.length(in);
      for (int j = 0; j < count; j++) {
        postings.post(keys.key(i), in.readInt());
      }
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
}
