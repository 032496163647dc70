package parallax.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A small file beside an archive, one record as JSON: who may ask, which feeds are followed.
///
/// Several processes may use it at once: a change is made under a lock of the operating system,
/// replaces the file whole, is on the disk when [#change] returns, and is seen by the others at
/// their next [#value]. Only its owner may read it, where the file system knows owners.
///
/// Thread-safe; [#value] costs one look at the file's attributes.
public final class JsonFile<T> {
  /// A process holds a file's lock once; its threads take turns here.
  private static final ReentrantLock CHANGING = new ReentrantLock();

  private final Path folder;
  private final Path file;
  private final Class<T> type;
  private final T empty;
  private volatile @Nullable Seen<T> seen;

  private JsonFile(Path folder, String name, Class<T> type, T empty) {
    this.folder = folder;
    this.file = folder.resolve(name);
    this.type = type;
    this.empty = empty;
  }

  /// What the file held when it was last looked at.
  private record Seen<T>(FileTime written, @Nullable Object key, long size, T value) {
    boolean isOf(BasicFileAttributes now) {
      return written.equals(now.lastModifiedTime())
          && size == now.size()
          && java.util.Objects.equals(key, now.fileKey());
    }
  }

  /// The file `name` in `folder`, which is made when something is written.
  ///
  /// @param type a record
  /// @param empty what a file that does not exist holds
  public static <T> JsonFile<T> of(Path folder, String name, Class<T> type, T empty) {
    return new JsonFile<>(folder, name, type, empty);
  }

  /// What the file holds now.
  ///
  /// @throws DamagedArchive where it cannot be read or understood
  public T value() {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      Seen<T> last = seen;
      if (last != null && last.isOf(now)) {
        return last.value();
      }
      T value = Codec.notation().readerFor(type).readValue(Files.readAllBytes(file));
      seen = new Seen<>(now.lastModifiedTime(), now.fileKey(), now.size(), value);
      return value;
    } catch (NoSuchFileException _) {
      return empty;
    } catch (JsonProcessingException e) {
      throw new DamagedArchive(file + " cannot be understood: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new DamagedArchive(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// Replaces what the file holds by what `change` makes of it.
  ///
  /// @return what it holds now
  /// @throws DamagedArchive where it cannot be read or written; then it is as it was
  public T change(UnaryOperator<T> change) {
    CHANGING.lock();
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  Path.of(file + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        T value = change.apply(value());
        replace(value);
        return value;
      }
    } catch (IOException e) {
      throw new DamagedArchive(file + " cannot be written: " + e.getMessage(), e);
    } finally {
      CHANGING.unlock();
    }
  }

  private void replace(T value) throws IOException {
    byte[] json =
        Codec.notation().writerFor(type).withDefaultPrettyPrinter().writeValueAsBytes(value);
    // Temporary files are made readable by their owner only.
    Path written = Files.createTempFile(folder, "parallax", ".new");
    try {
      Files.write(written, json, StandardOpenOption.SYNC);
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
