package parallax.columns;

import java.io.IOException;

/// Small numbers one after the other, in runs of one number or packed bit by bit (Parquet's hybrid
/// of RLE and bit-packing). None is kept, so that a run may be of any length.
final class Runs {
  private final byte[] in;
  private final int end;
  private final int width;
  private int at;
  private long left;
  private boolean repeated;
  private int value;
  private long bit;

  /// @param width bits of a number, at most 32
  Runs(byte[] in, int from, int end, int width) throws IOException {
    if (width < 0 || width > Integer.SIZE || from > end || end > in.length) {
      throw damaged();
    }
    this.in = in;
    this.at = from;
    this.end = end;
    this.width = width;
  }

  private static IOException damaged() {
    return new IOException("a page's levels or indexes are damaged");
  }

  int next() throws IOException {
    while (left == 0) {
      head();
    }
    left--;
    if (repeated) {
      return value;
    }
    long packed = 0;
    int first = (int) (bit >>> 3);
    int last = (int) ((bit + width + 7) >>> 3);
    if (last > end) {
      throw damaged();
    }
    for (int i = first; i < last; i++) {
      packed |= (in[i] & 0xffL) << (8 * (i - first));
    }
    int number = (int) ((packed >>> (bit & 7)) & ((1L << width) - 1));
    bit += width;
    return number;
  }

  private void head() throws IOException {
    long head = 0;
    int shift = 0;
    int one;
    do {
      if (at >= end || shift > 28) {
        throw damaged();
      }
      one = in[at++] & 0xff;
      head |= (long) (one & 0x7f) << shift;
      shift += 7;
    } while (one >= 0x80);
    repeated = (head & 1) == 0;
    if (repeated) {
      left = head >>> 1;
      value = 0;
      for (int i = 0; i < width; i += 8) {
        if (at >= end) {
          throw damaged();
        }
        value |= (in[at++] & 0xff) << i;
      }
    } else {
      left = (head >>> 1) * 8;
      bit = 8L * at;
      // The last group may be cut where nothing more is needed of it.
      at = (int) Math.min(end, at + (head >>> 1) * width);
    }
  }
}
