package parallax.group;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/// Snapshots and the log of what came after the last one, in one folder.
///
/// `snapshot-N`: the state, then the CRC-32C of it. `log-N`: what came after `snapshot-N`, or
/// after nothing for 0; each entry is its length, its CRC-32C and itself. A snapshot is written
/// beside, forced to the disk and then renamed, so that there is always a whole one. An entry cut
/// off at the end of the log was never taken in, and is cut away; damage anywhere else is
/// refused. `lock` keeps a second process out. Not thread-safe.
final class Journal implements AutoCloseable {

  private static final int HEADER = 2 * Integer.BYTES;

  private static final Pattern SNAPSHOT = Pattern.compile("snapshot-(\\d+)");

  private final Path folder;
  private final FileChannel lock;
  private final long longLog;
  private long generation;
  private FileChannel log;

  private Journal(Path folder, FileChannel lock, long longLog, long generation) throws IOException {
    this.folder = folder;
    this.lock = lock;
    this.longLog = longLog;
    this.generation = generation;
    this.log = openLog();
  }

  /// Writes a state.
  interface Saver {
    void save(OutputStream out) throws IOException;
  }

  /// Reads a state.
  interface Restorer<T> {
    T restore(InputStream in) throws IOException;
  }

  /// Takes one entry of the log.
  interface Redo {
    void redo(byte[] entry) throws IOException;
  }

  /// @param longLog bytes from which a log may be worth a snapshot
  static Journal open(Path folder, long longLog) throws IOException {
    FileChannel lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (tryLock(lock).isEmpty()) {
        throw new IOException(folder + " is in use by another process");
      }
      long newest = 0;
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Matcher snapshot = SNAPSHOT.matcher(file.getFileName().toString());
          newest =
              snapshot.matches() ? Math.max(newest, Long.parseLong(snapshot.group(1))) : newest;
        }
      }
      Journal journal = new Journal(folder, lock, longLog, newest);
      journal.deleteOlder();
      return journal;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Optional<FileLock> tryLock(FileChannel lock) throws IOException {
    try {
      return Optional.ofNullable(lock.tryLock());
    } catch (OverlappingFileLockException _) {
      return Optional.empty();
    }
  }

  /// The last snapshot, where there is one.
  Optional<Path> snapshot() {
    return generation == 0 ? Optional.empty() : Optional.of(file("snapshot"));
  }

  static <T> T readSnapshot(Path file, Restorer<T> restorer) throws IOException {
    long length = Files.size(file) - Long.BYTES;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      CheckedInputStream checked = new CheckedInputStream(new Limited(in, length), new CRC32C());
      T restored = restorer.restore(checked);
      checked.transferTo(OutputStream.nullOutputStream());
      if (new DataInputStream(in).readLong() != checked.getChecksum().getValue()) {
        throw new IOException("its checksum is wrong");
      }
      return restored;
    } catch (IOException | RuntimeException e) {
      throw new IOException(file + " is damaged or of another version: " + e.getMessage(), e);
    }
  }

  /// Hands out what the log holds, oldest first, and cuts away an entry that was never whole.
  void replay(Redo redo) throws IOException {
    Path file = file("log");
    long end = 0;
    long length = Files.size(file);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      while (end + HEADER <= length) {
        int size = in.readInt();
        int checksum = in.readInt();
        if (size < 0) {
          throw new IOException(file + " is damaged at byte " + end);
        }
        if (end + HEADER + size > length) {
          break;
        }
        byte[] entry = in.readNBytes(size);
        if (checksum(entry) != checksum) {
          throw new IOException(file + " is damaged at byte " + end);
        }
        redo.redo(entry);
        end += HEADER + size;
      }
    } catch (EOFException e) {
      throw new IOException(file + " ends within an entry that is whole", e);
    }
    log.truncate(end);
    log.position(end);
  }

  /// Writes one entry; when this returns, the entry outlives the process.
  void append(byte[] entry) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(HEADER + entry.length);
    buffer.putInt(entry.length).putInt(checksum(entry)).put(entry).flip();
    while (buffer.hasRemaining()) {
      log.write(buffer);
    }
  }

  void sync() throws IOException {
    log.force(false);
  }

  /// Whether the log has outgrown the last snapshot.
  boolean isLong() throws IOException {
    long length = log.position();
    return length >= longLog && (generation == 0 || length >= Files.size(file("snapshot")));
  }

  /// Makes a new snapshot and begins a new log.
  void snapshot(Saver saver) throws IOException {
    Path unfinished = folder.resolve("unfinished");
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      CheckedOutputStream checked =
          new CheckedOutputStream(Channels.newOutputStream(channel), new CRC32C());
      saver.save(checked);
      ByteBuffer checksum = ByteBuffer.allocate(Long.BYTES);
      checksum.putLong(checked.getChecksum().getValue()).flip();
      channel.write(checksum);
      channel.force(true);
    }
    log.close();
    generation++;
    Files.move(unfinished, file("snapshot"), StandardCopyOption.ATOMIC_MOVE);
    log = openLog();
    deleteOlder();
  }

  @Override
  public void close() throws IOException {
    log.close();
    lock.close();
  }

  private FileChannel openLog() throws IOException {
    FileChannel opened =
        FileChannel.open(file("log"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    opened.position(opened.size());
    return opened;
  }

  private Path file(String kind) {
    return folder.resolve(kind + "-" + generation);
  }

  private void deleteOlder() throws IOException {
    Files.deleteIfExists(folder.resolve("unfinished"));
    if (generation > 0) {
      Files.deleteIfExists(folder.resolve("snapshot-" + (generation - 1)));
      Files.deleteIfExists(folder.resolve("log-" + (generation - 1)));
    }
  }

  private static int checksum(byte[] entry) {
    CRC32C checksum = new CRC32C();
    checksum.update(entry);
    return (int) checksum.getValue();
  }

  /// The first bytes of a stream, as a stream of its own.
  private static final class Limited extends InputStream {
    private final InputStream in;
    private long left;

    Limited(InputStream in, long length) {
      this.in = in;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? in.read() : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int read = in.read(into, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }
  }
}
