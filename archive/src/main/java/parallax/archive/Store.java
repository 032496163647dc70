package parallax.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/// A database that an archive is kept in: its connections, its versions, and what it says in a way
/// of its own. Thread-safe.
interface Store extends AutoCloseable {

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

  /// Reads, beside other readers and the writer.
  ///
  /// @throws DamagedArchive where that cannot be done
  <T> T read(Work<T> work);

  /// Writes all of it or, where it fails, nothing; one at a time.
  ///
  /// @throws DamagedArchive where that cannot be done
  <T> T write(Work<T> work);

  /// Does something while nobody else who uses this archive, in this process or another, does.
  /// May be nested.
  <T> T inTurn(Supplier<T> work);

  /// How it searches in full texts.
  Words words();

  /// Writes all of it or nothing.
  default void change(Step step) {
    this.<Boolean>write(
        connection -> {
          step.on(connection);
          return true;
        });
  }

  @Override
  void close();
}
