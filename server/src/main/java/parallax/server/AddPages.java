package parallax.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.model.AnnotatedArticle;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.page.Page;

/// Adding articles: pasted, as files, from addresses; many at once are taken in while their page
/// tells how far they have come (server-sent events).
final class AddPages {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// How long a page waits for news before it is told that there is none, in milliseconds.
  private static final long QUIET = 15_000;

  /// Files and addresses that are handed in at once.
  private static final int MOST = 500;

  private final Intake intake;
  private final Batches batches;

  AddPages(Intake intake, Batches batches) {
    this.intake = intake;
    this.batches = batches;
  }

  void install(RoutesConfig routes) {
    routes.get("/add", ctx -> ctx.html(AddForm.page(Html.none())));
    routes.post("/add", this::paste);
    routes.post("/add/files", this::files);
    routes.post("/add/addresses", this::addresses);
    routes.get("/add/{batch}", this::show);
    routes.sse("/add/{batch}/events", this::tell);
  }

  private void paste(Context ctx) {
    try {
      AnnotatedArticle taken = intake.take(AddForm.record(ctx)).article();
      ctx.redirect(
          intake
              .storyOf(taken.id())
              .map(Paths::story)
              .orElseGet(() -> Paths.article(taken.id().value())),
          HttpStatus.SEE_OTHER);
    } catch (Problem.Refused e) {
      refuse(ctx, String.valueOf(e.getMessage()));
    }
  }

  private static void refuse(Context ctx, String reason) {
    ctx.status(422).html(AddForm.page(Site.trouble("Not added", reason, Html.none())));
  }

  private void files(Context ctx) {
    List<UploadedFile> uploaded =
        ctx.uploadedFiles("files").stream().filter(file -> file.size() > 0).toList();
    if (uploaded.isEmpty() || uploaded.size() > MOST) {
      refuse(ctx, "choose files, " + MOST + " at most");
      return;
    }
    List<Batches.Handed> files = new ArrayList<>();
    for (UploadedFile file : uploaded) {
      files.add(new Batches.Handed(file.filename(), keep(file)));
    }
    begun(ctx, files, List.of());
  }

  /// The server forgets what was uploaded when the request ends; reading it takes longer.
  private static Path keep(UploadedFile file) {
    try (InputStream in = file.content()) {
      Path at = Files.createTempFile("parallax-upload", null);
      Files.copy(in, at, StandardCopyOption.REPLACE_EXISTING);
      return at;
    } catch (IOException e) {
      throw new UncheckedIOException(file.filename(), e);
    }
  }

  private void addresses(Context ctx) {
    List<String> addresses =
        Optional.ofNullable(ctx.formParam("addresses"))
            .orElse("")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
    if (addresses.isEmpty() || addresses.size() > MOST) {
      refuse(ctx, "give addresses, " + MOST + " at most");
      return;
    }
    begun(ctx, List.of(), addresses);
  }

  private void begun(Context ctx, List<Batches.Handed> files, List<String> addresses) {
    try {
      ctx.redirect("/add/" + batches.begin(files, addresses).id(), HttpStatus.SEE_OTHER);
    } catch (IllegalArgumentException e) {
      refuse(ctx, String.valueOf(e.getMessage()));
    }
  }

  private Batch batch(Context ctx) {
    String id = ctx.pathParam("batch");
    return batches.of(id).orElseThrow(() -> Problem.notFound("batch that is remembered:", id));
  }

  private void show(Context ctx) {
    Batch batch = batch(ctx);
    Batch.State state = batch.state();
    List<Html> lines = batch.lines(0).stream().map(AddPages::line).toList();
    Element box =
        Element.of("div", "found")
            .at("id", "progress")
            .with(
                Element.of("progress")
                    .at("max", Integer.toString(Math.max(1, state.steps())))
                    .at("value", Integer.toString(state.step()))
                    .at("aria-label", "How far it has come"),
                Element.of("p").at("role", "status").with(state.words()),
                state.ended()
                    ? Html.none()
                    : Element.of("noscript")
                        .with(
                            Element.of("p")
                                .with(Site.link("/add/" + batch.id(), "Load this page anew"))),
                Element.of("ol", "items").at("id", "lines").with(lines),
                Element.of("p").with(Site.link("/", "To the stories")));
    Guard.allow(ctx, Guard.PROGRESS);
    ctx.html(
        Page.plain(
            "Adding articles",
            Site.links("/add"),
            List.of(
                Site.ownHead(state.ended() ? "Added" : "Adding articles"),
                state.ended() ? box.at("data-ended", "true") : box),
            Guard.PROGRESS));
  }

  private static Html line(Batch.Line line) {
    return Element.of("li")
        .with(
            line.address()
                .map(to -> (Html) Site.link(to, line.words()).at("class", "src").at("dir", "auto"))
                .orElseGet(() -> Html.text("Refused: " + line.words())));
  }

  /// Sends how far a batch has come, as often as that changes, until it has ended.
  private void tell(SseClient client) {
    Batch batch = batch(client.ctx());
    int shown = from(client.ctx());
    Batch.State seen = batch.state();
    try {
      while (true) {
        List<Batch.Line> lines = batch.lines(shown);
        shown += lines.size();
        client.sendEvent("state", written(seen, lines), Integer.toString(shown));
        if (seen.ended() || client.terminated()) {
          return;
        }
        seen = next(client, batch, seen);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Batch.State next(SseClient client, Batch batch, Batch.State seen)
      throws InterruptedException {
    Batch.State now = batch.after(seen, QUIET);
    while (now.equals(seen) && !client.terminated()) {
      client.sendComment("still at it");
      now = batch.after(seen, QUIET);
    }
    return now;
  }

  /// From which line on: where a connection broke, after those that came over it.
  private static int from(Context ctx) {
    String given =
        Optional.ofNullable(ctx.header("Last-Event-ID"))
            .or(() -> Optional.ofNullable(ctx.queryParam("from")))
            .orElse("0");
    return given.matches("\\d{1,9}") ? Integer.parseInt(given) : 0;
  }

  private static String written(Batch.State state, List<Batch.Line> lines) {
    ObjectNode to = JSON.createObjectNode();
    to.put("step", state.step());
    to.put("steps", Math.max(1, state.steps()));
    to.put("words", state.words());
    to.put("ended", state.ended());
    ArrayNode list = to.putArray("lines");
    for (Batch.Line line : lines) {
      list.addObject().put("words", line.words()).put("address", line.address().orElse(null));
    }
    try {
      return JSON.writeValueAsString(to);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
