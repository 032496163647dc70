package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// Numbers 64-bit keys 0, 1, 2, … in order of coming: open addressing over hashes that are well
/// mixed already. What belongs to a key stands in arrays beside it, at its number. Not thread-safe.
final class LongIndex {

  private static final int FIRST_ROOM = 16;

  /// Upper half of a slot: so much of the key is seen without a look at `keys`.
  private static final long MARK = 0xFFFF_FFFFL << Integer.SIZE;

  private long[] keys;

  /// The upper half of a key above the key's number plus 1; 0 where free. Twice as long as `keys`
  /// at least, and a power of two.
  private long[] slots;

  private int size;

  LongIndex() {
    this(FIRST_ROOM);
  }

  private LongIndex(int room) {
    keys = new long[room];
    slots = new long[2 * room];
  }

  /// An index that need not grow for some keys.
  static LongIndex withRoom(int keys) {
    return new LongIndex(Math.max(FIRST_ROOM, 2 * Integer.highestOneBit(Math.max(1, keys - 1))));
  }

  int size() {
    return size;
  }

  long key(int number) {
    return keys[number];
  }

  /// All keys, rising.
  long[] sortedKeys() {
    long[] sorted = Arrays.copyOf(keys, size);
    Arrays.sort(sorted);
    return sorted;
  }

  /// The number of `key`, below 0 where it has none.
  int find(long key) {
    return (int) slots[slot(key)] - 1;
  }

  /// The number of `key`, a new one where it has none.
  int add(long key) {
    int slot = slot(key);
    if (slots[slot] != 0) {
      return (int) slots[slot] - 1;
    }
    if (size == keys.length) {
      grow();
      slot = slot(key);
    }
    keys[size] = key;
    slots[slot] = (key & MARK) | ++size;
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
    slots = new long[2 * keys.length];
    for (int i = 0; i < size; i++) {
      slots[slot(keys[i])] = (keys[i] & MARK) | (i + 1);
    }
  }

  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (slots[slot] != 0
        && (((slots[slot] ^ key) & MARK) != 0 || keys[(int) slots[slot] - 1] != key)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
