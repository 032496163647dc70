package parallax.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.model.Figure;
import parallax.model.Point;
import parallax.model.Quote;
import parallax.model.Report;
import parallax.model.Span;
import parallax.model.Speaker;
import parallax.text.Fold;

/// Full-text search over articles, quotes, figures and points, by SQLite's FTS5 (BM25).
final class Finding {
  private static final Pattern TERM =
      Pattern.compile("\"([^\"]*)\"|([\\p{L}\\p{N}\\p{M}]+)", Pattern.UNICODE_CHARACTER_CLASS);

  private Finding() {}

  static void index(Connection c, AnnotatedArticle annotated) throws SQLException {
    String text = annotated.article().text();
    String title = annotated.article().title().map(words -> words + "\n").orElse("");
    add(c, "article", annotated.id(), null, Span.of(0, text.length()), null, title + text);
    for (Quote quote : annotated.quotes()) {
      String speaker = quote.speaker().map(Speaker::name).orElse(null);
      String folded = speaker == null ? null : Fold.fold(speaker);
      String words = annotated.words(quote.span()) + (speaker == null ? "" : "\n" + speaker);
      add(c, "quote", annotated.id(), null, quote.span(), folded, words);
    }
    for (Figure figure : annotated.figures()) {
      String words = annotated.words(figure.span()) + "\n" + figure.counts();
      add(c, "figure", annotated.id(), null, figure.span(), null, words);
    }
  }

  static void indexPoints(Connection c, String story, Dossier dossier) throws SQLException {
    Map<ArticleId, AnnotatedArticle> articles = new HashMap<>();
    dossier.articles().forEach(article -> articles.put(article.id(), article));
    for (Point point : dossier.stories().getFirst().findings().points()) {
      var words = new StringJoiner("\n");
      for (Report report : point.reports()) {
        words.add(Objects.requireNonNull(articles.get(report.article())).words(report.span()));
      }
      Report lead = point.lead();
      add(c, "point", lead.article(), story, lead.span(), null, words.toString());
    }
  }

  static void forgetPoints(Connection c, String story) throws SQLException {
    Rows.update(
        c, "DELETE FROM words WHERE rowid IN (SELECT number FROM found WHERE story = ?)", story);
    Rows.update(c, "DELETE FROM found WHERE story = ?", story);
  }

  private static void add(
      Connection c,
      String kind,
      ArticleId article,
      @Nullable String story,
      Span span,
      @Nullable String speaker,
      String words)
      throws SQLException {
    Rows.update(
        c,
        "INSERT INTO found (kind, article, story, first, last, speaker) VALUES (?, ?, ?, ?, ?, ?)",
        kind,
        article.value(),
        story,
        span.start(),
        span.end(),
        speaker);
    Rows.update(
        c, "INSERT INTO words (rowid, text) VALUES (last_insert_rowid(), ?)", Fold.fold(words));
  }

  static Page<Hit> search(Connection c, SearchQuery query) throws SQLException {
    Optional<String> words = expression(query.words());
    if (words.isEmpty()) {
      return new Page<>(List.of(), Optional.empty());
    }
    int from = query.cursor().map(Finding::offset).orElse(0);
    List<Place> places =
        Rows.all(
            c,
            "SELECT f.kind, f.article, f.first, f.last FROM words w JOIN found f"
                + " ON f.number = w.rowid WHERE words MATCH ? AND f.kind = ?"
                + " ORDER BY bm25(words), f.number LIMIT ? OFFSET ?",
            Place::of,
            words.get(),
            query.kind().key(),
            query.limit() + 1,
            from);
    return page(c, places, from, query.limit());
  }

  static Page<Hit> quotesOf(Connection c, String folded, Optional<String> cursor, int limit)
      throws SQLException {
    int from = cursor.map(Finding::offset).orElse(0);
    List<Place> places =
        Rows.all(
            c,
            "SELECT kind, article, first, last FROM found WHERE speaker = ?"
                + " ORDER BY number LIMIT ? OFFSET ?",
            Place::of,
            folded,
            limit + 1,
            from);
    return page(c, places, from, limit);
  }

  private record Place(String kind, String article, Span span) {
    static Place of(java.sql.ResultSet row) throws SQLException {
      return new Place(row.getString(1), row.getString(2), Span.of(row.getInt(3), row.getInt(4)));
    }
  }

  private static Page<Hit> page(Connection c, List<Place> places, int from, int limit)
      throws SQLException {
    List<Place> shown = places.size() > limit ? places.subList(0, limit) : places;
    Map<String, AnnotatedArticle> articles = new HashMap<>();
    for (Place place : shown) {
      if (!articles.containsKey(place.article())) {
        articles.put(place.article(), Rows.article(c, place.article()).orElseThrow());
      }
    }
    List<Hit> hits =
        shown.stream()
            .map(
                place ->
                    new Hit(
                        SearchQuery.Kind.of(place.kind()).orElseThrow(),
                        Objects.requireNonNull(articles.get(place.article())),
                        place.span()))
            .toList();
    boolean more = places.size() > limit;
    return new Page<>(hits, more ? Optional.of(Integer.toString(from + limit)) : Optional.empty());
  }

  private static int offset(String cursor) {
    if (!cursor.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("'" + cursor + "' is no cursor");
    }
    return Integer.parseInt(cursor);
  }

  /// What somebody typed, as FTS5 understands it: its own operators have no meaning here.
  ///
  /// @return empty where there is no word in it
  static Optional<String> expression(String typed) {
    var terms = new StringJoiner(" ");
    Matcher term = TERM.matcher(Fold.fold(typed));
    while (term.find()) {
      String words = term.group(1) != null ? term.group(1) : term.group(2);
      if (words != null && words.codePoints().anyMatch(Character::isLetterOrDigit)) {
        terms.add('"' + words + '"');
      }
    }
    return terms.length() == 0 ? Optional.empty() : Optional.of(terms.toString());
  }
}
