package parallax.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.BiConsumer;
import parallax.archive.Archive;
import parallax.archive.Hit;
import parallax.archive.Page;
import parallax.archive.SearchQuery;
import parallax.archive.StoryQuery;
import parallax.archive.StorySummary;
import parallax.archive.StoryVersion;
import parallax.local.Desk;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.tell.json.DossierJson;
import parallax.tell.json.JsonLines;

/// The API under `/api/v1`; `openapi.json` describes it.
final class Api {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String JSON_TYPE = "application/json";
  private static final int ISO_DAY = 10;
  private static final int LIMIT = 20;
  private static final int LARGEST_LIMIT = 200;

  private final Archive archive;
  private final Desk desk;
  private final Intake intake;
  private final KeptAnswers kept;
  private final Searches searches;
  private final EventDays days;

  Api(Archive archive, Desk desk, Intake intake, KeptAnswers kept, EventDays days) {
    this.searches = new Searches(archive, desk);
    this.days = days;
    this.kept = kept;
    this.archive = archive;
    this.desk = desk;
    this.intake = intake;
  }

  void install(RoutesConfig routes) {
    routes.post("/api/v1/articles", this::add);
    routes.get("/api/v1/articles/{id}", this::article);
    routes.get("/api/v1/stories", this::stories);
    routes.get("/api/v1/stories/{id}", this::story);
    routes.get("/api/v1/stories/{id}/dossier", this::dossier);
    routes.get("/api/v1/search", this::search);
    routes.get("/api/v1/speakers/{name}/quotes", this::quotes);
    routes.get("/openapi.json", ctx -> json(ctx, description()));
  }

  private void add(Context ctx) {
    Intake.Taken taken = intake.take(ctx.bodyAsBytes());
    ctx.status(taken.isNew() ? 201 : 200);
    ctx.header("Location", "/api/v1/articles/" + Paths.segment(taken.article().id().value()));
    json(ctx, JsonLines.read(taken.article().article()));
  }

  private void article(Context ctx) {
    String id = ctx.pathParam("id");
    AnnotatedArticle article =
        archive.article(new ArticleId(id)).orElseThrow(() -> Problem.notFound("article", id));
    json(ctx, JsonLines.annotate(article));
  }

  private void stories(Context ctx) {
    var query =
        new StoryQuery(
            day(ctx, "from"),
            day(ctx, "to"),
            parameter(ctx, "q"),
            parameter(ctx, "outlet"),
            parameter(ctx, "cursor"),
            limit(ctx));
    json(ctx, page(archive.stories(query), this::summary));
  }

  private void summary(ObjectNode to, StorySummary story) {
    to.put("id", story.id());
    to.put("title", story.title().orElse(null));
    to.put("date", story.date().orElse(null));
    to.put("dateInferred", days.isInferred(story));
    to.put("articles", story.articles());
    to.put("outlets", story.outlets());
    to.put("differences", story.differences().orElse(null));
  }

  private void story(Context ctx) {
    String id = ctx.pathParam("id");
    if (isElsewhere(ctx, archive, id, "")) {
      return;
    }
    // Before the dossier: a story that changes in between has then another tag than its answer.
    StoryVersion version = archive.version(id).orElseThrow(() -> Problem.notFound("story", id));
    kept.answer(
        ctx,
        new KeptAnswers.Shown(version, ""),
        Optional.of(Corrections.tag(version)),
        () -> DossierJson.story(dossierOf(id), id));
    ctx.contentType(JSON_TYPE);
  }

  private void dossier(Context ctx) {
    String id = ctx.pathParam("id");
    if (!isElsewhere(ctx, archive, id, "/dossier")) {
      json(ctx, DossierJson.write(dossierOf(id)));
    }
  }

  /// Leads on to the story that another has become part of.
  ///
  /// @param rest of the address behind the story's
  static boolean isElsewhere(Context ctx, Archive archive, String id, String rest) {
    Optional<String> now = archive.movedTo(id);
    now.ifPresent(
        to ->
            ctx.redirect(
                "/api/v1/stories/" + Paths.segment(to) + rest,
                io.javalin.http.HttpStatus.TEMPORARY_REDIRECT));
    return now.isPresent();
  }

  private Dossier dossierOf(String id) {
    return desk.dossier(id).orElseThrow(() -> Problem.notFound("story", id));
  }

  private void search(Context ctx) {
    String kind = parameter(ctx, "kind").orElse(SearchQuery.Kind.ARTICLE.key());
    var query =
        new SearchQuery(
            parameter(ctx, "q").orElse(""),
            SearchQuery.Kind.of(kind)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "kind is '" + kind + "', not article, quote, figure or point")),
            filter(ctx),
            parameter(ctx, "cursor"),
            limit(ctx));
    json(ctx, page(searches.of(query, Searches.byMeaning(ctx)), this::hit));
  }

  /// Where somebody wants to look.
  static SearchQuery.Filter filter(Context ctx) {
    return new SearchQuery.Filter(
        parameter(ctx, "outlet"),
        day(ctx, "from"),
        day(ctx, "to"),
        parameter(ctx, "speaker"),
        parameter(ctx, "place"),
        parameter(ctx, "story"));
  }

  private void quotes(Context ctx) {
    json(
        ctx,
        page(
            archive.quotesOf(ctx.pathParam("name"), parameter(ctx, "cursor"), limit(ctx)),
            this::hit));
  }

  private void hit(ObjectNode to, Hit hit) {
    Hit.About article = hit.article();
    to.put("kind", hit.kind().key());
    to.put("article", article.id().value());
    to.put("title", article.title().orElse(null));
    to.put("outlet", article.outlet().orElse(null));
    to.put("published", article.published().map(Api::day).orElse(null));
    to.put("story", article.story().orElse(null));
    ArrayNode span = to.putArray("span");
    span.add(hit.span().start()).add(hit.span().end());
    to.put("text", hit.text());
    hit.told()
        .ifPresent(
            told -> {
              to.put("speaker", told.speaker().orElse(null));
              to.put("via", told.via().orElse(null));
            });
  }

  private static String day(String published) {
    return published.substring(0, ISO_DAY);
  }

  static <T> String page(Page<T> page, BiConsumer<ObjectNode, T> item) {
    ObjectNode to = JSON.createObjectNode();
    ArrayNode items = to.putArray("items");
    page.items().forEach(one -> item.accept(items.addObject(), one));
    to.put("next", page.next().orElse(null));
    try {
      return JSON.writeValueAsString(to);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Optional<String> parameter(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static Optional<LocalDate> day(Context ctx, String name) {
    return parameter(ctx, name)
        .map(
            value -> {
              try {
                return LocalDate.parse(value);
              } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                    name + " is '" + value + "', not a day like 2021-09-14", e);
              }
            });
  }

  static int limit(Context ctx) {
    return parameter(ctx, "limit")
        .map(
            value -> {
              if (!value.matches("[1-9]\\d{0,2}") || Integer.parseInt(value) > LARGEST_LIMIT) {
                throw new IllegalArgumentException(
                    "limit is '" + value + "', not 1 to " + LARGEST_LIMIT);
              }
              return Integer.parseInt(value);
            })
        .orElse(LIMIT);
  }

  static void json(Context ctx, String body) {
    ctx.contentType(JSON_TYPE).result(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String description() {
    try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("openapi.json is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("openapi.json cannot be read", e);
    }
  }
}
