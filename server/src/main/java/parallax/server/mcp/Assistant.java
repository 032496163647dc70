package parallax.server.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// Answers an assistant's messages: the Model Context Protocol (JSON-RPC 2.0), its tools only, and
/// without memory of what was asked before. Thread-safe where its calls are.
public final class Assistant {
  /// Versions of the protocol that are understood, the newest first: what is used of it here is the
  /// same in all.
  public static final List<String> VERSIONS =
      List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int NOT_JSON = -32_700;
  private static final int NO_REQUEST = -32_600;
  private static final int NO_METHOD = -32_601;
  private static final int BAD_ARGUMENTS = -32_602;

  private final Tools tools;
  private final String version;

  /// @param version of Parallax
  public Assistant(Calls calls, String version) {
    this.tools = new Tools(calls);
    this.version = version;
  }

  /// The answer to a message, on one line; empty where none is wanted.
  public Optional<String> answer(String message) {
    JsonNode request;
    try {
      request = JSON.readTree(message);
    } catch (JsonProcessingException e) {
      return Optional.of(error(JSON.nullNode(), NOT_JSON, "this is not JSON"));
    }
    JsonNode id = request.path("id");
    boolean identified = id.isTextual() || id.isIntegralNumber();
    if (!request.path("jsonrpc").asText().equals("2.0") || !(id.isMissingNode() || identified)) {
      return Optional.of(error(JSON.nullNode(), NO_REQUEST, "this is no request of JSON-RPC 2.0"));
    }
    if (!request.path("method").isTextual()) {
      boolean anAnswer = request.has("result") || request.has("error");
      return anAnswer
          ? Optional.empty()
          : Optional.of(error(identified ? id : JSON.nullNode(), NO_REQUEST, "there is no method"));
    }
    // Without an id it is a notification: none of them changes anything here.
    return identified
        ? Optional.of(called(id, request.path("method").asText(), request.path("params")))
        : Optional.empty();
  }

  private String called(JsonNode id, String method, JsonNode given) {
    return switch (method) {
      case "initialize" -> result(id, initialized(given));
      case "ping" -> result(id, JSON.createObjectNode());
      case "tools/list" -> result(id, JSON.createObjectNode().set("tools", Tools.list()));
      case "tools/call" -> used(id, given);
      default -> error(id, NO_METHOD, "there is no method " + method);
    };
  }

  private ObjectNode initialized(JsonNode given) {
    String wanted = given.path("protocolVersion").asText();
    ObjectNode to = JSON.createObjectNode();
    to.put("protocolVersion", VERSIONS.contains(wanted) ? wanted : VERSIONS.getFirst());
    to.putObject("capabilities").putObject("tools").put("listChanged", false);
    to.putObject("serverInfo")
        .put("name", "parallax")
        .put("title", "Parallax")
        .put("version", version);
    to.put(
        "instructions",
        "An archive of news articles, sorted into stories and held against each other. Nothing in"
            + " it is made up: say nothing from it without the article, outlet and words that say"
            + " so, and take the words from cite.");
    return to;
  }

  private String used(JsonNode id, JsonNode given) {
    String name = given.path("name").asText();
    Optional<Tools.Result> used = tools.use(name, given.path("arguments"));
    if (used.isEmpty()) {
      return error(id, BAD_ARGUMENTS, "there is no tool " + name);
    }
    ObjectNode to = JSON.createObjectNode();
    ObjectNode content = to.putArray("content").addObject().put("type", "text");
    switch (used.get()) {
      case Tools.Result.Given(JsonNode value) -> {
        content.put("text", value.toString());
        to.set("structuredContent", value);
        to.put("isError", false);
      }
      case Tools.Result.Refused(String reason) -> {
        content.put("text", reason);
        to.put("isError", true);
      }
    }
    return result(id, to);
  }

  private static String result(JsonNode id, JsonNode result) {
    ObjectNode to = JSON.createObjectNode().put("jsonrpc", "2.0");
    to.set("id", id);
    to.set("result", result);
    return to.toString();
  }

  private static String error(JsonNode id, int code, String message) {
    ObjectNode to = JSON.createObjectNode().put("jsonrpc", "2.0");
    to.set("id", id);
    to.putObject("error").put("code", code).put("message", message);
    return to.toString();
  }
}
