package parallax.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;

/// The connections to one SQLite file: one that writes, several that read beside it.
final class Sqlite implements AutoCloseable {
  /// The newest schema; each version's changes stand in `sqlite-VERSION.sql`.
  static final int VERSION = 1;

  private static final int READERS = 4;
  private static final int BUSY_MILLISECONDS = 10_000;

  private final Path file;
  private final Connection writer;
  private final ReentrantLock writing = new ReentrantLock();
  private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);

  private Sqlite(Path file, Connection writer) {
    this.file = file;
    this.writer = writer;
  }

  /// Work on a connection.
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /// Work on a connection that gives nothing back.
  @FunctionalInterface
  interface Step {
    void on(Connection connection) throws SQLException;
  }

  /// @throws DamagedArchive where the file cannot be opened, is no archive, or is a newer one
  static Sqlite open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new DamagedArchive("cannot make the folder of " + file + ": " + e.getMessage(), e);
    }
    try {
      var sqlite = new Sqlite(file, connect(file, false));
      migrate(sqlite.writer, file);
      for (int i = 0; i < READERS; i++) {
        sqlite.readers.add(connect(file, true));
      }
      return sqlite;
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
    if (version > VERSION) {
      throw new DamagedArchive(
          file
              + " is of version "
              + version
              + ", made by a newer Parallax; this one knows "
              + VERSION);
    }
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (int next = version + 1; next <= VERSION; next++) {
        statement.executeUpdate(schema(next));
        statement.executeUpdate("PRAGMA user_version = " + next);
      }
      connection.commit();
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }

  private static String schema(int version) {
    String name = "sqlite-" + version + ".sql";
    try (InputStream in = Sqlite.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }

  /// Reads, beside other readers and the writer.
  <T> T read(Work<T> work) {
    Connection connection = take();
    try {
      return work.on(connection);
    } catch (SQLException e) {
      throw new DamagedArchive(file + " cannot be read: " + e.getMessage(), e);
    } finally {
      readers.add(connection);
    }
  }

  private Connection take() {
    try {
      return readers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DamagedArchive("interrupted while waiting for " + file, e);
    }
  }

  /// Writes all of it or, where it fails, nothing; one at a time.
  <T> T write(Work<T> work) {
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

  /// Writes all of it or nothing.
  void change(Step step) {
    this.<Boolean>write(
        connection -> {
          step.on(connection);
          return true;
        });
  }

  private void undo(Exception cause) {
    try {
      writer.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      for (int i = 0; i < READERS; i++) {
        take().close();
      }
      writer.close();
    } catch (SQLException e) {
      throw new DamagedArchive(file + " cannot be closed: " + e.getMessage(), e);
    } finally {
      writing.unlock();
    }
  }
}
