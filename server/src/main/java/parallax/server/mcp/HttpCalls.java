package parallax.server.mcp;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// The calls of a server's API over HTTP.
public final class HttpCalls implements Calls {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int UNREACHABLE = 502;

  private final HttpClient client;
  private final String base;
  private final Map<String, String> fields;

  /// @param base the server's address, without a path
  /// @param fields of each request's head: who asks
  public HttpCalls(HttpClient client, String base, Map<String, String> fields) {
    this.client = client;
    this.base = base;
    this.fields = Map.copyOf(fields);
  }

  @Override
  public Answer get(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    fields.forEach(request::header);
    try {
      HttpResponse<String> answer =
          client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      return new Answer(
          UNREACHABLE, "the server " + base + " cannot be reached: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(UNREACHABLE, "it was given up");
    }
  }
}
