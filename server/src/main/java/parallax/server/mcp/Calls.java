package parallax.server.mcp;

/// The calls of the API, however they are made.
@FunctionalInterface
public interface Calls {

  /// What the API answers.
  ///
  /// @param body JSON; of a refusal, problem details (RFC 9457)
  record Answer(int status, String body) {}

  /// Asks with GET.
  ///
  /// @param path with its query, beginning with `/api/v1/`
  Answer get(String path);
}
