package parallax.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Brings a database to the newest schema: each version's changes stand in `KIND-VERSION.sql`.
///
/// @param kind `sqlite` or `postgres`
/// @param newest the newest version of that kind
record Versions(String kind, int newest) {

  /// All of it or, where it fails, nothing; `connection` commits nothing by itself.
  ///
  /// @param where what it is called in messages
  /// @param version the one it has, 0 where it has nothing
  /// @param said tells the database its version, as a statement with one `%d`
  /// @throws DamagedArchive where it is newer than this Parallax knows
  void migrate(Connection connection, String where, int version, String said) throws SQLException {
    if (version > newest) {
      throw new DamagedArchive(
          where
              + " is of version "
              + version
              + ", made by a newer Parallax; this one knows "
              + newest);
    }
    try (Statement statement = connection.createStatement()) {
      for (int next = version + 1; next <= newest; next++) {
        statement.executeUpdate(script(next));
        statement.executeUpdate(said.formatted(next));
      }
    }
  }

  private String script(int version) {
    String name = kind + "-" + version + ".sql";
    try (InputStream in = Versions.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }
}
