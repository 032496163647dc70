package parallax.archive;

import java.nio.file.Path;

/// An archive in one folder, on SQLite. Copying the folder while nothing runs is a backup;
/// [#backup] makes one while something does.
public final class SqliteArchive extends SqlArchive {
  /// The database in the folder.
  static final String FILE = "archive.db";

  private final FolderLock lock;

  private SqliteArchive(FolderLock lock, Sqlite sqlite) {
    super(sqlite);
    this.lock = lock;
  }

  /// Opens the archive in `folder`, and makes one where there is none.
  ///
  /// @throws DamagedArchive where that cannot be done, or another process has it open
  public static SqliteArchive open(Path folder) {
    FolderLock lock = FolderLock.of(folder);
    try {
      var archive = new SqliteArchive(lock, Sqlite.open(file(folder)));
      archive.finish();
      return archive;
    } catch (DamagedArchive e) {
      lock.close();
      throw e;
    }
  }

  private static Path file(Path folder) {
    return folder.resolve(FILE);
  }

  /// Writes all that is kept now into another folder, whole, with what stands beside the archive;
  /// others may read and write meanwhile, in this process and in others.
  ///
  /// @param from with an archive
  /// @param to without one
  /// @throws IllegalArgumentException where that is not so
  /// @throws DamagedArchive where it cannot be read or written
  public static void backup(Path from, Path to) {
    Backup.of(from, to);
  }

  @Override
  public void close() {
    try (lock) {
      super.close();
    }
  }
}
