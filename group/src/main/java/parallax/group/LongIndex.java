package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// Numbers 64-bit keys 0, 1, 2, … in order of coming: open addressing over hashes that are well
/// mixed already. What belongs to a key stands in arrays beside it, at its number. Not thread-safe.
final class LongIndex {

  private static final int FIRST_ROOM = 16;

  private long[] keys = new long[FIRST_ROOM];

  /// The number of a key plus 1, 0 where free; twice as long as `keys`.
  private int[] slots = new int[2 * FIRST_ROOM];

  private int size;

  int size() {
    return size;
  }

  long key(int number) {
    return keys[number];
  }

  /// The number of `key`, below 0 where it has none.
  int find(long key) {
    return slots[slot(key)] - 1;
  }

  /// The number of `key`, a new one where it has none.
  int add(long key) {
    int slot = slot(key);
    if (slots[slot] > 0) {
      return slots[slot] - 1;
    }
    if (size == keys.length) {
      grow();
      slot = slot(key);
    }
    keys[size] = key;
    slots[slot] = ++size;
    return size - 1;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      out.writeLong(keys[i]);
    }
  }

  static LongIndex read(DataInput in) throws IOException {
    LongIndex index = new LongIndex();
    int size = Bytes.length(in);
    for (int i = 0; i < size; i++) {
      index.add(in.readLong());
    }
    return index;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, 2 * keys.length);
    slots = new int[2 * keys.length];
    for (int i = 0; i < size; i++) {
      slots[slot(keys[i])] = i + 1;
    }
  }

  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (slots[slot] > 0 && keys[slots[slot] - 1] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
