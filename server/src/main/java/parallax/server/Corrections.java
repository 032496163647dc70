package parallax.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import parallax.archive.Archive;
import parallax.archive.Page;
import parallax.archive.Ruled;
import parallax.archive.Ruling;
import parallax.archive.StoryVersion;
import parallax.local.Answer;
import parallax.local.Desk;
import parallax.model.ArticleId;
import parallax.model.Story;

/// Corrections in the API. Who corrects a story says with `If-Match` what they looked at, so that
/// two who correct the same one lose nothing of each other's.
final class Corrections {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Archive archive;
  private final Desk desk;
  private final Intake intake;

  Corrections(Archive archive, Desk desk, Intake intake) {
    this.archive = archive;
    this.desk = desk;
    this.intake = intake;
  }

  void install(RoutesConfig routes) {
    routes.get("/api/v1/corrections", ctx -> list(ctx, Optional.empty()));
    routes.get("/api/v1/stories/{id}/corrections", this::ofStory);
    routes.post("/api/v1/stories/{id}/corrections", this::add);
    routes.post("/api/v1/corrections/{number}/undo", this::undo);
  }

  /// What changes when a story does, as an entity tag.
  static String tag(StoryVersion version) {
    return "\"" + version.written() + "\"";
  }

  private void ofStory(Context ctx) {
    String id = ctx.pathParam("id");
    StoryVersion version = archive.version(id).orElseThrow(() -> Problem.notFound("story", id));
    ctx.header("ETag", tag(version));
    list(ctx, Optional.of(id));
  }

  private void list(Context ctx, Optional<String> story) {
    Page<Ruled> page = archive.rulings(story, Api.parameter(ctx, "cursor"), Api.limit(ctx));
    Api.json(ctx, Api.page(page, RulingJson::write));
  }

  private void add(Context ctx) {
    String id = ctx.pathParam("id");
    Story story = archive.story(id).orElseThrow(() -> Problem.notFound("story", id));
    JsonNode body = body(ctx);
    Ruling ruling =
        Saying.of(
            archive,
            desk,
            story,
            name -> Optional.ofNullable(body.get(name)).map(JsonNode::asText));
    answer(ctx, rule(ctx, ruling, Optional.of(id), seen(ctx)));
  }

  private void undo(Context ctx) {
    String number = ctx.pathParam("number");
    Ruled ruled =
        Optional.of(number)
            .filter(digits -> digits.matches("\\d{1,18}"))
            .flatMap(digits -> archive.ruling(Long.parseLong(digits)))
            .orElseThrow(() -> Problem.notFound("correction", number));
    Optional<String> story = ruled.what().articles().stream().findFirst().flatMap(archive::storyOf);
    Optional<StoryVersion> seen = ctx.header("If-Match") == null ? Optional.empty() : seen(ctx);
    answer(ctx, rule(ctx, new Ruling.TakenBack(ruled.number()), story, seen));
  }

  /// Carries out what somebody says, and has made anew in the background what depends on it.
  Answer rule(Context ctx, Ruling ruling, Optional<String> story, Optional<StoryVersion> seen) {
    Answer answer = desk.rule(Access.of(ctx).name(), ruling, story, seen);
    intake.refresh();
    return answer;
  }

  /// What somebody looked at: empty where they say that it does not matter (`*`).
  private static Optional<StoryVersion> seen(Context ctx) {
    String tag =
        Optional.ofNullable(ctx.header("If-Match"))
            .orElseThrow(
                () ->
                    new Problem.Refused(
                        428,
                        "Which one?",
                        "If-Match must give the ETag of the story as it was looked at, or *"));
    return tag.strip().equals("*")
        ? Optional.empty()
        : Optional.of(StoryVersion.of(tag.strip().replaceAll("^(W/)?\"|\"$", "")));
  }

  private void answer(Context ctx, Answer answer) {
    switch (answer) {
      case Answer.Kept(Ruled ruled) -> {
        ctx.status(201);
        story(ruled).flatMap(archive::version).ifPresent(now -> ctx.header("ETag", tag(now)));
        ObjectNode to = JSON.createObjectNode();
        RulingJson.write(to, ruled);
        story(ruled).ifPresent(id -> to.put("story", id));
        Api.json(ctx, write(to));
      }
      case Answer.Refused(String reason) ->
          throw new Problem.Refused(409, "The correction contradicts what is known", reason);
      case Answer.Outdated(StoryVersion now, var since) -> {
        ctx.header("ETag", tag(now));
        ObjectNode to = JSON.createObjectNode();
        to.put("type", "about:blank");
        to.put("title", "The story has changed");
        to.put("status", 412);
        to.put("detail", "somebody else corrected it, or articles came, since it was looked at");
        to.put("now", now.written());
        var list = to.putArray("since");
        since.forEach(one -> RulingJson.write(list.addObject(), one));
        ctx.status(412).contentType("application/problem+json").result(write(to));
      }
    }
  }

  /// The story that a ruling is about now.
  private Optional<String> story(Ruled ruled) {
    Ruled about =
        ruled.what() instanceof Ruling.TakenBack(long number)
            ? archive.ruling(number).orElse(ruled)
            : ruled;
    Optional<ArticleId> first = about.what().articles().stream().findFirst();
    return first.flatMap(archive::storyOf);
  }

  private static JsonNode body(Context ctx) {
    try {
      JsonNode body = JSON.readTree(ctx.bodyAsBytes());
      if (body != null && body.isObject()) {
        return body;
      }
      throw new Problem.Refused(400, "Not a correction", "the body is not a JSON object");
    } catch (IOException e) {
      throw new Problem.Refused(400, "Not JSON", "the body is not JSON");
    }
  }

  private static String write(ObjectNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
