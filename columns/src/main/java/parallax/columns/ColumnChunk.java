package parallax.columns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// The cells of one column in one group of rows, as one page of Parquet: which of them there are
/// (levels, in runs), then these one after the other (the encoding PLAIN).
final class ColumnChunk {
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final ByteArrayOutputStream levels = new ByteArrayOutputStream();
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private boolean present;
  private int run;
  private int cells;
  private int empty;

  void nothing() {
    level(false);
    empty++;
  }

  void words(String words) {
    level(true);
    byte[] utf8 = words.getBytes(StandardCharsets.UTF_8);
    number.putInt(0, utf8.length);
    values.write(number.array(), 0, Integer.BYTES);
    values.writeBytes(utf8);
  }

  void count(long count) {
    level(true);
    number.putLong(0, count);
    values.writeBytes(number.array());
  }

  void amount(double amount) {
    level(true);
    number.putDouble(0, amount);
    values.writeBytes(number.array());
  }

  private void level(boolean there) {
    if (there != present) {
      endRun();
      present = there;
    }
    run++;
    cells++;
  }

  private void endRun() {
    if (run > 0) {
      int head = run << 1;
      while (head >= 0x80) {
        levels.write((head & 0x7f) | 0x80);
        head >>>= 7;
      }
      levels.write(head);
      levels.write(present ? 1 : 0);
    }
    run = 0;
  }

  int cells() {
    return cells;
  }

  int empty() {
    return empty;
  }

  /// Bytes that it holds.
  int size() {
    return values.size() + levels.size();
  }

  /// The page, not packed; ends the chunk.
  byte[] page() {
    endRun();
    ByteBuffer page = ByteBuffer.allocate(Integer.BYTES + size()).order(ByteOrder.LITTLE_ENDIAN);
    page.putInt(levels.size()).put(levels.toByteArray()).put(values.toByteArray());
    return page.array();
  }

  static byte[] packed(byte[] page) throws IOException {
    var bytes = new ByteArrayOutputStream(page.length / 3 + Long.BYTES);
    try (var gzip = new Gzip(bytes)) {
      gzip.write(page);
    }
    return bytes.toByteArray();
  }

  /// The fastest level packs tables nearly as well.
  private static final class Gzip extends GZIPOutputStream {
    Gzip(ByteArrayOutputStream to) throws IOException {
      super(to);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
