package parallax.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.model.ArticleId;

/// Writes and reads what persons say.
final class Ledger {
  /// Stands for no article: what holds everywhere.
  private static final String EVERYWHERE = "";

  private static final String ABOUT =
      " number IN (SELECT number FROM ruling_on WHERE article = ''"
          + " UNION SELECT r.number FROM ruling_on r JOIN member m ON m.article = r.article"
          + " WHERE m.story = ?)";

  private Ledger() {}

  /// The number of what came last.
  static long last(Connection c) throws SQLException {
    return Math.max(
        Rows.number(c, "SELECT max(number) FROM article"),
        Rows.number(c, "SELECT max(number) FROM ruling"));
  }

  static Ruled keep(Connection c, Ruled said) throws SQLException {
    Ruled ruled = said.numbered(last(c) + 1);
    Rows.update(
        c,
        "INSERT INTO ruling (number, ruled) VALUES (?, ?)",
        ruled.number(),
        Codec.write(Ruled.class, ruled));
    List<String> on = on(c, ruled);
    Rows.batch(
        c,
        "INSERT INTO ruling_on (article, number) VALUES (?, ?)",
        on.stream().map(article -> List.of(article, ruled.number())).toList());
    if (ruled.what() instanceof Ruling.TakenBack(long number)) {
      Rows.update(c, "UPDATE ruling SET undone = ? WHERE number = ?", ruled.number(), number);
    }
    // What it says may change what is found in them.
    Rows.update(
        c,
        "UPDATE story SET dossier = NULL WHERE id IN (SELECT m.story FROM member m"
            + " JOIN ruling_on r ON r.article = m.article WHERE r.number = ?)",
        ruled.number());
    if (on.contains(EVERYWHERE)) {
      Rows.update(c, "UPDATE story SET dossier = NULL");
    }
    return ruled;
  }

  /// The articles in whose stories it is shown; what takes another back is shown where that is.
  private static List<String> on(Connection c, Ruled ruled) throws SQLException {
    if (ruled.what() instanceof Ruling.TakenBack(long number)) {
      return Rows.texts(c, "SELECT article FROM ruling_on WHERE number = ?", number);
    }
    Set<String> on = new LinkedHashSet<>();
    ruled.what().articles().forEach(article -> on.add(article.value()));
    ruled.effect().beside().map(ArticleId::value).ifPresent(on::add);
    return on.isEmpty() ? List.of(EVERYWHERE) : List.copyOf(on);
  }

  static Optional<Ruled> ruling(Connection c, long number) throws SQLException {
    return Rows.one(c, "SELECT ruled, undone FROM ruling WHERE number = ?", Ledger::ruled, number);
  }

  private static Ruled ruled(ResultSet row) throws SQLException {
    Ruled kept = Codec.read(Ruled.class, row.getBytes(1));
    long undone = row.getLong(2);
    return new Ruled(
        kept.number(),
        kept.when(),
        kept.who(),
        kept.what(),
        kept.effect(),
        undone == 0 ? Optional.empty() : Optional.of(undone));
  }

  static Page<Ruled> newest(
      Connection c, Optional<String> story, Optional<String> cursor, int limit)
      throws SQLException {
    var sql = new StringBuilder("SELECT ruled, undone FROM ruling WHERE");
    List<Object> values = new ArrayList<>();
    sql.append(story.isPresent() ? ABOUT : " 1 = 1");
    story.ifPresent(values::add);
    cursor
        .map(Ledger::before)
        .ifPresent(
            number -> {
              sql.append(" AND number < ?");
              values.add(number);
            });
    sql.append(" ORDER BY number DESC LIMIT ?");
    values.add(limit + 1);
    List<Ruled> found = Rows.all(c, sql.toString(), Ledger::ruled, values.toArray());
    boolean more = found.size() > limit;
    List<Ruled> shown = more ? found.subList(0, limit) : found;
    return new Page<>(
        shown, more ? Optional.of(Long.toString(shown.getLast().number())) : Optional.empty());
  }

  private static long before(String cursor) {
    if (!cursor.matches("\\d{1,18}")) {
      throw new IllegalArgumentException("'" + cursor + "' is no cursor");
    }
    return Long.parseLong(cursor);
  }

  static List<Ruled> inForce(Connection c, String story) throws SQLException {
    return Rows.all(
            c,
            "SELECT ruled, undone FROM ruling WHERE undone IS NULL AND"
                + ABOUT
                + " ORDER BY number",
            Ledger::ruled,
            story)
        .stream()
        .filter(Ruled::holds)
        .toList();
  }

  static List<Ruled> between(Connection c, long after, long through) throws SQLException {
    return Rows.all(
        c,
        "SELECT ruled, undone FROM ruling WHERE number > ? AND number <= ? ORDER BY number",
        Ledger::ruled,
        after,
        through);
  }
}
