package parallax.read.http;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import parallax.read.bytes.BulkInput;

/// The chunks of a body, joined (RFC 9112, 7.1). What follows the last chunk is left alone.
final class ChunkedInput extends BulkInput {
  /// Longer size lines hold no size but an attack.
  private static final int MOST_LINE_BYTES = 4096;

  private static final int PEEK_BYTES = 16;

  private final InputStream in;
  private long left;
  private boolean started;
  private boolean ended;

  private ChunkedInput(InputStream in) {
    this.in = in;
  }

  /// The chunks of `in` joined, or `in` itself where it does not start with a chunk: archives often
  /// join them and keep the head.
  static InputStream of(BufferedInputStream in) throws IOException {
    in.mark(PEEK_BYTES);
    byte[] start = in.readNBytes(PEEK_BYTES);
    in.reset();
    int digits = 0;
    while (digits < start.length && Character.digit(start[digits], 16) >= 0) {
      digits++;
    }
    boolean chunk =
        digits > 0
            && digits < start.length
            && (start[digits] == '\r'
                || start[digits] == '\n'
                || start[digits] == ';'
                || start[digits] == ' ');
    return chunk ? new ChunkedInput(in) : in;
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (left == 0 && !ended) {
      startChunk();
    }
    if (ended) {
      return -1;
    }
    int got = in.read(into, from, (int) Math.min(count, left));
    if (got < 0) {
      throw new EOFException("it ends within a chunk");
    }
    left -= got;
    return got;
  }

  private void startChunk() throws IOException {
    String line = line();
    if (started && line.isEmpty()) {
      line = line();
    }
    started = true;
    int end = 0;
    while (end < line.length() && Character.digit(line.charAt(end), 16) >= 0) {
      end++;
    }
    if (end == 0 || end > 15) {
      throw new Malformed("a chunk has no size");
    }
    left = Long.parseLong(line.substring(0, end), 16);
    ended = left == 0;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("it ends before its last chunk");
      }
      if (line.length() > MOST_LINE_BYTES) {
        throw new Malformed("the size of a chunk is too long");
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
