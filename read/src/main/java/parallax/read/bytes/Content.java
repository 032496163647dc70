package parallax.read.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// What could be read of a stream, and why not more.
///
/// @param larger whether there was more than was asked for
/// @param failure what ended it early
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Content(byte[] bytes, boolean larger, Optional<IOException> failure) {
  private static final int STEP_BYTES = 16 << 10;

  /// Reads up to `most` bytes; an error ends it and is kept.
  public static Content of(InputStream in, int most) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] step = new byte[STEP_BYTES];
    try {
      while (true) {
        int got = in.read(step, 0, Math.min(step.length, most + 1 - bytes.size()));
        if (got < 0) {
          return new Content(bytes.toByteArray(), false, Optional.empty());
        }
        if (bytes.size() + got > most) {
          return new Content(new byte[0], true, Optional.empty());
        }
        bytes.write(step, 0, got);
      }
    } catch (IOException e) {
      return new Content(bytes.toByteArray(), false, Optional.of(e));
    }
  }
}
