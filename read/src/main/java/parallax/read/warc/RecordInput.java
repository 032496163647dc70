package parallax.read.warc;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import parallax.read.bytes.GzipMembers;

/// The plain bytes of an archive, with their offset in the file.
final class RecordInput extends InputStream implements Closeable {
  private static final int BUFFER_BYTES = 64 << 10;
  private static final byte[] RECORD_START = {'\n', 'W', 'A', 'R', 'C', '/'};

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int end;
  private long before;
  private long memberStart = -1;
  private long memberStartsAt;

  /// @param in the archive, or the members of a packed one
  RecordInput(InputStream in) {
    this.in = in;
  }

  /// The offset of the next byte: of the gzip member that starts with it, or of the byte itself in
  /// the plain data.
  long offset() throws IOException {
    peek();
    long plain = before + at;
    return memberStart >= 0 && plain == memberStartsAt ? memberStart : plain;
  }

  /// Where what could not be read starts: `known`, or the gzip member behind it.
  long failedFrom(long known) {
    return in instanceof GzipMembers members ? Math.max(known, members.memberStart()) : known;
  }

  /// The next byte, which stays; -1 at the end.
  int peek() throws IOException {
    return at < end || fill() ? buffer[at] & 0xFF : -1;
  }

  @Override
  public int read() throws IOException {
    return at < end || fill() ? buffer[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (at == end && !fill()) {
      return -1;
    }
    int got = Math.min(count, end - at);
    System.arraycopy(buffer, at, into, from, got);
    at += got;
    return got;
  }

  /// @throws EOFException where there are fewer
  void skipBytes(long count) throws IOException {
    long left = count;
    while (left > 0) {
      if (at == end && !fill()) {
        throw new EOFException("the file ends within a record");
      }
      int step = (int) Math.min(left, end - at);
      at += step;
      left -= step;
    }
  }

  /// Goes on where a record may start again behind damage: with the next gzip member, or behind the
  /// next line feed that `WARC/` follows.
  ///
  /// @return false where none does
  boolean skipToNextRecord() throws IOException {
    if (in instanceof GzipMembers members) {
      at = end;
      return members.skipToNextMember();
    }
    int matched = 0;
    while (true) {
      int b = read();
      if (b < 0) {
        return false;
      }
      matched = b == RECORD_START[matched] ? matched + 1 : b == RECORD_START[0] ? 1 : 0;
      if (matched == RECORD_START.length) {
        at -= matched - 1;
        return true;
      }
    }
  }

  /// Whether a packed archive goes on with bytes that are not packed.
  boolean endedAtForeignBytes() {
    return in instanceof GzipMembers members && members.endedAtForeignBytes();
  }

  /// The last bytes stay in front of the new ones, so that a record's start can be given back.
  private boolean fill() throws IOException {
    int kept = Math.min(at, RECORD_START.length);
    System.arraycopy(buffer, at - kept, buffer, 0, kept);
    before += at - kept;
    at = kept;
    end = kept;
    int got = in.read(buffer, kept, buffer.length - kept);
    if (got <= 0) {
      return false;
    }
    end += got;
    if (in instanceof GzipMembers members && members.memberStart() != memberStart) {
      memberStart = members.memberStart();
      memberStartsAt = before + at;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
