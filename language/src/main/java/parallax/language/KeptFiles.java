package parallax.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Files that take time to make and are kept for the next start, in `$XDG_CACHE_HOME/parallax` or
/// `~/.cache/parallax`. Anybody may delete them at any time: they are made again.
final class KeptFiles {
  private KeptFiles() {}

  /// What makes a file.
  @FunctionalInterface
  interface Maker {
    /// Writes all of `file`, which is empty.
    void make(Path file) throws IOException;
  }

  /// A folder among them, made if need be.
  ///
  /// @throws IOException where it cannot be
  static Path folder(String name) throws IOException {
    return Files.createDirectories(cache().resolve("parallax").resolve(name));
  }

  /// Whether `file` is there with `size` bytes.
  static boolean has(Path file, long size) throws IOException {
    return Files.isRegularFile(file) && Files.size(file) == size;
  }

  /// Makes `file`. It appears whole or not at all, whoever else makes it at the same time.
  static void put(Path file, Maker maker) throws IOException {
    Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
    try {
      maker.make(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static Path cache() {
    String given = System.getenv("XDG_CACHE_HOME");
    return given == null || given.isBlank()
        ? Path.of(System.getProperty("user.home", "."), ".cache")
        : Path.of(given);
  }
}
