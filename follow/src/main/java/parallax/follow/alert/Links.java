package parallax.follow.alert;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where people find what they are told of.
///
/// @param base of a server over the archive, where there is one
public record Links(Optional<String> base) {
  /// There is no server.
  public static final Links NONE = new Links(Optional.empty());

  Optional<String> story(String id) {
    return base.map(b -> b + "/stories/" + segment(id));
  }

  Optional<String> article(String id) {
    return base.map(b -> b + "/articles/" + segment(id));
  }

  private static String segment(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
