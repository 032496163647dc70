package parallax.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.text.Fold;

/// Answers searches.
final class Searching {
  private static final String COLUMNS =
      "SELECT f.kind, f.article, f.first, f.last, f.text, f.name, f.via, a.title, a.outlet,"
          + " a.published, m.story, f.number FROM found f ";
  private static final String AROUND =
      " JOIN article a ON a.id = f.article LEFT JOIN member m ON m.article = f.article WHERE 1 = 1";

  private static final int NUMBER = 12;

  /// Rows that are ranked, which is about 10 ms of SQLite's.
  private static final int RANKED = 5_000;

  private final StringBuilder conditions = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  private Searching() {}

  static Page<Hit> of(Connection c, Words words, SearchQuery query) throws SQLException {
    Optional<Words.Match> match = words.match(query.words());
    if (match.isEmpty() && (query.filter().equals(SearchQuery.Filter.NONE) || asked(query))) {
      return new Page<>(List.of(), Optional.empty());
    }
    return new Searching().run(c, query, match);
  }

  /// Whether somebody typed something, even if there is no word in it.
  private static boolean asked(SearchQuery query) {
    return !query.words().isBlank();
  }

  private Page<Hit> run(Connection c, SearchQuery query, Optional<Words.Match> match)
      throws SQLException {
    match.flatMap(Words.Match::ranked).ifPresent(values::add);
    match.ifPresent(words -> and(words.condition(), words.value()));
    and("f.kind = ?", query.kind().key());
    filter(query.filter());
    int from = query.cursor().map(Searching::offset).orElse(0);
    values.add(query.limit() + 1);
    values.add(from);
    String around = query.filter().equals(SearchQuery.Filter.NONE) ? " WHERE 1 = 1" : AROUND;
    List<Long> numbers =
        Rows.all(
            c,
            match
                    .map(words -> best(words, around))
                    .orElse(
                        "SELECT f.number FROM found f" + around + conditions + " ORDER BY f.number")
                + " LIMIT ? OFFSET ?",
            row -> row.getLong(1),
            values.toArray());
    boolean more = numbers.size() > query.limit();
    List<Hit> hits = rows(c, more ? numbers.subList(0, query.limit()) : numbers);
    return new Page<>(
        withPassages(c, hits, query.words()),
        more ? Optional.of(Integer.toString(from + query.limit())) : Optional.empty());
  }

  /// The best of the newest that match: a word that is everywhere would have all rows ranked.
  private String best(Words.Match words, String around) {
    return "SELECT number FROM (SELECT f.number, "
        + words.rank()
        + " AS rank FROM found f "
        + words.join()
        + around
        + conditions
        + " ORDER BY "
        + words.number()
        + " DESC LIMIT "
        + RANKED
        + ") newest ORDER BY rank, number";
  }

  /// Hits with words, where a whole article was found.
  static List<Hit> withPassages(Connection c, List<Hit> hits, String typed) throws SQLException {
    List<Hit> shown = new ArrayList<>();
    for (Hit hit : hits) {
      shown.add(hit.text().isEmpty() ? passage(c, hit, typed) : hit);
    }
    return shown;
  }

  /// Rows of `found` by their numbers, in the order of these; whole articles are without words.
  static List<Hit> rows(Connection c, List<Long> numbers) throws SQLException {
    if (numbers.isEmpty()) {
      return List.of();
    }
    var list = new StringJoiner(", ");
    numbers.forEach(number -> list.add(Long.toString(number)));
    Map<Long, Hit> byNumber = new HashMap<>();
    Rows.all(
        c,
        COLUMNS + AROUND + " AND f.number IN (" + list + ")",
        row -> byNumber.put(row.getLong(NUMBER), hit(row)));
    return numbers.stream().map(byNumber::get).filter(Objects::nonNull).toList();
  }

  /// Numbers of the rows of `found` that a filter lets through.
  static BitSet numbers(Connection c, Optional<SearchQuery.Kind> kind, SearchQuery.Filter filter)
      throws SQLException {
    var searching = new Searching();
    kind.ifPresent(only -> searching.and("f.kind = ?", only.key()));
    searching.filter(filter);
    var numbers = new BitSet();
    Rows.all(
        c,
        "SELECT f.number FROM found f" + AROUND + searching.conditions,
        row -> {
          numbers.set(row.getInt(1));
          return true;
        },
        searching.values.toArray());
    return numbers;
  }

  private void filter(SearchQuery.Filter filter) {
    filter.outlet().ifPresent(outlet -> and("a.outlet = ?", outlet));
    filter.from().map(LocalDate::toString).ifPresent(day -> and("a.published >= ?", day));
    // A minute of the last day is after the day itself, as text.
    filter
        .to()
        .map(day -> day.plusDays(1).toString())
        .ifPresent(day -> and("a.published < ?", day));
    filter.speaker().ifPresent(name -> and("f.speaker = ?", Fold.fold(name)));
    filter.story().ifPresent(story -> and("m.story = ?", story));
    filter
        .place()
        .ifPresent(
            place ->
                and(
                    "f.article IN (SELECT article FROM named WHERE type = 'PLACE' AND folded = ?)",
                    Fold.fold(place)));
  }

  private void and(String condition, Object value) {
    conditions.append(" AND ").append(condition);
    values.add(value);
  }

  /// Points that no other outlet of their stories tells, newest first.
  static List<Hit> onlyIn(Connection c, String outlet, int limit) throws SQLException {
    return Rows.all(
        c,
        COLUMNS
            + AROUND
            + " AND f.kind = 'point' AND f.status = 'SINGLE' AND a.outlet = ?"
            + " AND (SELECT s.outlets FROM story s WHERE s.id = f.story) > 1"
            + " ORDER BY a.number DESC, f.number LIMIT ?",
        Searching::hit,
        outlet,
        limit);
  }

  private static Hit hit(ResultSet row) throws SQLException {
    SearchQuery.Kind kind = SearchQuery.Kind.of(row.getString(1)).orElseThrow();
    var about =
        new Hit.About(
            new ArticleId(row.getString(2)),
            Optional.ofNullable(row.getString(8)),
            Optional.ofNullable(row.getString(9)),
            Optional.ofNullable(row.getString(10)),
            Optional.ofNullable(row.getString(11)));
    return new Hit(
        kind,
        about,
        Span.of(row.getInt(3), row.getInt(4)),
        row.getString(5),
        kind == SearchQuery.Kind.QUOTE
            ? Optional.of(
                new Hit.Told(
                    Optional.ofNullable(row.getString(6)), Optional.ofNullable(row.getString(7))))
            : Optional.empty());
  }

  /// The first sentence with most of the words that somebody looks for.
  private static Hit passage(Connection c, Hit hit, String typed) throws SQLException {
    AnnotatedArticle article = Rows.article(c, hit.article().id().value()).orElseThrow();
    List<String> terms = Terms.of(typed).stream().map(term -> String.join(" ", term)).toList();
    Optional<Span> best = Optional.empty();
    long most = -1;
    for (Sentence sentence : article.sentences()) {
      String folded = Fold.fold(article.words(sentence.span())).toLowerCase(Locale.ROOT);
      long has = terms.stream().filter(folded::contains).count();
      if (has > most) {
        most = has;
        best = Optional.of(sentence.span());
      }
    }
    Span span = best.orElse(hit.span());
    return new Hit(hit.kind(), hit.article(), span, article.words(span), hit.told());
  }

  static Page<SpeakerSummary> speakers(
      Connection c, String part, Optional<String> cursor, int limit) throws SQLException {
    int from = cursor.map(Searching::offset).orElse(0);
    String like = Fold.fold(part).replaceAll("([%_\\\\])", "\\\\$1");
    List<SpeakerSummary> found =
        Rows.all(
            c,
            "SELECT name, quotes FROM speaker WHERE folded LIKE ? ESCAPE '\\'"
                + " ORDER BY quotes DESC, folded LIMIT ? OFFSET ?",
            row -> new SpeakerSummary(row.getString(1), row.getLong(2)),
            "%" + like + "%",
            limit + 1,
            from);
    boolean more = found.size() > limit;
    return new Page<>(
        more ? found.subList(0, limit) : found,
        more ? Optional.of(Integer.toString(from + limit)) : Optional.empty());
  }

  static int offset(String cursor) {
    if (!cursor.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("'" + cursor + "' is no cursor");
    }
    return Integer.parseInt(cursor);
  }
}
