package parallax.archive;

import java.util.Arrays;
import java.util.function.LongPredicate;

/// Vectors by the signs of their numbers, to find those that may be near another one: what two
/// vectors of unit length differ in grows with the angle between them (Charikar 2002).
///
/// A vector of 384 numbers takes 64 bytes with its id and number; half a million are looked through
/// in a few milliseconds. Thread-safe; vectors are added in order of their ids.
final class SignIndex {
  private static final int FIRST_SIZE = 1024;

  private final int dimensions;
  private final int longs;
  private Held held = nothing();

  /// @param dimensions numbers in a vector
  SignIndex(int dimensions) {
    this.dimensions = dimensions;
    this.longs = (dimensions + Long.SIZE - 1) / Long.SIZE;
  }

  /// The first `size` vectors; what stands behind them in the arrays may be written to.
  private static final class Held {
    private final long[] ids;
    private final long[] numbers;
    private final long[] signs;
    private final int size;

    Held(long[] ids, long[] numbers, long[] signs, int size) {
      this.ids = ids;
      this.numbers = numbers;
      this.signs = signs;
      this.size = size;
    }
  }

  /// The id of the last one, 0 where there is none.
  synchronized long last() {
    return held.size == 0 ? 0 : held.ids[held.size - 1];
  }

  /// Adds a vector.
  ///
  /// @param number of the row that it is of
  synchronized void add(long id, long number, byte[] vector) {
    int at = held.size;
    Held room = at < held.ids.length ? held : grown(held);
    room.ids[at] = id;
    room.numbers[at] = number;
    for (int i = 0; i < longs; i++) {
      room.signs[at * longs + i] = signs(vector, i * Long.SIZE);
    }
    held = new Held(room.ids, room.numbers, room.signs, at + 1);
  }

  private Held grown(Held full) {
    int size = Math.max(FIRST_SIZE, full.size + full.size / 2);
    return new Held(
        Arrays.copyOf(full.ids, size),
        Arrays.copyOf(full.numbers, size),
        Arrays.copyOf(full.signs, size * longs),
        full.size);
  }

  /// Forgets all.
  synchronized void clear() {
    held = nothing();
  }

  private static Held nothing() {
    return new Held(new long[0], new long[0], new long[0], 0);
  }

  private synchronized Held now() {
    return held;
  }

  private long signs(byte[] vector, int from) {
    long signs = 0;
    for (int i = from; i < Math.min(dimensions, from + Long.SIZE); i++) {
      signs |= (vector[i] < 0 ? 1L : 0L) << (i - from);
    }
    return signs;
  }

  /// Ids of the vectors most like `vector`, in no order.
  ///
  /// @param rows numbers of rows that count
  /// @param most about how many; those as near as the last one are given too, up to as many again
  long[] near(byte[] vector, LongPredicate rows, int most) {
    Held all = now();
    long[] wanted = new long[longs];
    for (int i = 0; i < longs; i++) {
      wanted[i] = signs(vector, i * Long.SIZE);
    }
    // Looking twice is cheaper than keeping what each differs in.
    int[] atDistance = new int[dimensions + 1];
    for (int at = 0; at < all.size; at++) {
      if (rows.test(all.numbers[at])) {
        atDistance[distance(all.signs, at, wanted)]++;
      }
    }
    int furthest = 0;
    for (int many = atDistance[0]; many < most && furthest < dimensions; ) {
      many += atDistance[++furthest];
    }
    long[] near = new long[2 * most];
    int found = 0;
    for (int at = 0; at < all.size && found < near.length; at++) {
      if (distance(all.signs, at, wanted) <= furthest && rows.test(all.numbers[at])) {
        near[found++] = all.ids[at];
      }
    }
    return Arrays.copyOf(near, found);
  }

  private int distance(long[] signs, int at, long[] wanted) {
    int differ = 0;
    for (int i = 0; i < longs; i++) {
      differ += Long.bitCount(signs[at * longs + i] ^ wanted[i]);
    }
    return differ;
  }
}
