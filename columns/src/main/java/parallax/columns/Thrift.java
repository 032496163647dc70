package parallax.columns;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import shaded.parquet.org.apache.thrift.TBase;
import shaded.parquet.org.apache.thrift.TConfiguration;
import shaded.parquet.org.apache.thrift.TException;
import shaded.parquet.org.apache.thrift.protocol.TCompactProtocol;
import shaded.parquet.org.apache.thrift.transport.TTransport;
import shaded.parquet.org.apache.thrift.transport.TTransportException;

/// Reads Parquet's structures from bytes that are there: whatever they declare, a list or a string
/// is not longer than what is left, so that nothing is allocated for what does not follow.
final class Thrift extends TTransport {
  private final byte[] bytes;

  private int at;

  private Thrift(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Fills `structure` from the beginning of `bytes`.
  ///
  /// @return how many bytes it took
  /// @throws IOException where it is damaged, or does not end within `bytes`
  static int read(byte[] bytes, TBase<?, ?> structure) throws IOException {
    Thrift in = new Thrift(bytes);
    try {
      structure.read(new TCompactProtocol(in));
    } catch (TException | RuntimeException e) {
      throw new IOException("its description is damaged", e);
    }
    return in.at;
  }

  /// What a structure must say.
  ///
  /// @throws IOException where it does not, or in a way that is not known
  static <T> T said(@Nullable T what) throws IOException {
    if (what == null) {
      throw new IOException("its description is damaged: something of it is missing or unknown");
    }
    return what;
  }

  @Override
  public int read(byte[] into, int from, int length) throws TTransportException {
    checkReadBytesAvailable(length);
    System.arraycopy(bytes, at, into, from, length);
    at += length;
    return length;
  }

  @Override
  public void checkReadBytesAvailable(long wanted) throws TTransportException {
    if (wanted < 0 || wanted > bytes.length - at) {
      throw new TTransportException(TTransportException.END_OF_FILE, "it ends early");
    }
  }

  @Override
  public byte[] getBuffer() {
    return bytes;
  }

  @Override
  public int getBufferPosition() {
    return at;
  }

  @Override
  public int getBytesRemainingInBuffer() {
    return bytes.length - at;
  }

  @Override
  public void consumeBuffer(int length) {
    at += length;
  }

  @Override
  public TConfiguration getConfiguration() {
    return TConfiguration.DEFAULT;
  }

  @Override
  public void updateKnownMessageSize(long size) {}

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void open() {}

  @Override
  public void close() {}

  @Override
  public void write(byte[] from, int start, int length) {
    throw new UnsupportedOperationException("it is only read");
  }
}
