package parallax.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import parallax.model.ArticleId;
import parallax.model.Span;

/// Search by meaning: what is kept is held by its signs in memory, the nearest of these are
/// compared in full.
///
/// An article is as near as the nearest of itself, what is quoted in it and what it tells. What
/// other processes bring is seen at the next search. Thread-safe.
final class Meanings {
  /// Numbers in a vector.
  static final int DIMENSIONS = 384;

  /// What is compared in full. Of the ten nearest among 3,490 texts out of news, 93 in 100 are
  /// among the 50 nearest by their signs, 99 among 200, all among 1,000.
  private static final int COMPARED = 1_000;

  /// Below this cosine two texts have nothing to do with each other.
  private static final double LEAST = 0.25;

  /// What is looked up and has gone since, in parts of all: more, and memory is filled anew.
  private static final double MOST_GONE = 0.25;

  private static final int CHUNK = 5_000;

  private final SignIndex signs = new SignIndex(DIMENSIONS);

  /// A vector that was compared, and the length of what it is of: of a sentence and a quote in it,
  /// which mean the same, the sentence says more.
  private record Near(long number, double cosine, int length) {}

  private static final Comparator<Near> NEAREST =
      Comparator.comparingDouble(Near::cosine)
          .thenComparingInt(Near::length)
          .reversed()
          .thenComparingLong(Near::number);

  /// Rows of `found` that are to be encoded.
  static void await(Connection c, List<Long> numbers) throws SQLException {
    Rows.batch(
        c,
        "INSERT INTO unencoded (number) VALUES (?)",
        numbers.stream().map(number -> List.of(number)).toList());
  }

  /// Forgets rows, before they leave `found`.
  ///
  /// @param numbers a query for them
  static void forget(Connection c, String numbers, @Nullable Object... values) throws SQLException {
    Rows.update(c, "DELETE FROM meaning WHERE number IN (" + numbers + ")", values);
    Rows.update(c, "DELETE FROM unencoded WHERE number IN (" + numbers + ")", values);
  }

  /// Forgets all rows.
  static void clear(Connection c) throws SQLException {
    Rows.update(c, "DELETE FROM meaning");
    Rows.update(c, "DELETE FROM unencoded");
  }

  static List<Unencoded> unencoded(Connection c, int limit) throws SQLException {
    return Rows.all(
        c,
        "SELECT u.id, f.kind, f.article, f.first, f.last, f.text, a.title FROM unencoded u"
            + " JOIN found f ON f.number = u.number JOIN article a ON a.id = f.article"
            + " ORDER BY u.id LIMIT ?",
        row -> {
          SearchQuery.Kind kind = SearchQuery.Kind.of(row.getString(2)).orElseThrow();
          return new Unencoded(
              row.getLong(1),
              new ArticleId(row.getString(3)),
              kind,
              Span.of(row.getInt(4), row.getInt(5)),
              kind == SearchQuery.Kind.ARTICLE
                  ? Objects.requireNonNullElse(row.getString(7), "")
                  : row.getString(6));
        },
        limit);
  }

  /// Keeps meanings of what was to be encoded, and still is.
  static void keep(Connection c, Map<Long, float[]> meanings) throws SQLException {
    for (Map.Entry<Long, float[]> one : meanings.entrySet()) {
      Optional<Long> number =
          Rows.one(
              c, "SELECT number FROM unencoded WHERE id = ?", row -> row.getLong(1), one.getKey());
      if (number.isPresent()) {
        Rows.update(c, "DELETE FROM unencoded WHERE id = ?", one.getKey());
        Rows.update(
            c,
            "INSERT INTO meaning (number, vector) VALUES (?, ?)",
            number.get(),
            bytes(one.getValue()));
      }
    }
  }

  /// @throws IllegalArgumentException where it is of another length
  static byte[] bytes(float[] vector) {
    if (vector.length != DIMENSIONS) {
      throw new IllegalArgumentException(
          "a meaning has " + vector.length + " numbers, not " + DIMENSIONS);
    }
    float largest = 0;
    for (float value : vector) {
      largest = Math.max(largest, Math.abs(value));
    }
    byte[] bytes = new byte[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS && largest > 0; i++) {
      bytes[i] = (byte) Math.round(vector[i] / largest * Byte.MAX_VALUE);
    }
    return bytes;
  }

  /// What is near `meaning` and where `query` looks, nearest first.
  Page<Hit> near(Connection c, float[] meaning, SearchQuery query) throws SQLException {
    byte[] wanted = bytes(meaning);
    catchUp(c);
    LongPredicate rows = rows(c, query);
    List<Near> near = compared(c, wanted, rows);
    List<Hit> hits = Searching.rows(c, near.stream().map(Near::number).toList());
    if (query.kind() == SearchQuery.Kind.ARTICLE) {
      hits = articles(hits);
    }
    int from = Math.min(query.cursor().map(Searching::offset).orElse(0), hits.size());
    int to = Math.min(hits.size(), from + query.limit());
    return new Page<>(
        Searching.withPassages(c, hits.subList(from, to), ""),
        to < hits.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
  }

  private synchronized void catchUp(Connection c) throws SQLException {
    while (true) {
      int[] read = {0};
      Rows.all(
          c,
          "SELECT id, number, vector FROM meaning WHERE id > ? ORDER BY id LIMIT ?",
          row -> {
            signs.add(row.getLong(1), row.getLong(2), row.getBytes(3));
            return read[0]++;
          },
          signs.last(),
          CHUNK);
      if (read[0] < CHUNK) {
        return;
      }
    }
  }

  /// Of an article all counts that is found in it.
  private static LongPredicate rows(Connection c, SearchQuery query) throws SQLException {
    boolean any = query.kind() == SearchQuery.Kind.ARTICLE;
    if (any && query.filter().equals(SearchQuery.Filter.NONE)) {
      return _ -> true;
    }
    Optional<SearchQuery.Kind> kind = any ? Optional.empty() : Optional.of(query.kind());
    BitSet rows = Searching.numbers(c, kind, query.filter());
    return number -> number <= Integer.MAX_VALUE && rows.get((int) number);
  }

  private List<Near> compared(Connection c, byte[] wanted, LongPredicate rows) throws SQLException {
    long[] ids = signs.near(wanted, rows, COMPARED);
    if (ids.length == 0) {
      return List.of();
    }
    var list = new StringJoiner(", ");
    for (long id : ids) {
      list.add(Long.toString(id));
    }
    List<Near> near =
        Rows.all(
            c,
            "SELECT m.number, m.vector, f.last - f.first FROM meaning m JOIN found f"
                + " ON f.number = m.number WHERE m.id IN ("
                + list
                + ")",
            row -> new Near(row.getLong(1), cosine(wanted, row.getBytes(2)), row.getInt(3)));
    if (near.size() < ids.length * (1 - MOST_GONE)) {
      // The next search looks through what is there.
      signs.clear();
    }
    return near.stream().filter(one -> one.cosine() >= LEAST).sorted(NEAREST).toList();
  }

  private static double cosine(byte[] a, byte[] b) {
    long dot = 0;
    long lengthA = 0;
    long lengthB = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      dot += a[i] * b[i];
      lengthA += a[i] * a[i];
      lengthB += b[i] * b[i];
    }
    return lengthA == 0 || lengthB == 0 ? 0 : dot / Math.sqrt((double) lengthA * lengthB);
  }

  /// Each article once, with what in it is nearest.
  private static List<Hit> articles(List<Hit> hits) {
    Map<String, Hit> nearest = new LinkedHashMap<>();
    hits.forEach(hit -> nearest.putIfAbsent(hit.article().id().value(), hit));
    List<Hit> articles = new ArrayList<>();
    for (Hit hit : nearest.values()) {
      articles.add(
          new Hit(
              SearchQuery.Kind.ARTICLE, hit.article(), hit.span(), hit.text(), Optional.empty()));
    }
    return articles;
  }
}
