package parallax.archive;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import parallax.model.AccountLine;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Contrast;
import parallax.model.Difference;
import parallax.model.Dossier;
import parallax.model.EntityType;
import parallax.model.EventDate;
import parallax.model.Evidence;
import parallax.model.Figure;
import parallax.model.Mention;
import parallax.model.Origin;
import parallax.model.Point;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.model.Quantity;
import parallax.model.Quote;
import parallax.model.Report;
import parallax.model.Sentence;
import parallax.model.Side;
import parallax.model.Span;
import parallax.model.Speaker;
import parallax.model.Story;
import parallax.model.StoryDossier;
import parallax.model.TimeExpression;
import parallax.model.Voice;

/// Invented articles with something of every kind in them.
final class Fixtures {
  private Fixtures() {}

  /// "Mayor Ana Løvdal said the bridge would reopen. Some 40 cars waited on Monday."
  static AnnotatedArticle bridge(String id, String outlet, Published published) {
    String text =
        "Mayor Ana Løvdal said the bridge would reopen. Some 40 cars waited on Monday. "
            + id
            + " \uD83D\uDE97 \uD800";
    return new AnnotatedArticle(
        new Article(
            new ArticleId(id),
            new Provenance("folder/" + id + ".html", Optional.empty(), Optional.of(outlet)),
            Optional.of("Bridge to reopen, says " + outlet),
            List.of("Jo Moe"),
            published,
            "en",
            text),
        List.of(new Sentence(Span.of(0, 46), 0), new Sentence(Span.of(47, 77), 0)),
        List.of(new Mention(Span.of(6, 16), EntityType.PERSON, "Ana Løvdal", Mention.Form.NAME)),
        List.of(
            new Quote(
                List.of(Span.of(22, 45)),
                List.of(Span.of(0, 16)),
                List.of(Span.of(17, 21)),
                Quote.Kind.INDIRECT,
                Optional.of(new Speaker("Ana Løvdal", 0.9)),
                Optional.empty())),
        List.of(
            new TimeExpression(
                Span.of(70, 76),
                TimeExpression.TimeType.DATE,
                "XXXX-WXX-1",
                TimeExpression.Anchor.OPEN)),
        List.of(
            new Figure(
                Span.of(52, 54),
                new Quantity.Between(40, Double.POSITIVE_INFINITY),
                "cars",
                Optional.of("some"),
                "cars")));
  }

  static Published day(int day) {
    return new Published.Day(LocalDate.of(2024, 5, day), "meta");
  }

  static Published minute(int day) {
    return new Published.Minute(LocalDateTime.of(2024, 5, day, 12, 30), "json-ld");
  }

  /// A dossier of one story in which its articles differ in a figure.
  static Dossier dossier(Story story, List<AnnotatedArticle> articles) {
    List<Report> reports =
        articles.stream().map(a -> new Report(a.id(), Span.of(47, 77), new Voice.Own())).toList();
    var told = new Report(articles.getFirst().id(), Span.of(0, 46), quoted());
    var point =
        new Point(
            "p1",
            Point.Status.DIFFERS,
            reports.getFirst(),
            reports,
            List.of(new Origin(Origin.Kind.OUTLET, "its own report", story.articles())));
    List<Side> sides =
        reports.stream()
            .map(
                report ->
                    new Side(
                        "40",
                        List.of(report),
                        List.of(new Evidence(report.article(), Span.of(52, 54)))))
            .toList();
    return new Dossier(
        articles,
        List.of(
            new StoryDossier(
                story,
                Optional.of("Bridge to reopen"),
                new EventDate.Told(
                    "2024-05-06",
                    true,
                    new Evidence(reports.getFirst().article(), Span.of(70, 76))),
                new StoryDossier.Findings(
                    List.of(new AccountLine(told, "p1")),
                    List.of(point),
                    List.of(new Difference.InFigure(contrast(sides))),
                    List.of()),
                new StoryDossier.Background(List.of(), List.of(), List.of()))),
        List.of(),
        List.of(),
        List.of());
  }

  private static Voice quoted() {
    return new Voice.Quoted(Optional.of("Ana Løvdal"), Optional.empty());
  }

  private static Contrast contrast(List<Side> sides) {
    return new Contrast("d1", "cars", sides, 0.8, "the figures differ");
  }
}
