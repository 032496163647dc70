package parallax.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// SQLite's FTS5; best first by BM25.
final class SqliteWords implements Words {

  @Override
  public void add(Connection c, List<Row> rows) throws SQLException {
    Rows.batch(
        c,
        "INSERT INTO words (rowid, text) VALUES (?, ?)",
        rows.stream().map(row -> List.of(row.number(), row.folded())).toList());
  }

  @Override
  public void forget(Connection c, String numbers, @Nullable Object... values) throws SQLException {
    Rows.update(c, "DELETE FROM words WHERE rowid IN (" + numbers + ")", values);
  }

  @Override
  public void clear(Connection c) throws SQLException {
    Rows.update(c, "INSERT INTO words (words) VALUES ('delete-all')");
  }

  @Override
  public Optional<Match> match(String typed) {
    List<List<String>> terms = Terms.of(typed);
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    var words = new StringJoiner("\" \"", "\"", "\"");
    terms.forEach(term -> words.add(String.join(" ", term)));
    return Optional.of(
        new Match(
            "JOIN words ON words.rowid = f.number",
            "words MATCH ?",
            words.toString(),
            "bm25(words)",
            Optional.empty(),
            "words.rowid"));
  }
}
