package parallax.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import parallax.model.ArticleId;
import parallax.model.Copy;

/// What is kept of outlets, and who shares text with whom.
final class Outlets {
  private Outlets() {}

  static void keep(Connection c, List<Copy> shared) throws SQLException {
    Rows.batch(
        c,
        "INSERT INTO shared (earlier, later, containment, source) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        shared.stream()
            .map(
                copy ->
                    List.of(
                        copy.a().value(),
                        copy.b().value(),
                        copy.containment(),
                        copy.from().map(ArticleId::value)))
            .toList());
  }

  static List<OutletSummary> all(Connection c) throws SQLException {
    return Rows.all(
        c,
        "SELECT outlet, count(*) FROM article WHERE outlet IS NOT NULL GROUP BY outlet"
            + " ORDER BY count(*) DESC, outlet",
        row -> new OutletSummary(row.getString(1), row.getLong(2)));
  }

  static List<Shared> sharedBy(Connection c, String outlet, int limit) throws SQLException {
    return Rows.all(
        c,
        """
        SELECT own.id, own.title, other.id, other.outlet, s.containment, s.source
        FROM (SELECT later AS article, earlier AS beside, containment, source FROM shared
              UNION ALL SELECT earlier, later, containment, source FROM shared) s
        JOIN article own ON own.id = s.article
        JOIN article other ON other.id = s.beside
        WHERE own.outlet = ? AND (other.outlet IS NULL OR other.outlet <> own.outlet)
        ORDER BY own.number DESC, other.number LIMIT ?
        """,
        row ->
            new Shared(
                new ArticleId(row.getString(1)),
                Optional.ofNullable(row.getString(2)),
                new ArticleId(row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                row.getDouble(5),
                Optional.ofNullable(row.getString(6)).map(ArticleId::new)),
        outlet,
        limit);
  }
}
