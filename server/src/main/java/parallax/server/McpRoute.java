package parallax.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parallax.server.mcp.Assistant;
import parallax.server.mcp.HttpCalls;

/// Assistants over HTTP: `/mcp`, the protocol's Streamable HTTP without streams, as each answer is
/// there at once. What an assistant asks is asked of the API in its name.
final class McpRoute {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String host;

  /// @param host that the server listens on
  McpRoute(String host) {
    this.host = host;
  }

  /// Where the API is, from this machine.
  private String self(Context ctx) {
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    return Server.address(everywhere ? ServerOptions.LOOPBACK : host, ctx.req().getLocalPort());
  }

  void install(RoutesConfig routes) {
    routes.post("/mcp", this::post);
    routes.get("/mcp", McpRoute::noStream);
    routes.delete("/mcp", McpRoute::noStream);
  }

  private static void noStream(Context ctx) {
    ctx.header("Allow", "POST");
    throw new Problem.Refused(405, "Not that way", "there are no streams and no sessions here");
  }

  private void post(Context ctx) {
    String version = ctx.header("MCP-Protocol-Version");
    if (version != null && !Assistant.VERSIONS.contains(version)) {
      throw new Problem.Refused(
          400, "Bad request", "MCP-Protocol-Version is " + version + ", not " + Assistant.VERSIONS);
    }
    String message = new String(ctx.bodyAsBytes(), StandardCharsets.UTF_8);
    Optional<String> answer =
        new Assistant(new HttpCalls(client, self(ctx), who(ctx)), Server.version()).answer(message);
    if (answer.isEmpty()) {
      ctx.status(202);
    } else {
      ctx.contentType("application/json").result(answer.get().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Map<String, String> who(Context ctx) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : new String[] {"Authorization", "Cookie"}) {
      Optional.ofNullable(ctx.header(name)).ifPresent(value -> fields.put(name, value));
    }
    return fields;
  }
}
