package parallax.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.model.EventDate;

/// Lists stories, newest first: by the last day on which one of their articles was published, then
/// by arrival. Those without any known day come last.
final class StoryList {
  private StoryList() {}

  private static final String COLUMNS =
      "SELECT id, title, date, articles, outlets, differences, day, number FROM story WHERE ";

  static Optional<StorySummary> one(Connection c, String story) throws SQLException {
    return Rows.one(c, COLUMNS + "id = ?", row -> Sorted.of(row).summary(), story);
  }

  static Page<StorySummary> of(Connection c, Words words, StoryQuery query) throws SQLException {
    var sql = new StringBuilder(COLUMNS + "1 = 1");
    List<Object> values = new ArrayList<>();
    query.from().map(LocalDate::toString).ifPresent(day -> and(sql, values, "day >= ?", day));
    query
        .to()
        .map(LocalDate::toString)
        .ifPresent(day -> and(sql, values, "day <> '' AND day <= ?", day));
    query
        .outlet()
        .ifPresent(
            outlet ->
                and(
                    sql,
                    values,
                    "id IN (SELECT m.story FROM member m JOIN article a ON a.id = m.article"
                        + " WHERE a.outlet = ?)",
                    outlet));
    query
        .words()
        .flatMap(words::match)
        .ifPresent(
            match ->
                and(
                    sql,
                    values,
                    "id IN (SELECT m.story FROM found f "
                        + match.join()
                        + " JOIN member m ON m.article = f.article WHERE f.kind = 'article' AND "
                        + match.condition()
                        + ")",
                    match.value()));
    query.cursor().map(Cursor::of).ifPresent(cursor -> cursor.after(sql, values));
    sql.append(" ORDER BY day DESC, number DESC LIMIT ?");
    values.add(query.limit() + 1);
    List<Sorted> rows = Rows.all(c, sql.toString(), Sorted::of, values.toArray());
    boolean more = rows.size() > query.limit();
    List<Sorted> shown = more ? rows.subList(0, query.limit()) : rows;
    return new Page<>(
        shown.stream().map(Sorted::summary).toList(),
        more ? Optional.of(shown.getLast().cursor().written()) : Optional.empty());
  }

  private static void and(StringBuilder sql, List<Object> values, String condition, Object value) {
    sql.append(" AND ").append(condition);
    values.add(value);
  }

  /// The value of an event's date, where it is known.
  static Optional<String> date(EventDate date) {
    return switch (date) {
      case EventDate.Unknown() -> Optional.empty();
      case EventDate.Told(String value, boolean _, var _) -> Optional.of(value);
    };
  }

  private record Sorted(StorySummary summary, Cursor cursor) {
    static Sorted of(ResultSet row) throws SQLException {
      var summary =
          new StorySummary(
              row.getString(1),
              Optional.ofNullable(row.getString(2)),
              Optional.ofNullable(row.getString(3)),
              row.getInt(4),
              row.getInt(5),
              row.getObject(6) == null ? Optional.empty() : Optional.of(row.getInt(6)));
      return new Sorted(summary, new Cursor(row.getString(7), row.getLong(8)));
    }
  }

  /// A place in the list: the story that was last.
  private record Cursor(String day, long number) {

    /// @throws IllegalArgumentException where nothing like it was ever given out
    static Cursor of(String written) {
      int at = written.indexOf('~');
      if (at < 0 || !written.substring(at + 1).matches("\\d{1,18}")) {
        throw new IllegalArgumentException("'" + written + "' is no cursor");
      }
      return new Cursor(written.substring(0, at), Long.parseLong(written.substring(at + 1)));
    }

    String written() {
      return day + "~" + number;
    }

    void after(StringBuilder sql, List<Object> values) {
      sql.append(" AND (day, number) < (?, ?)");
      values.add(day);
      values.add(number);
    }
  }
}
