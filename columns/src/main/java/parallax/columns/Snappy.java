package parallax.columns;

import java.io.IOException;

/// Unpacks the raw form of Snappy, which most writers of Parquet pack with
/// (<https://github.com/google/snappy/blob/main/format_description.txt>).
final class Snappy {
  /// No element makes more than 64 bytes of three.
  static final int MOST_TIMES = 22;

  private final byte[] in;
  private final int end;
  private final byte[] out;
  private int at;
  private int made;

  private Snappy(byte[] in, int from, int length, int size) {
    this.in = in;
    this.at = from;
    this.end = from + length;
    this.out = new byte[size];
  }

  /// @param size bytes that it unpacks to
  /// @throws IOException where it does not
  static byte[] unpacked(byte[] in, int from, int length, int size) throws IOException {
    Snappy snappy = new Snappy(in, from, length, size);
    try {
      if (snappy.varint() != size) {
        throw damaged();
      }
      while (snappy.at < snappy.end) {
        snappy.element();
      }
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("what is packed with Snappy is damaged", e);
    }
    if (snappy.made != size) {
      throw damaged();
    }
    return snappy.out;
  }

  private static IOException damaged() {
    return new IOException("what is packed with Snappy is damaged");
  }

  private int next() throws IOException {
    if (at >= end) {
      throw damaged();
    }
    return in[at++] & 0xff;
  }

  private long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int one = next();
      value |= (long) (one & 0x7f) << shift;
      if (one < 0x80) {
        return value;
      }
    }
    throw damaged();
  }

  private int littleEndian(int bytes) throws IOException {
    int value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= next() << (8 * i);
    }
    return value;
  }

  private void element() throws IOException {
    int tag = next();
    switch (tag & 3) {
      case 0 -> {
        int length = tag >>> 2;
        literal(1 + (length < 60 ? length : littleEndian(length - 59)));
      }
      case 1 -> copy(4 + (tag >>> 2 & 7), (tag >>> 5) << 8 | next());
      case 2 -> copy(1 + (tag >>> 2), littleEndian(2));
      default -> copy(1 + (tag >>> 2), littleEndian(4));
    }
  }

  private void literal(int length) throws IOException {
    if (length < 0 || length > end - at || length > out.length - made) {
      throw damaged();
    }
    System.arraycopy(in, at, out, made, length);
    at += length;
    made += length;
  }

  /// What is copied may run into what it makes.
  private void copy(int length, int back) throws IOException {
    if (back <= 0 || back > made || length > out.length - made) {
      throw damaged();
    }
    for (int i = 0; i < length; i++, made++) {
      out[made] = out[made - back];
    }
  }
}
