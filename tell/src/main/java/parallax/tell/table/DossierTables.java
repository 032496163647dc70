package parallax.tell.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import parallax.columns.Column;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Contrast;
import parallax.model.Copy;
import parallax.model.Difference;
import parallax.model.Dossier;
import parallax.model.EventDate;
import parallax.model.Figure;
import parallax.model.Naming;
import parallax.model.Point;
import parallax.model.Published;
import parallax.model.Quantity;
import parallax.model.Quote;
import parallax.model.Report;
import parallax.model.Side;
import parallax.model.Span;
import parallax.model.Speaker;
import parallax.model.StoryDossier;
import parallax.model.TimeExpression;
import parallax.model.TimelineEntry;
import parallax.model.Utterance;
import parallax.model.Voice;
import parallax.tell.view.SharedText;

/// Everything that a dossier holds as tables: a row for each report, so that each row stands for
/// itself, with its story and its article beside it.
public final class DossierTables {
  private static final List<Column> STORY = words("story", "story title", "story date");
  private static final List<Column> ABOUT = words("article", "outlet", "title", "published", "url");
  private static final List<Column> PLACE =
      columns(ABOUT, Column.count("start"), Column.count("end"), "words");
  private static final List<Column> VOICE = words("voice", "speaker", "via");

  private final Dossier dossier;
  private final Map<ArticleId, AnnotatedArticle> articles = new HashMap<>();

  private DossierTables(Dossier dossier) {
    this.dossier = dossier;
    dossier.articles().forEach(article -> articles.put(article.id(), article));
  }

  /// The tables, in a fixed order; those without rows too.
  public static List<Table> of(Dossier dossier) {
    DossierTables tables = new DossierTables(dossier);
    return List.of(
        tables.articles(),
        tables.points(),
        tables.differences(),
        tables.utterances(),
        tables.quotes(),
        tables.figures(),
        tables.times(),
        tables.names(),
        tables.timeline(),
        tables.copies());
  }

  /// The same, and the articles' texts as the last column of the first table.
  public static List<Table> withTexts(Dossier dossier) {
    List<Table> tables = new ArrayList<>(of(dossier));
    Table articles = tables.getFirst();
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < articles.rows().size(); i++) {
      List<Table.Cell> row = new ArrayList<>(articles.rows().get(i));
      row.add(new Table.Words(dossier.articles().get(i).article().text()));
      rows.add(row);
    }
    tables.set(0, new Table(articles.name(), columns(articles.columns(), "text"), rows));
    return tables;
  }

  private static List<Column> words(String... names) {
    return Arrays.stream(names).map(Column::words).toList();
  }

  /// @param parts columns, lists of them, or names of columns of words
  private static List<Column> columns(Object... parts) {
    List<Column> columns = new ArrayList<>();
    for (Object part : parts) {
      switch (part) {
        case Column column -> columns.add(column);
        case List<?> several -> columns.addAll(columns(several.toArray()));
        default -> columns.add(Column.words(part.toString()));
      }
    }
    return columns;
  }

  private Table articles() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (AnnotatedArticle one : dossier.articles()) {
      Article article = one.article();
      rows.add(
          about(new Table.Row(), article)
              .words(String.join("; ", article.byline()))
              .words(article.published().foundIn())
              .words(article.language())
              .words(article.provenance().source())
              .number(article.text().length())
              .cells());
    }
    return new Table(
        "articles",
        columns(
            ABOUT, "byline", "published from", "language", "source", Column.count("characters")),
        rows);
  }

  private Table points() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (StoryDossier story : dossier.stories()) {
      for (Point point : story.findings().points()) {
        for (Report report : point.reports()) {
          Table.Row row =
              story(story)
                  .words(point.id())
                  .words(lower(point.status()))
                  .words(words(point.lead().article(), point.lead().span()))
                  .number(point.independent())
                  .words(
                      point.origins().stream()
                          .map(origin -> origin.label())
                          .collect(Collectors.joining("; ")));
          rows.add(report(row, report).cells());
        }
      }
    }
    return new Table(
        "points",
        columns(
            STORY, "point", "status", "text", Column.count("independent"), "origins", PLACE, VOICE),
        rows);
  }

  private Table differences() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (StoryDossier story : dossier.stories()) {
      for (Difference difference : story.findings().differences()) {
        Contrast contrast = difference.contrast();
        int number = 0;
        for (Side side : contrast.sides()) {
          number++;
          for (Report report : side.reports()) {
            Table.Row row =
                story(story)
                    .words(contrast.id())
                    .words(difference.kind())
                    .words(contrast.about())
                    .number(contrast.confidence())
                    .words(contrast.reason())
                    .number(number)
                    .words(side.value())
                    .words(marks(side, report.article()));
            rows.add(report(row, report).cells());
          }
        }
      }
    }
    return new Table(
        "differences",
        columns(
            STORY,
            words("difference", "kind", "about"),
            Column.amount("confidence"),
            "reason",
            Column.count("side"),
            words("value", "marked"),
            PLACE,
            VOICE),
        rows);
  }

  /// The words of a side that differ, of one article.
  private Optional<String> marks(Side side, ArticleId article) {
    String marked =
        side.marks().stream()
            .filter(mark -> mark.article().equals(article))
            .map(mark -> words(mark.article(), mark.span()))
            .collect(Collectors.joining("; "));
    return Optional.of(marked).filter(words -> !words.isEmpty());
  }

  private Table utterances() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (StoryDossier story : dossier.stories()) {
      int number = 0;
      for (Utterance utterance : story.findings().utterances()) {
        number++;
        for (Report rendering : utterance.renderings()) {
          Table.Row row = story(story).number(number).words(utterance.speaker());
          rows.add(report(row, rendering).cells());
        }
      }
    }
    return new Table(
        "utterances", columns(STORY, Column.count("utterance"), "said by", PLACE, VOICE), rows);
  }

  private Table quotes() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (AnnotatedArticle article : dossier.articles()) {
      for (Quote quote : article.quotes()) {
        rows.add(
            place(new Table.Row(), article, quote.span())
                .words(lower(quote.kind()))
                .words(quote.speaker().map(Speaker::name))
                .words(quote.via())
                .words(joined(article, quote.source()))
                .words(joined(article, quote.cue()))
                .words(joined(article, quote.content()))
                .number(quote.speaker().map(Speaker::confidence).orElse(Double.NaN))
                .cells());
      }
    }
    return new Table(
        "quotes",
        columns(
            PLACE,
            words("kind", "speaker", "via", "source", "cue", "content"),
            Column.amount("speaker confidence")),
        rows);
  }

  private Table figures() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (AnnotatedArticle article : dossier.articles()) {
      for (Figure figure : article.figures()) {
        Table.Row row = place(new Table.Row(), article, figure.span());
        switch (figure.quantity()) {
          case Quantity.Exactly(double value) -> row.number(value).nothing().nothing();
          case Quantity.Between(double low, double high) -> row.nothing().number(low).number(high);
        }
        rows.add(row.words(figure.unit()).words(figure.modifier()).words(figure.counts()).cells());
      }
    }
    return new Table(
        "figures",
        columns(
            PLACE,
            Column.amount("value"),
            Column.amount("low"),
            Column.amount("high"),
            words("unit", "modifier", "counts")),
        rows);
  }

  private Table times() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (AnnotatedArticle article : dossier.articles()) {
      for (TimeExpression time : article.times()) {
        rows.add(
            place(new Table.Row(), article, time.span())
                .words(time.value())
                .words(lower(time.type()))
                .words(lower(time.anchor()))
                .cells());
      }
    }
    return new Table("times", columns(PLACE, "value", "type", "rests on"), rows);
  }

  private Table names() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (StoryDossier story : dossier.stories()) {
      for (Naming naming : story.background().names()) {
        for (Naming.Form form : naming.forms()) {
          for (Span span : form.spans()) {
            Table.Row row =
                story(story)
                    .words(naming.entity())
                    .words(lower(naming.type()))
                    .words(naming.reason())
                    .words(form.text());
            rows.add(place(row, article(form.article()), span).cells());
          }
        }
      }
    }
    return new Table("names", columns(STORY, "entity", "type", "reason", "form", PLACE), rows);
  }

  private Table timeline() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (StoryDossier story : dossier.stories()) {
      for (TimelineEntry entry : story.background().timeline()) {
        for (Report report : entry.reports()) {
          Table.Row row =
              story(story).words(entry.date()).words(entry.inferred() ? "inferred" : "told");
          rows.add(report(row, report).cells());
        }
      }
    }
    return new Table("timeline", columns(STORY, "date", "known", PLACE, VOICE), rows);
  }

  private Table copies() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (StoryDossier story : dossier.stories()) {
      for (Copy copy : story.background().copies()) {
        rows.add(
            story(story)
                .words(copy.a().value())
                .words(article(copy.a()).article().outletOrSource())
                .words(copy.b().value())
                .words(article(copy.b()).article().outletOrSource())
                .words(copy.kind().name().toLowerCase(Locale.ROOT))
                .number(copy.containment())
                .number(SharedText.ofA(copy, article(copy.a()).article()))
                .number(SharedText.ofB(copy, article(copy.b()).article()))
                .words(copy.from().map(ArticleId::value))
                .number(copy.passages().size())
                .cells());
      }
    }
    return new Table(
        "copies",
        columns(
            STORY,
            words("a", "a outlet", "b", "b outlet", "kind"),
            Column.amount("containment"),
            Column.amount("of a"),
            Column.amount("of b"),
            "from",
            Column.count("shared passages")),
        rows);
  }

  private static Table.Row story(StoryDossier story) {
    Optional<String> date =
        switch (story.date()) {
          case EventDate.Unknown() -> Optional.empty();
          case EventDate.Told told -> Optional.of(told.value());
        };
    return new Table.Row().words(story.story().id()).words(story.title()).words(date);
  }

  private Table.Row report(Table.Row row, Report report) {
    place(row, article(report.article()), report.span());
    return switch (report.voice()) {
      case Voice.Own() -> row.words("own").nothing().nothing();
      case Voice.Quoted(Optional<String> speaker, Optional<String> via) ->
          row.words("quoted").words(speaker).words(via);
    };
  }

  private static Table.Row place(Table.Row row, AnnotatedArticle article, Span span) {
    return about(row, article.article())
        .number(span.start())
        .number(span.end())
        .words(article.words(span));
  }

  private static Table.Row about(Table.Row row, Article article) {
    return row.words(article.id().value())
        .words(article.provenance().outlet())
        .words(article.title())
        .words(published(article.published()))
        .words(article.provenance().url());
  }

  private static Optional<String> published(Published published) {
    return switch (published) {
      case Published.Unknown() -> Optional.empty();
      case Published.Day(var day, String _) -> Optional.of(day.toString());
      case Published.Minute(var minute, String _) -> Optional.of(minute.toString());
    };
  }

  private static Optional<String> joined(AnnotatedArticle article, List<Span> spans) {
    return spans.isEmpty()
        ? Optional.empty()
        : Optional.of(spans.stream().map(article::words).collect(Collectors.joining(" … ")));
  }

  private AnnotatedArticle article(ArticleId id) {
    return Objects.requireNonNull(articles.get(id), () -> "article " + id + " is not there");
  }

  private String words(ArticleId article, Span span) {
    return article(article).words(span);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
