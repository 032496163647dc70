package parallax.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
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

  /// What an outlet's articles share with others', newest first.
  static List<Shared> sharedBy(Connection c, String outlet, int limit) throws SQLException {
    List<Told> told = new ArrayList<>(half(c, "later", "earlier", outlet, limit));
    told.addAll(half(c, "earlier", "later", outlet, limit));
    return told.stream()
        .sorted(Comparator.comparingLong(Told::own).reversed().thenComparingLong(Told::other))
        .limit(limit)
        .map(Told::shared)
        .toList();
  }

  /// @param own number of the outlet's article
  /// @param other number of the one that it shares text with
  private record Told(Shared shared, long own, long other) {}

  /// The outlet's articles are gone through from the newest on until there is enough: a
  /// `CROSS JOIN` is carried out in this order.
  private static List<Told> half(Connection c, String own, String other, String outlet, int limit)
      throws SQLException {
    return Rows.all(
        c,
        """
        SELECT own.id, own.title, other.id, other.outlet, s.containment, s.source, own.number,
               other.number
        FROM article own CROSS JOIN shared s JOIN article other ON other.id = s.%s
        WHERE s.%s = own.id AND own.outlet = ?
          AND (other.outlet IS NULL OR other.outlet <> own.outlet)
        ORDER BY own.number DESC, other.number LIMIT ?
        """
            .formatted(other, own),
        row ->
            new Told(
                new Shared(
                    new ArticleId(row.getString(1)),
                    Optional.ofNullable(row.getString(2)),
                    new ArticleId(row.getString(3)),
                    Optional.ofNullable(row.getString(4)),
                    row.getDouble(5),
                    Optional.ofNullable(row.getString(6)).map(ArticleId::new)),
                row.getLong(7),
                row.getLong(8)),
        outlet,
        limit);
  }
}
