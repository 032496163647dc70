package parallax.archive;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's `tsvector`; best first by how near the words stand (`ts_rank_cd`).
///
/// Words are told apart here and not by its parser, so that both databases find the same.
final class PostgresWords implements Words {
  /// Its limit for one vector is 1 MB; what of an article's words lies beyond is not found.
  private static final int MOST_BYTES = 900_000;

  /// Its limit for one word is 2 kB.
  private static final int LONGEST_WORD = 500;

  /// It knows no position beyond.
  private static final int LAST_POSITION = 16_383;

  /// Positions that it keeps of one word.
  private static final int MOST_POSITIONS = 255;

  @Override
  public void add(Connection c, List<Row> rows) throws SQLException {
    Rows.batch(
        c,
        "INSERT INTO words (number, lexemes) VALUES (?, ?::tsvector)",
        rows.stream().map(row -> List.of(row.number(), vector(row.folded()))).toList());
  }

  @Override
  public void forget(Connection c, String numbers, @Nullable Object... values) throws SQLException {
    Rows.update(c, "DELETE FROM words WHERE number IN (" + numbers + ")", values);
  }

  @Override
  public void clear(Connection c) throws SQLException {
    Rows.update(c, "DELETE FROM words");
  }

  @Override
  public Optional<Match> match(String typed) {
    var all = new StringJoiner(" & ");
    for (List<String> term : Terms.of(typed)) {
      var phrase = new StringJoiner(" <-> ", "(", ")");
      term.forEach(word -> phrase.add("'" + cut(word) + "'"));
      all.add(phrase.toString());
    }
    if (all.length() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Match(
            "JOIN words w ON w.number = f.number",
            "w.lexemes @@ ?::tsquery",
            all.toString(),
            "-ts_rank_cd(w.lexemes, ?::tsquery)",
            Optional.of(all.toString()),
            "f.number"));
  }

  /// A text as PostgreSQL writes a vector; words are letters and digits, so nothing in them needs
  /// an escape.
  static String vector(String folded) {
    Map<String, StringJoiner> positions = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    int position = 0;
    int bytes = 0;
    for (String whole : Terms.in(folded)) {
      String word = cut(whole);
      position = Math.min(position + 1, LAST_POSITION);
      bytes += positions.containsKey(word) ? 2 : word.getBytes(StandardCharsets.UTF_8).length + 8;
      if (bytes > MOST_BYTES) {
        break;
      }
      if (counts.merge(word, 1, Integer::sum) <= MOST_POSITIONS) {
        positions.computeIfAbsent(word, _ -> new StringJoiner(",")).add(Integer.toString(position));
      }
    }
    var vector = new StringBuilder();
    positions.forEach(
        (word, at) -> vector.append('\'').append(word).append("':").append(at).append(' '));
    return vector.toString();
  }

  private static String cut(String word) {
    return word.length() <= LONGEST_WORD
        ? word
        : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD / 2));
  }
}
