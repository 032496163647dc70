package parallax.archive;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/// A copy of an archive's folder that is an archive itself, taken while others read and write.
final class Backup {
  private static final String LINES = ".jsonl";

  /// The archive as it is written, which is not taken for whole.
  private static final String PART = SqliteArchive.FILE + ".part";

  private final Path from;
  private final Path to;

  private Backup(Path from, Path to) {
    this.from = from.toAbsolutePath().normalize();
    this.to = to.toAbsolutePath().normalize();
  }

  /// @throws IllegalArgumentException where one of the two cannot be what it should be
  /// @throws DamagedArchive where it cannot be read or written
  static void of(Path from, Path to) {
    new Backup(from, to).run();
  }

  private void run() {
    if (!Files.isRegularFile(from.resolve(SqliteArchive.FILE))) {
      throw new IllegalArgumentException("there is no archive in " + from);
    }
    if (to.startsWith(from)) {
      throw new IllegalArgumentException(to + " is in the archive's own folder");
    }
    try (FolderLock _ = FolderLock.of(to)) {
      if (Files.exists(to.resolve(SqliteArchive.FILE))) {
        throw new IllegalArgumentException("there is an archive in " + to + " already");
      }
      // First what stands beside: a feed then has not seen what the archive does not have.
      copyBeside();
      Path part = to.resolve(PART);
      Files.deleteIfExists(part);
      Sqlite.backup(from.resolve(SqliteArchive.FILE), part);
      try (FileChannel written = FileChannel.open(part, WRITE)) {
        written.force(true);
      }
      Files.move(part, to.resolve(SqliteArchive.FILE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | UncheckedIOException e) {
      throw new DamagedArchive("the backup " + to + " cannot be written: " + e, e);
    }
  }

  private void copyBeside() throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).filter(this::isBeside).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        try {
          Files.copy(
              file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException e) {
          continue; // It was there for a moment, while another file was being written.
        }
        if (file.toString().endsWith(LINES)) {
          cutToLines(copy);
        }
      }
    }
  }

  private boolean isBeside(Path file) {
    String name = from.relativize(file).toString();
    return !name.startsWith(SqliteArchive.FILE) && !name.equals(FolderLock.FILE);
  }

  /// Leaves out a line that was being written.
  private static void cutToLines(Path copy) throws IOException {
    try (FileChannel lines = FileChannel.open(copy, READ, WRITE)) {
      var last = ByteBuffer.allocate(1);
      long size = lines.size();
      while (size > 0 && lines.read(last.clear(), size - 1) == 1 && last.get(0) != '\n') {
        size--;
      }
      lines.truncate(size);
    }
  }
}
