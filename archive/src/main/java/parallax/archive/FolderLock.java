package parallax.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One process at a time in one folder; the operating system lets go of it when the process ends,
/// however it ends.
final class FolderLock implements AutoCloseable {
  /// Its file in the folder.
  static final String FILE = "lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// @throws DamagedArchive where the folder cannot be used or is in use
  static FolderLock of(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new DamagedArchive(
            folder + " is in use by another run of Parallax (is it being served?)");
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new DamagedArchive("the archive " + folder + " cannot be opened: " + e, e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DamagedArchive("the archive cannot be let go of: " + e.getMessage(), e);
    }
  }
}
