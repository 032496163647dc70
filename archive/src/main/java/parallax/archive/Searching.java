package parallax.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.text.Fold;

/// Answers searches.
final class Searching {
  private static final String COLUMNS =
      "SELECT f.kind, f.article, f.first, f.last, f.text, f.name, f.via, a.title, a.outlet,"
          + " a.published, m.story FROM found f ";
  private static final String AROUND =
      " JOIN article a ON a.id = f.article LEFT JOIN member m ON m.article = f.article WHERE 1 = 1";

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
    match.ifPresent(words -> and(words.condition(), words.value()));
    and("f.kind = ?", query.kind().key());
    filter(query.filter());
    match.flatMap(Words.Match::ranked).ifPresent(values::add);
    int from = query.cursor().map(Searching::offset).orElse(0);
    values.add(query.limit() + 1);
    values.add(from);
    List<Hit> hits =
        Rows.all(
            c,
            COLUMNS
                + match.map(Words.Match::join).orElse("")
                + AROUND
                + conditions
                + " ORDER BY "
                + match.map(words -> words.rank() + ", ").orElse("")
                + "f.number LIMIT ? OFFSET ?",
            Searching::hit,
            values.toArray());
    boolean more = hits.size() > query.limit();
    List<Hit> shown = new ArrayList<>();
    for (Hit hit : more ? hits.subList(0, query.limit()) : hits) {
      shown.add(hit.kind() == SearchQuery.Kind.ARTICLE ? passage(c, hit, query.words()) : hit);
    }
    return new Page<>(
        shown, more ? Optional.of(Integer.toString(from + query.limit())) : Optional.empty());
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

  private static int offset(String cursor) {
    if (!cursor.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("'" + cursor + "' is no cursor");
    }
    return Integer.parseInt(cursor);
  }
}
