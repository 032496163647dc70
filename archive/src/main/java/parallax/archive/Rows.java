package parallax.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Story;

/// Rows of an answer as values; an empty [Optional] that is given is a null of the database.
final class Rows {
  private Rows() {}

  /// Makes a value of the row that an answer stands at.
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  static <T> List<T> all(Connection c, String query, Row<T> row, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = statement(c, query, values);
        ResultSet answer = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (answer.next()) {
        rows.add(row.of(answer));
      }
      return rows;
    }
  }

  /// The first row, where there is one.
  static <T> Optional<T> one(Connection c, String query, Row<T> row, @Nullable Object... values)
      throws SQLException {
    return all(c, query, row, values).stream().findFirst();
  }

  /// The first columns of all rows.
  static List<String> texts(Connection c, String query, @Nullable Object... values)
      throws SQLException {
    return all(c, query, row -> row.getString(1), values);
  }

  /// The number that a query gives; 0 where it gives none.
  static long number(Connection c, String query, @Nullable Object... values) throws SQLException {
    return one(c, query, row -> row.getLong(1), values).orElse(0L);
  }

  /// @return how many rows changed
  static int update(Connection c, String change, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = statement(c, change, values)) {
      return statement.executeUpdate();
    }
  }

  /// The same change with each of some rows of values.
  static void batch(Connection c, String change, List<? extends List<?>> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = c.prepareStatement(change)) {
      for (List<?> values : rows) {
        set(statement, values.toArray());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static PreparedStatement statement(Connection c, String sql, @Nullable Object... values)
      throws SQLException {
    PreparedStatement statement = c.prepareStatement(sql);
    set(statement, values);
    return statement;
  }

  private static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i] instanceof Optional<?> given ? given.orElse(null) : values[i];
      // PostgreSQL has no place for this character in a text.
      statement.setObject(
          i + 1, value instanceof String text ? text.replace('\0', '\uFFFD') : value);
    }
  }

  static Optional<AnnotatedArticle> article(Connection c, String id) throws SQLException {
    return one(c, "SELECT annotated FROM article WHERE id = ?", row -> row.getBytes(1), id)
        .map(bytes -> Codec.read(AnnotatedArticle.class, bytes));
  }

  static Optional<Story> story(Connection c, String id) throws SQLException {
    List<ArticleId> articles =
        all(
            c,
            "SELECT article FROM member WHERE story = ? ORDER BY place",
            row -> new ArticleId(row.getString(1)),
            id);
    return articles.isEmpty() ? Optional.empty() : Optional.of(new Story(id, articles));
  }
}
