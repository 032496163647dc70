package parallax.tell.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Dossier;
import parallax.model.Evidence;
import parallax.model.Figure;
import parallax.model.Grouping;
import parallax.model.Origin;
import parallax.model.Point;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.model.Quantity;
import parallax.model.Span;
import parallax.model.StoryDossier;
import parallax.tell.fixture.Ferry;
import parallax.tell.page.Page;

final class FormatsTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final Dossier dossier = Ferry.dossier();

  @Test
  void everyLineConformsToItsSchema() {
    for (AnnotatedArticle article : dossier.articles()) {
      assertThat(Schemas.faults("read", JsonLines.read(article.article()))).isEmpty();
      assertThat(Schemas.faults("annotate", JsonLines.annotate(article))).isEmpty();
    }
    for (String line : JsonLines.group(articles(), grouping())) {
      assertThat(Schemas.faults("group", line)).isEmpty();
    }
    for (Copy copy : grouping().copies()) {
      assertThat(Schemas.faults("copies", JsonLines.copy(copy))).isEmpty();
    }
    String check = JsonLines.check("c1", "differ", Optional.of("figure"), 0.123456);
    assertThat(Schemas.faults("check", check)).isEmpty();
    assertThat(check)
        .isEqualTo(
            """
            {"id":"c1","relation":"differ","kind":"figure","similarity":0.1235}\
            """);
  }

  @Test
  void anAgencysCreditIsGivenWithItsWords() {
    StoryDossier story = dossier.stories().getFirst();
    List<Point> points = story.findings().points().stream().map(FormatsTest::credited).toList();
    StoryDossier.Findings before = story.findings();
    Dossier credited =
        new Dossier(
            dossier.articles(),
            List.of(
                new StoryDossier(
                    story.story(),
                    story.title(),
                    story.date(),
                    new StoryDossier.Findings(
                        before.account(), points, before.differences(), before.utterances()),
                    story.background())),
            List.of(),
            List.of(),
            List.of());
    String json = DossierJson.write(credited);
    assertThat(Schemas.faults("dossier", json)).isEmpty();
    assertThat(json).contains("\"kind\" : \"agency\"", "\"label\" : \"Fjord Wire\"");
    assertThat(Page.write(credited))
        .contains("Fjord Wire (a news agency that is credited)")
        .contains("Credited: ");
  }

  @Test
  void anAgencysCreditBesideTheTextLeadsToTheByline() {
    StoryDossier story = dossier.stories().getFirst();
    ArticleId id = story.findings().points().getFirst().lead().article();
    Origin wire = new Origin(Origin.Kind.AGENCY, "Agence France-Presse", List.of(id));
    List<Point> points =
        story.findings().points().stream()
            .filter(point -> point.lead().article().equals(id))
            .map(p -> new Point(p.id(), p.status(), p.lead(), p.reports(), List.of(wire)))
            .toList();
    StoryDossier.Findings before = story.findings();
    Dossier credited =
        new Dossier(
            dossier.articles().stream().map(a -> a.id().equals(id) ? signed(a) : a).toList(),
            List.of(
                new StoryDossier(
                    story.story(),
                    story.title(),
                    story.date(),
                    new StoryDossier.Findings(
                        before.account(), points, before.differences(), before.utterances()),
                    story.background())),
            List.of(),
            List.of(),
            List.of());
    assertThat(Page.write(credited)).containsPattern("Credited beside the text: <span[^>]*>AFP<");
  }

  private static AnnotatedArticle signed(AnnotatedArticle annotated) {
    Article article = annotated.article();
    return new AnnotatedArticle(
        new Article(
            article.id(),
            article.provenance(),
            article.title(),
            List.of("Ann Lee", "AFP"),
            article.published(),
            article.language(),
            article.text()),
        annotated.sentences(),
        annotated.mentions(),
        annotated.quotes(),
        annotated.times(),
        annotated.figures(),
        annotated.superlatives());
  }

  /// The same point as if an agency were credited by the first words of the article that tells it.
  private static Point credited(Point point) {
    ArticleId article = point.lead().article();
    Origin wire =
        new Origin(
            Origin.Kind.AGENCY,
            "Fjord Wire",
            List.of(),
            List.of(article),
            List.of(new Evidence(article, Span.of(0, 4))));
    return new Point(point.id(), point.status(), point.lead(), point.reports(), List.of(wire));
  }

  @Test
  void theDossierConformsToItsSchema() {
    assertThat(Schemas.faults("dossier", DossierJson.write(dossier))).isEmpty();
    var nothing = new Dossier(List.of(), List.of(), List.of(), List.of(), List.of());
    assertThat(Schemas.faults("dossier", DossierJson.write(nothing))).isEmpty();
  }

  @Test
  void theSchemasRefuseWhatTheyDoNotName() {
    assertThat(Schemas.faults("check", "{\"id\":\"1\",\"relation\":\"agree\"}")).isNotEmpty();
    String extra = JsonLines.read(articles().getFirst()).replace("{\"id\"", "{\"x\":1,\"id\"");
    assertThat(Schemas.faults("read", extra)).isNotEmpty();
    assertThat(Schemas.faults("annotate", extra)).isNotEmpty();
  }

  @Test
  void everyTextIsTheArticlesTextAtItsSpan() throws Exception {
    JsonNode root = JSON.readTree(DossierJson.write(dossier));
    Map<String, String> texts =
        dossier.articles().stream()
            .collect(Collectors.toMap(a -> a.id().value(), a -> a.article().text()));
    int checked = spansHold(root, texts);
    assertThat(checked).isGreaterThan(80);
  }

  private static int spansHold(JsonNode node, Map<String, String> texts) {
    int checked = 0;
    if (node.has("article") && node.has("span")) {
      Span span = Span.of(node.get("span").get(0).asInt(), node.get("span").get(1).asInt());
      String text = texts.getOrDefault(node.get("article").asText(), "");
      assertThat(node.get("text").asText()).isEqualTo(span.in(text));
      checked++;
    }
    for (JsonNode child : node) {
      checked += spansHold(child, texts);
    }
    return checked;
  }

  @Test
  void hostileTextComesBackToTheLetter() throws Exception {
    String text = "a \u0000 \uD83D \uDE00x \uD83D\uDE00 \u2028 </script> \"quoted\" \\ \u202E";
    String line = JsonLines.read(article(new Published.Unknown(), text));

    assertThat(JSON.readTree(line).get("text").asText()).isEqualTo(text);
    assertThat(line).doesNotContain("\n").contains("\\ud83d ");
    assertThat(new String(line.getBytes(UTF_8), UTF_8)).isEqualTo(line);
  }

  @Test
  void aDayAMinuteAndNoDateAreToldApart() {
    assertThat(JsonLines.read(article(new Published.Unknown(), "x")))
        .contains("\"published\":null,\"publishedFrom\":null");
    assertThat(JsonLines.read(article(new Published.Day(LocalDate.of(2031, 3, 4), "meta"), "x")))
        .contains("\"published\":\"2031-03-04\",\"publishedFrom\":\"meta\"");
    var minute = new Published.Minute(LocalDateTime.of(2031, 3, 4, 9, 0, 59), "json-ld");
    assertThat(JsonLines.read(article(minute, "x"))).contains("\"2031-03-04T09:00\"");
  }

  @Test
  void wholeNumbersHaveNoFractionAndOpenBoundsAreNull() {
    assertThat(figure(new Quantity.Exactly(400000))).contains("\"value\":400000,");
    assertThat(figure(new Quantity.Exactly(2.5))).contains("\"value\":2.5,");
    assertThat(figure(new Quantity.Between(100, Double.POSITIVE_INFINITY)))
        .contains("\"low\":100,\"high\":null,");
  }

  @Test
  void partsOfAFigureFollowItAndSayWhatTheyArePartsOf() {
    var end = new Figure(Span.of(4, 5), new Quantity.Exactly(7), "", Optional.empty(), "");
    var range =
        new Figure(
            Span.of(0, 5),
            new Quantity.Between(5, 7),
            "",
            Optional.empty(),
            "",
            Optional.empty(),
            List.of(end));

    assertThat(annotated("5 - 7", range))
        .containsSubsequence("\"low\":5,\"high\":7,", "\"value\":7,", "\"partOf\":[0,5]}");
  }

  private static String figure(Quantity quantity) {
    return annotated("x", new Figure(Span.of(0, 1), quantity, "people", Optional.empty(), ""));
  }

  private static String annotated(String text, Figure figure) {
    Article article = article(new Published.Unknown(), text);
    return JsonLines.annotate(
        new AnnotatedArticle(article, List.of(), List.of(), List.of(), List.of(), List.of(figure)));
  }

  private static Article article(Published published, String text) {
    return new Article(
        new ArticleId("x"),
        new Provenance("x.txt", Optional.empty(), Optional.empty()),
        Optional.empty(),
        List.of(),
        published,
        "en",
        text);
  }

  private List<Article> articles() {
    return dossier.articles().stream().map(AnnotatedArticle::article).toList();
  }

  private Grouping grouping() {
    return new Grouping(
        dossier.stories().stream().map(StoryDossier::story).toList(),
        dossier.threads(),
        dossier.stories().stream().flatMap(s -> s.background().copies().stream()).toList());
  }
}
