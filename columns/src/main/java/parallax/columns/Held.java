package parallax.columns;

import java.io.IOException;

/// What is unpacked of a table at one moment: as much of it as may be held, and no more.
final class Held {
  /// DuckDB makes pages of up to 100 MB, all others known to us of some MB.
  static final long MOST_BYTES = 256L << 20;

  private long bytes;

  /// @throws IOException where it would be too much
  void take(long more) throws IOException {
    if (more < 0 || bytes + more > MOST_BYTES) {
      throw new IOException(
          "its pages unpack to more than " + (MOST_BYTES >> 20) + " MiB at a time");
    }
    bytes += more;
  }

  void give(long back) {
    bytes -= back;
  }
}
