package parallax.columns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.format.CompressionCodec;

/// Unpacks pages. A size is believed only as far as the packed bytes can make it, so that none is
/// allocated for a few bytes that declare a large one.
final class Packing {
  /// Deflate ends at 1,032 times its size.
  private static final int MOST_TIMES_GZIP = 1032;

  private Packing() {}

  /// @param size bytes that it is said to unpack to
  /// @throws IOException where it does not, or is packed in a way that we do not know
  static byte[] unpacked(CompressionCodec codec, byte[] packed, int from, int size)
      throws IOException {
    int length = packed.length - from;
    return switch (codec) {
      case UNCOMPRESSED -> {
        believable(size, length, 1);
        yield Arrays.copyOfRange(packed, from, from + size);
      }
      case GZIP -> {
        believable(size, length, MOST_TIMES_GZIP);
        yield gunzipped(packed, from, size);
      }
      case SNAPPY -> {
        believable(size, length, Snappy.MOST_TIMES);
        yield Snappy.unpacked(packed, from, length, size);
      }
      case LZO, BROTLI, LZ4, ZSTD, LZ4_RAW ->
          throw new IOException("it is packed with " + codec + "; gzip, Snappy and none are read");
    };
  }

  private static void believable(int size, int packed, int times) throws IOException {
    if (size < 0 || size > (long) packed * times) {
      throw new IOException(
          "a page of " + packed + " bytes is said to unpack to " + Integer.toUnsignedLong(size));
    }
  }

  private static byte[] gunzipped(byte[] packed, int from, int size) throws IOException {
    try (var gzip =
        new GZIPInputStream(new ByteArrayInputStream(packed, from, packed.length - from))) {
      byte[] page = new byte[size];
      if (gzip.readNBytes(page, 0, size) < size || gzip.read() >= 0) {
        throw new IOException("a page does not unpack to the " + size + " bytes that it should");
      }
      return page;
    }
  }
}
