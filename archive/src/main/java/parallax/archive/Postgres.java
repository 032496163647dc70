package parallax.archive;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The connections to one PostgreSQL database; when the server comes back after a fall, so do they.
///
/// Several processes may use one database: an advisory lock of PostgreSQL's gives them turns.
final class Postgres implements Store {
  private static final Versions VERSIONS = new Versions("postgres", 3);
  private static final int READERS = 8;
  private static final int PROBE_SECONDS = 2;

  /// The number of the advisory lock: any that nobody else uses in this database.
  private static final long TURN = 0x7061_7261_6c6cL;

  private final PostgresAddress address;
  private final Pool readers;
  private final ReentrantLock writing = new ReentrantLock();
  private final Words words = new PostgresWords();
  private @Nullable Connection writer;

  private Postgres(PostgresAddress address) {
    this.address = address;
    this.readers = new Pool(READERS, () -> connect(address, true));
  }

  /// @throws DamagedArchive where it cannot be reached, or holds a newer archive
  static Postgres open(PostgresAddress address) {
    var postgres = new Postgres(address);
    postgres.inTurn(
        () -> {
          postgres.change(c -> VERSIONS.migrate(c, address.shown(), version(c), SAID));
          return true;
        });
    return postgres;
  }

  private static final String SAID =
      "DELETE FROM archive_version; INSERT INTO archive_version (version) VALUES (%d)";

  private static int version(Connection c) throws SQLException {
    Rows.update(c, "CREATE TABLE IF NOT EXISTS archive_version (version INTEGER NOT NULL)");
    return (int) Rows.number(c, "SELECT max(version) FROM archive_version");
  }

  private static Connection connect(PostgresAddress address, boolean reading) throws SQLException {
    Connection connection = DriverManager.getConnection(address.jdbc(), address.properties());
    connection.setReadOnly(reading);
    connection.setAutoCommit(reading);
    return connection;
  }

  @Override
  public <T> T read(Work<T> work) {
    try {
      return readers.with(work);
    } catch (SQLException e) {
      throw new DamagedArchive(address.shown() + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public <T> T write(Work<T> work) {
    writing.lock();
    try {
      Connection connection = writer();
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        undo(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw new DamagedArchive(address.shown() + " cannot be written: " + e.getMessage(), e);
    } finally {
      writing.unlock();
    }
  }

  /// The connection that writes. Within a turn it is the one that holds the turn, or none: were it
  /// replaced there, somebody else might have the turn as well.
  private Connection writer() throws SQLException {
    Connection now = writer;
    if (now != null && !now.isClosed() && (writing.getHoldCount() > 1 || isAlive(now))) {
      return now;
    }
    if (writing.getHoldCount() > 1) {
      throw new SQLException("the connection was lost");
    }
    Connection fresh = connect(address, false);
    writer = fresh;
    return fresh;
  }

  private static boolean isAlive(Connection connection) throws SQLException {
    return connection.isValid(PROBE_SECONDS);
  }

  private static void undo(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
      try {
        connection.close();
      } catch (SQLException alsoLost) {
        cause.addSuppressed(alsoLost);
      }
    }
  }

  @Override
  public <T> T inTurn(Supplier<T> work) {
    writing.lock();
    try {
      if (writing.getHoldCount() > 1) {
        return work.get();
      }
      Connection holder = writer();
      lock(holder, "SELECT pg_advisory_lock(?)");
      try {
        return work.get();
      } finally {
        letGo(holder);
      }
    } catch (SQLException e) {
      throw new DamagedArchive(address.shown() + " cannot be reached: " + e.getMessage(), e);
    } finally {
      writing.unlock();
    }
  }

  private static void lock(Connection holder, String how) throws SQLException {
    Rows.one(holder, how, _ -> true, TURN);
    holder.commit();
  }

  /// A connection that cannot let go is closed, which lets go.
  private static void letGo(Connection holder) throws SQLException {
    if (holder.isClosed()) {
      return;
    }
    try {
      lock(holder, "SELECT pg_advisory_unlock(?)");
    } catch (SQLException e) {
      holder.close();
    }
  }

  @Override
  public Words words() {
    return words;
  }

  @Override
  public void close() {
    writing.lock();
    try {
      readers.close();
      Optional<Connection> last = Optional.ofNullable(writer);
      if (last.isPresent()) {
        last.get().close();
      }
    } catch (SQLException e) {
      throw new DamagedArchive(address.shown() + " cannot be closed: " + e.getMessage(), e);
    } finally {
      writing.unlock();
    }
  }
}
