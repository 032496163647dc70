package parallax.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Models and vocabularies on the class path.
final class Resources {
  private Resources() {}

  static boolean has(String path) {
    return Resources.class.getResource(path) != null;
  }

  static InputStream open(String path) {
    InputStream in = Resources.class.getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException("no " + path + " on the class path");
    }
    return new BufferedInputStream(in, 1 << 16);
  }

  static byte[] bytes(String path) {
    try (InputStream in = open(path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
