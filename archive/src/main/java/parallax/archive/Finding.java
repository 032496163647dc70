package parallax.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.model.EntityType;
import parallax.model.Evidence;
import parallax.model.Figure;
import parallax.model.Mention;
import parallax.model.Point;
import parallax.model.Quote;
import parallax.model.Report;
import parallax.model.Span;
import parallax.model.Speaker;
import parallax.text.Fold;

/// Fills what search finds: articles, quotes, figures, points, with whom and what they name.
final class Finding {
  private final Connection c;
  private final Words words;
  private final List<List<Object>> rows = new ArrayList<>();
  private final List<Words.Row> texts = new ArrayList<>();
  private long next;

  private Finding(Connection c, Words words) throws SQLException {
    this.c = c;
    this.words = words;
    this.next = Rows.number(c, "SELECT max(number) FROM found") + 1;
  }

  static void index(Connection c, Words words, AnnotatedArticle annotated) throws SQLException {
    var finding = new Finding(c, words);
    finding.add(annotated);
    finding.write();
    speakers(c, count(annotated), 1);
    named(c, annotated);
  }

  /// Forgets what is found in an article.
  static void forget(Connection c, Words words, AnnotatedArticle annotated) throws SQLException {
    String id = annotated.id().value();
    speakers(c, indexed(c, id), -1);
    words.forget(c, "SELECT number FROM found WHERE article = ?", id);
    Meanings.forget(c, "SELECT number FROM found WHERE article = ?", id);
    Rows.update(c, "DELETE FROM found WHERE article = ?", id);
    Rows.update(c, "DELETE FROM named WHERE article = ?", id);
  }

  private void add(AnnotatedArticle annotated) {
    String text = annotated.article().text();
    String title = annotated.article().title().map(line -> line + "\n").orElse("");
    var whole = new Evidence(annotated.id(), Span.of(0, text.length()));
    row(Row.of("article", whole, ""), title + text);
    for (Quote quote : annotated.quotes()) {
      Optional<String> name = quote.speaker().map(Speaker::name);
      String said = annotated.words(quote.span());
      Row row = Row.of("quote", new Evidence(annotated.id(), quote.span()), said);
      row(row.by(name, quote.via()), said + name.map(words -> "\n" + words).orElse(""));
    }
    for (Figure figure : annotated.figures()) {
      String words = annotated.words(figure.span());
      Row row = Row.of("figure", new Evidence(annotated.id(), figure.span()), words);
      row(row, words + "\n" + figure.counts());
    }
  }

  /// A row of `found`, but for its number.
  private record Row(
      String kind,
      Evidence place,
      String shown,
      Optional<String> story,
      Optional<String> name,
      Optional<String> via,
      Optional<String> status) {

    static Row of(String kind, Evidence place, String shown) {
      return new Row(
          kind,
          place,
          shown,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    Row by(Optional<String> speaker, Optional<String> relay) {
      return new Row(kind, place, shown, story, speaker, relay, status);
    }

    Row in(String ofStory, Point.Status pointStatus) {
      return new Row(
          kind, place, shown, Optional.of(ofStory), name, via, Optional.of(pointStatus.name()));
    }
  }

  private void row(Row row, String words) {
    long number = next++;
    rows.add(
        List.of(
            number,
            row.kind(),
            row.place().article().value(),
            row.story(),
            row.place().span().start(),
            row.place().span().end(),
            row.shown(),
            row.name().map(Fold::fold),
            row.name(),
            row.via(),
            row.status()));
    texts.add(new Words.Row(number, Fold.fold(words)));
  }

  private void write() throws SQLException {
    Rows.batch(
        c,
        "INSERT INTO found (number, kind, article, story, first, last, text, speaker, name, via,"
            + " status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    words.add(c, texts);
    Meanings.await(
        c,
        rows.stream()
            .filter(row -> !row.get(1).equals(SearchQuery.Kind.FIGURE.key()))
            .map(row -> (Long) row.getFirst())
            .toList());
  }

  static void indexPoints(Connection c, Words words, String story, Dossier dossier)
      throws SQLException {
    Map<ArticleId, AnnotatedArticle> articles = new HashMap<>();
    dossier.articles().forEach(article -> articles.put(article.id(), article));
    var finding = new Finding(c, words);
    for (Point point : dossier.stories().getFirst().findings().points()) {
      var told = new StringJoiner("\n");
      for (Report report : point.reports()) {
        told.add(Objects.requireNonNull(articles.get(report.article())).words(report.span()));
      }
      Report lead = point.lead();
      String shown = Objects.requireNonNull(articles.get(lead.article())).words(lead.span());
      Row row = Row.of("point", new Evidence(lead.article(), lead.span()), shown);
      finding.row(row.in(story, point.status()), told.toString());
    }
    finding.write();
  }

  static void forgetPoints(Connection c, Words words, String story) throws SQLException {
    words.forget(c, "SELECT number FROM found WHERE story = ?", story);
    Meanings.forget(c, "SELECT number FROM found WHERE story = ?", story);
    Rows.update(c, "DELETE FROM found WHERE story = ?", story);
  }

  /// Finds quotes of an article under the speakers that it gives now, where these have changed.
  static void respeak(Connection c, AnnotatedArticle annotated) throws SQLException {
    String id = annotated.id().value();
    Map<Span, String> now = new HashMap<>();
    for (Quote quote : annotated.quotes()) {
      quote.speaker().ifPresent(speaker -> now.put(quote.span(), speaker.name()));
    }
    List<Spoken> kept =
        Rows.all(
            c,
            "SELECT number, first, last, name FROM found WHERE article = ? AND kind = 'quote'",
            row ->
                new Spoken(
                    row.getLong(1),
                    Span.of(row.getInt(2), row.getInt(3)),
                    Optional.ofNullable(row.getString(4))),
            id);
    Map<String, Integer> before = indexed(c, id);
    boolean changed = false;
    for (Spoken quote : kept) {
      Optional<String> name = Optional.ofNullable(now.get(quote.span()));
      if (!name.equals(quote.name())) {
        changed = true;
        Rows.update(
            c,
            "UPDATE found SET speaker = ?, name = ? WHERE number = ?",
            name.map(Fold::fold),
            name,
            quote.number());
      }
    }
    if (changed) {
      speakers(c, before, -1);
      speakers(c, indexed(c, id), 1);
    }
  }

  private record Spoken(long number, Span span, Optional<String> name) {}

  private static Map<String, Integer> indexed(Connection c, String article) throws SQLException {
    Map<String, Integer> quotes = new LinkedHashMap<>();
    Rows.texts(
            c,
            "SELECT name FROM found WHERE article = ? AND kind = 'quote' AND name IS NOT NULL",
            article)
        .forEach(name -> quotes.merge(name, 1, Integer::sum));
    return quotes;
  }

  private static Map<String, Integer> count(AnnotatedArticle annotated) {
    Map<String, Integer> quotes = new LinkedHashMap<>();
    for (Quote quote : annotated.quotes()) {
      quote.speaker().ifPresent(speaker -> quotes.merge(speaker.name(), 1, Integer::sum));
    }
    return quotes;
  }

  private static void speakers(Connection c, Map<String, Integer> quotes, int sign)
      throws SQLException {
    for (Map.Entry<String, Integer> one : quotes.entrySet()) {
      Rows.update(
          c,
          "INSERT INTO speaker (folded, name, quotes) VALUES (?, ?, ?) ON CONFLICT (folded)"
              + " DO UPDATE SET quotes = speaker.quotes + excluded.quotes",
          Fold.fold(one.getKey()),
          one.getKey(),
          sign * one.getValue());
    }
    if (sign < 0) {
      Rows.update(c, "DELETE FROM speaker WHERE quotes <= 0");
    }
  }

  private static void named(Connection c, AnnotatedArticle annotated) throws SQLException {
    Set<List<String>> names = new HashSet<>();
    for (Mention mention : annotated.mentions()) {
      if (mention.type() != EntityType.OTHER) {
        names.add(List.of(mention.type().name(), Fold.fold(mention.entity())));
      }
    }
    Rows.batch(
        c,
        "INSERT INTO named (article, type, folded) VALUES (?, ?, ?)",
        names.stream()
            .map(name -> List.of(annotated.id().value(), name.get(0), name.get(1)))
            .toList());
  }
}
