package parallax.read.http;

import java.io.IOException;

/// Bytes that are not what should stand there.
public final class Malformed extends IOException {
  public Malformed(String what) {
    super(what);
  }
}
