package parallax.read.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;

/// A gzip member made while it is read. It has no trailer: nobody gets to its end.
final class Deflated extends InputStream {
  private static final byte[] HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF};

  private final InputStream packed;

  Deflated(InputStream plain) {
    packed =
        new SequenceInputStream(
            new java.io.ByteArrayInputStream(HEADER),
            new DeflaterInputStream(
                plain, new Deflater(Deflater.DEFAULT_COMPRESSION, true), 64 << 10));
  }

  @Override
  public int read() throws IOException {
    return packed.read();
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    return packed.read(into, from, count);
  }
}
