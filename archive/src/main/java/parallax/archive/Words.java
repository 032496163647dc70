package parallax.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.text.Fold;

/// Full-text search in a database, over the rows of `found`, by their numbers.
interface Words {

  /// Words of one row.
  ///
  /// @param folded as [Fold#fold] leaves them
  record Row(long number, String folded) {}

  /// A condition on rows of `found f`, as parts of a query.
  ///
  /// @param join after `FROM found f`
  /// @param condition after `WHERE`; `value` is its only parameter
  /// @param rank an expression, the smaller the better; `ranked` is its parameter, where it has one
  /// @param number of the row, as this search gives it in order fastest
  record Match(
      String join,
      String condition,
      Object value,
      String rank,
      Optional<Object> ranked,
      String number) {}

  /// Indexes the words of some rows.
  void add(Connection c, List<Row> rows) throws SQLException;

  /// Forgets rows, before they leave `found`.
  ///
  /// @param numbers a query for them
  void forget(Connection c, String numbers, @Nullable Object... values) throws SQLException;

  /// Forgets all rows.
  void clear(Connection c) throws SQLException;

  /// What somebody typed, as the database understands it: its own operators have no meaning here.
  ///
  /// @return empty where there is no word in it
  Optional<Match> match(String typed);
}
