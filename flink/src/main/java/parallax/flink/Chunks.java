package parallax.flink;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/// Bytes in pieces of a megabyte, for state that may outgrow what one array can hold.
final class Chunks extends OutputStream {
  private static final int CHUNK_BYTES = 1 << 20;

  private final List<byte[]> full = new ArrayList<>();
  private byte[] open = new byte[CHUNK_BYTES];
  private int used;

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    Objects.checkFromIndexSize(from, length, bytes.length);
    int at = from;
    while (at < from + length) {
      int now = Math.min(from + length - at, CHUNK_BYTES - used);
      System.arraycopy(bytes, at, open, used, now);
      at += now;
      used += now;
      if (used == CHUNK_BYTES) {
        full.add(open);
        open = new byte[CHUNK_BYTES];
        used = 0;
      }
    }
  }

  /// All that was written, in order.
  List<byte[]> all() {
    List<byte[]> all = new ArrayList<>(full);
    all.add(Arrays.copyOf(open, used));
    return all;
  }

  static InputStream read(List<byte[]> chunks) {
    return new SequenceInputStream(
        Collections.enumeration(
            chunks.stream().<InputStream>map(ByteArrayInputStream::new).toList()));
  }
}
