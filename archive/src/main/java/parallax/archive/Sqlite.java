package parallax.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.sqlite.SQLiteConfig;

/// The connections to one SQLite file: one that writes, several that read beside it.
final class Sqlite implements Store {
  private static final Versions VERSIONS = new Versions("sqlite", 4);
  private static final int READERS = 4;
  private static final int BUSY_MILLISECONDS = 10_000;

  private final Path file;
  private final Connection writer;
  private final Pool readers;
  private final ReentrantLock writing = new ReentrantLock();
  private final Words words = new SqliteWords();

  private Sqlite(Path file, Connection writer) {
    this.file = file;
    this.writer = writer;
    this.readers = new Pool(READERS, () -> connect(file, true));
  }

  /// @throws DamagedArchive where the file cannot be opened, is no archive, or is a newer one
  static Sqlite open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new DamagedArchive("cannot make the folder of " + file + ": " + e.getMessage(), e);
    }
    try {
      Connection writer = connect(file, false);
      try {
        migrate(writer, file);
      } catch (SQLException | RuntimeException e) {
        writer.close();
        throw e;
      }
      return new Sqlite(file, writer);
    } catch (SQLException e) {
      throw new DamagedArchive(file + " cannot be opened: " + e.getMessage(), e);
    }
  }

  private static Connection connect(Path file, boolean reading) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // What was acknowledged survives a power cut too.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.setReadOnly(reading);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  private static void migrate(Connection connection, Path file) throws SQLException {
    int version = version(connection);
    connection.setAutoCommit(false);
    VERSIONS.migrate(connection, file.toString(), version, "PRAGMA user_version = %d");
    connection.commit();
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }

  @Override
  public <T> T read(Work<T> work) {
    try {
      return readers.with(work);
    } catch (SQLException e) {
      throw new DamagedArchive(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public <T> T write(Work<T> work) {
    writing.lock();
    try {
      T result = work.on(writer);
      writer.commit();
      return result;
    } catch (SQLException e) {
      undo(e);
      throw new DamagedArchive(file + " cannot be written: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      undo(e);
      throw e;
    } finally {
      writing.unlock();
    }
  }

  private void undo(Exception cause) {
    try {
      writer.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /// The folder's lock keeps other processes out.
  @Override
  public <T> T inTurn(Supplier<T> work) {
    writing.lock();
    try {
      return work.get();
    } finally {
      writing.unlock();
    }
  }

  @Override
  public Words words() {
    return words;
  }

  /// Writes all that a file keeps now into another one, whole, while others read and write.
  ///
  /// @throws DamagedArchive where that cannot be done
  static void backup(Path from, Path to) {
    var config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.setReadOnly(true);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + from)) {
      Rows.update(connection, "VACUUM INTO ?", to.toString());
    } catch (SQLException e) {
      throw new DamagedArchive(from + " cannot be backed up: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      readers.close();
      writer.close();
    } catch (SQLException e) {
      throw new DamagedArchive(file + " cannot be closed: " + e.getMessage(), e);
    } finally {
      writing.unlock();
    }
  }
}
