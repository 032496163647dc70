package parallax.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/// Connections that read, so many at most; one that fails is replaced by a new one. Thread-safe.
final class Pool implements AutoCloseable {

  /// Opens a connection.
  @FunctionalInterface
  interface Connector {
    Connection open() throws SQLException;
  }

  private final Connector connector;
  private final int most;
  private final Semaphore free;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

  Pool(int most, Connector connector) {
    this.connector = connector;
    this.most = most;
    this.free = new Semaphore(most);
  }

  /// Works on a connection of its own.
  <T> T with(Store.Work<T> work) throws SQLException {
    free.acquireUninterruptibly();
    try {
      Connection connection = idle.pollFirst();
      boolean kept = connection != null;
      if (connection == null) {
        connection = connector.open();
      }
      try {
        return keep(connection, work.on(connection));
      } catch (SQLException e) {
        if (connection.isValid(1)) {
          idle.addFirst(connection);
          throw e;
        }
        close(connection, e);
        if (!kept) {
          throw e;
        }
        // It had died while nobody used it; reading once more does no harm.
        Connection fresh = connector.open();
        return keep(fresh, work.on(fresh));
      } catch (RuntimeException e) {
        idle.addFirst(connection);
        throw e;
      }
    } finally {
      free.release();
    }
  }

  private <T> T keep(Connection connection, T result) {
    idle.addFirst(connection);
    return result;
  }

  private static void close(Connection connection, SQLException cause) {
    try {
      connection.close();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /// Waits for who still reads, then closes all.
  @Override
  public void close() throws SQLException {
    free.acquireUninterruptibly(most);
    try {
      for (Connection last = idle.poll(); last != null; last = idle.poll()) {
        last.close();
      }
    } finally {
      free.release(most);
    }
  }
}
