package parallax.read.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// The plain bytes of gzip data (RFC 1952), member after member.
///
/// Beside what the JDK's stream does: it says where in the packed data the current member
/// starts, it can go on behind damage, and it stops bombs. One read never crosses from one
/// member into the next. Bytes behind the last member that start none are left alone.
public final class GzipMembers extends BulkInput {
  private static final int BUFFER_BYTES = 32 << 10;
  private static final int HEADER_BYTES = 10;
  private static final int TRAILER_BYTES = 8;
  private static final int HEADER_CHECK = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xE0;

  private final InputStream in;
  private final Expansion bounds;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] packed = new byte[BUFFER_BYTES];
  private int at;
  private int end;
  private long before;
  private long plain;
  private long memberStart;
  private boolean inMember;
  private boolean foreign;

  /// @param bounds how far it may unpack, all members together
  public GzipMembers(InputStream in, Expansion bounds) {
    this.in = in;
    this.bounds = bounds;
  }

  /// Whether `bytes` start as gzip data does.
  public static boolean starts(byte[] bytes) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
  }

  /// Where in the packed data the member starts that the last bytes came from.
  public long memberStart() {
    return memberStart;
  }

  /// Whether the data ended at bytes that start no member.
  public boolean endedAtForeignBytes() {
    return foreign;
  }

  /// @throws EOFException where the data ends within a member
  /// @throws ZipException where it is damaged; [#skipToNextMember()] may go on
  /// @throws Expansion.Exceeded where it unpacks too far
  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    while (true) {
      if (!inMember && !startMember()) {
        return -1;
      }
      int got = inflate(into, from, count);
      if (got > 0) {
        return got;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("a preset dictionary");
      } else if (!fill()) {
        throw new EOFException("the data ends within a gzip member");
      } else {
        inflater.setInput(packed, at, end - at);
      }
    }
  }

  private int inflate(byte[] into, int from, int count) throws IOException {
    try {
      int got = inflater.inflate(into, from, count);
      at = end - inflater.getRemaining();
      crc.update(into, from, got);
      plain += got;
      bounds.check(before + at, plain);
      return got;
    } catch (DataFormatException e) {
      at = end - inflater.getRemaining();
      ZipException damaged = new ZipException("damaged gzip data");
      damaged.initCause(e);
      throw damaged;
    }
  }

  /// Goes on behind damage.
  ///
  /// @return false where no further member starts
  public boolean skipToNextMember() throws IOException {
    inMember = false;
    foreign = false;
    while (have(4)) {
      if (startsMember() && (packed[at + 3] & RESERVED) == 0) {
        return true;
      }
      at++;
    }
    at = end;
    return false;
  }

  private boolean startsMember() {
    return (packed[at] & 0xFF) == 0x1F && (packed[at + 1] & 0xFF) == 0x8B && packed[at + 2] == 8;
  }

  private boolean startMember() throws IOException {
    if (foreign || !have(1)) {
      return false;
    }
    if (!have(HEADER_BYTES)) {
      if (have(2) && (packed[at] & 0xFF) == 0x1F && (packed[at + 1] & 0xFF) == 0x8B) {
        throw new EOFException("the data ends within the head of a gzip member");
      }
      foreign = true;
      return false;
    }
    if (!startsMember()) {
      foreign = true;
      return false;
    }
    memberStart = before + at;
    int flags = packed[at + 3];
    at += HEADER_BYTES;
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CHECK) != 0) {
      skip(2);
    }
    inflater.reset();
    inflater.setInput(packed, at, end - at);
    crc.reset();
    inMember = true;
    return true;
  }

  private void endMember() throws IOException {
    if (!have(TRAILER_BYTES)) {
      throw new EOFException("the data ends within the trailer of a gzip member");
    }
    long check = next() | next() << 8 | next() << 16 | (long) next() << 24;
    skip(TRAILER_BYTES - 4);
    inMember = false;
    if (check != crc.getValue()) {
      throw new ZipException("a gzip member does not match its checksum");
    }
  }

  private int next() throws IOException {
    if (!have(1)) {
      throw new EOFException("the data ends within the head of a gzip member");
    }
    return packed[at++] & 0xFF;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // The name and the comment of a member tell nothing that is needed.
    }
  }

  /// Makes `count` packed bytes stand together in the buffer.
  private boolean have(int count) throws IOException {
    while (end - at < count) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  private boolean fill() throws IOException {
    System.arraycopy(packed, at, packed, 0, end - at);
    before += at;
    end -= at;
    at = 0;
    int got = in.read(packed, end, packed.length - end);
    end += Math.max(0, got);
    return got > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
