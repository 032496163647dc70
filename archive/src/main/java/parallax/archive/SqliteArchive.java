package parallax.archive;

import java.nio.file.Path;

/// An archive in one folder, on SQLite. Copying the folder while nothing runs is a backup;
/// [#backup] makes one while something does.
public final class SqliteArchive extends SqlArchive {
  private final FolderLock lock;
  private final Sqlite sqlite;

  private SqliteArchive(FolderLock lock, Sqlite sqlite) {
    super(sqlite);
    this.lock = lock;
    this.sqlite = sqlite;
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
    return folder.resolve("archive.db");
  }

  /// Writes all that is kept now into another folder, whole, while others read and write.
  ///
  /// @param folder without an archive
  public void backup(Path folder) {
    try (FolderLock _ = FolderLock.of(folder)) {
      sqlite.backup(file(folder));
    }
  }

  @Override
  public void close() {
    try (lock) {
      super.close();
    }
  }
}
