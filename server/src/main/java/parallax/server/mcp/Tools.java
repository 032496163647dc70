package parallax.server.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What an assistant may do: each tool is one call of the API. `tools.json` describes them.
final class Tools {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNode DESCRIBED = described();

  /// What stands around a cited passage.
  private static final int AROUND = 200;

  private final Calls calls;

  Tools(Calls calls) {
    this.calls = calls;
  }

  /// What a tool gave.
  sealed interface Result {
    record Given(JsonNode value) implements Result {}

    /// It could not be done, with the reason.
    record Refused(String reason) implements Result {}
  }

  /// The tools' descriptions.
  static JsonNode list() {
    return DESCRIBED;
  }

  private static JsonNode described() {
    try (InputStream in = Tools.class.getResourceAsStream("tools.json")) {
      if (in == null) {
        throw new IllegalStateException("tools.json is missing from the jar");
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException("tools.json cannot be read", e);
    }
  }

  /// Uses a tool.
  ///
  /// @return empty where there is none of that name
  Optional<Result> use(String name, JsonNode given) {
    for (JsonNode tool : DESCRIBED) {
      if (tool.path("name").asText().equals(name)) {
        return Optional.of(missing(tool, given).orElseGet(() -> known(name, given)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Result> missing(JsonNode tool, JsonNode given) {
    for (JsonNode required : tool.at("/inputSchema/required")) {
      if (text(given, required.asText()).isEmpty()) {
        return Optional.of(new Result.Refused("the argument " + required.asText() + " is missing"));
      }
    }
    return Optional.empty();
  }

  private Result known(String name, JsonNode given) {
    return switch (name) {
      case "search" ->
          get("/api/v1/search" + query(given, "query:q", "kind", "by", "limit", "cursor"));
      case "list_stories" ->
          get(
              "/api/v1/stories"
                  + query(given, "query:q", "from", "to", "outlet", "limit", "cursor"));
      case "story" -> get("/api/v1/stories/" + segment(given, "id"));
      case "dossier" -> get("/api/v1/stories/" + segment(given, "id") + "/dossier");
      case "article" -> get("/api/v1/articles/" + segment(given, "id"));
      case "quotes_of" ->
          get(
              "/api/v1/speakers/"
                  + segment(given, "speaker")
                  + "/quotes"
                  + query(given, "limit", "cursor"));
      case "cite" -> cite(given);
      default -> throw new IllegalStateException("tools.json describes what is not done: " + name);
    };
  }

  private Result get(String path) {
    Calls.Answer answer = calls.get(path);
    try {
      JsonNode body = JSON.readTree(answer.body());
      return answer.status() == 200
          ? new Result.Given(body)
          : new Result.Refused(body.path("detail").asText("status " + answer.status()));
    } catch (IOException _) {
      return new Result.Refused(answer.body());
    }
  }

  /// The words at a span with where they come from, so that what an assistant says can be checked.
  private Result cite(JsonNode given) {
    if (!(get("/api/v1/articles/" + segment(given, "article"))
        instanceof Result.Given(var article))) {
      return new Result.Refused("there is no article " + text(given, "article").orElse(""));
    }
    String text = article.path("text").asText();
    int start = given.path("start").asInt(-1);
    int end = given.path("end").asInt(-1);
    if (start < 0 || end > text.length() || start >= end) {
      return new Result.Refused(
          "["
              + start
              + ", "
              + end
              + ") is not in the article, which has "
              + text.length()
              + " UTF-16 code units");
    }
    ObjectNode to = JSON.createObjectNode();
    to.put("words", text.substring(start, end));
    to.put("before", text.substring(Math.max(0, start - AROUND), start));
    to.put("after", text.substring(end, Math.min(text.length(), end + AROUND)));
    for (String key : List.of("id", "outlet", "title", "published", "url")) {
      to.set(key, article.path(key));
    }
    to.putArray("span").add(start).add(end);
    return new Result.Given(to);
  }

  /// @param keys of arguments, with `:name` where the query names them otherwise
  private static String query(JsonNode given, String... keys) {
    StringBuilder query = new StringBuilder();
    for (String key : keys) {
      int colon = key.indexOf(':');
      String argument = colon < 0 ? key : key.substring(0, colon);
      text(given, argument)
          .ifPresent(
              value ->
                  query
                      .append(query.isEmpty() ? '?' : '&')
                      .append(key.substring(colon + 1))
                      .append('=')
                      .append(encoded(value)));
    }
    return query.toString();
  }

  private static String segment(JsonNode given, String key) {
    return encoded(text(given, key).orElse(""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Optional<String> text(JsonNode given, String key) {
    JsonNode value = given.path(key);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? Optional.of(value.asText().strip())
        : Optional.empty();
  }
}
