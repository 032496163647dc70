package parallax.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.Map;
import parallax.tell.html.Html;

/// What went wrong with a request: `application/problem+json` (RFC 9457) to programs, a page to
/// people.
final class Problem {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Problem() {}

  /// A request that is not carried out, and why.
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String title;

    /// @param title what is wrong, in general
    /// @param detail what is wrong here
    Refused(int status, String title, String detail) {
      super(detail);
      this.status = status;
      this.title = title;
    }
  }

  static Refused notFound(String what, String id) {
    return new Refused(404, "Not found", "there is no " + what + " " + id);
  }

  static void install(RoutesConfig routes) {
    routes.exception(Refused.class, (e, ctx) -> answer(ctx, e.status, e.title, detail(e)));
    routes.exception(
        IllegalArgumentException.class, (e, ctx) -> answer(ctx, 400, "Bad request", detail(e)));
    routes.exception(
        HttpResponseException.class, (e, ctx) -> answer(ctx, e.getStatus(), "Refused", detail(e)));
    // What happened inside is nobody's business outside.
    routes.exception(
        Exception.class,
        (e, ctx) -> answer(ctx, 500, "Something went wrong here", e.getClass().getSimpleName()));
    routes.error(
        404,
        ctx -> {
          if (ctx.result() == null || "Endpoint GET not found".equals(ctx.result())) {
            answer(ctx, 404, "Not found", "there is nothing at " + ctx.path());
          }
        });
  }

  private static String detail(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private static void answer(Context ctx, int status, String title, String detail) {
    ctx.status(status);
    if (isForPrograms(ctx)) {
      ctx.contentType("application/problem+json").result(json(status, title, detail));
      return;
    }
    ctx.html(Site.page("", title, Site.ownHead(title, Html.text(detail))));
  }

  /// Whether a program asks, and not a person in front of a browser.
  static boolean isForPrograms(Context ctx) {
    return ctx.path().startsWith("/api/")
        || ctx.path().endsWith(".json")
        || ctx.path().equals("/mcp");
  }

  private static String json(int status, String title, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", detail);
    try {
      return JSON.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
