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

/// Rows of an answer as values.
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

  /// @return how many rows changed
  static int update(Connection c, String change, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = statement(c, change, values)) {
      return statement.executeUpdate();
    }
  }

  private static PreparedStatement statement(Connection c, String sql, @Nullable Object... values)
      throws SQLException {
    PreparedStatement statement = c.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
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
