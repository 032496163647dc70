package parallax.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import parallax.archive.StoryVersion;
import parallax.tell.html.Element;
import parallax.tell.html.Html;

/// Forms that only this server's own pages can have: each carries a secret that other sites' pages
/// cannot read. It is made when the server starts.
final class Forms {
  private static final int BYTES = 18;
  private static final String TOKEN = "token";
  private static final String SEEN = "seen";
  private final String secret;

  Forms() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    this.secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /// A form that posts.
  ///
  /// @param story whose page it stands on
  Element form(String action, String story) {
    return form("row", action, story);
  }

  /// A form with fields below each other, on a page of its own.
  Element sheet(String action) {
    return form("form", action, "");
  }

  private Element form(String cssClass, String action, String story) {
    return Element.of("form", cssClass)
        .at("method", "post")
        .at("action", action)
        .with(hidden(TOKEN, secret), hidden("on", story));
  }

  /// The same, of a story as somebody looks at it.
  Element form(String action, String story, StoryVersion version) {
    return form(action, story).with(hidden(SEEN, version.written()));
  }

  static Html hidden(String name, String value) {
    return Element.of("input").at("type", "hidden").at("name", name).at("value", value);
  }

  /// @throws Problem.Refused where a form is not one of this server's
  void check(Context ctx) {
    byte[] given =
        Optional.ofNullable(ctx.formParam(TOKEN)).orElse("").getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(given, secret.getBytes(StandardCharsets.UTF_8))) {
      throw new Problem.Refused(
          403,
          "Please try again",
          "the form is older than this server's start: go back, load the page anew, send it again");
    }
  }

  /// What somebody looked at when they filled a form in.
  static Optional<StoryVersion> seen(Context ctx) {
    return Optional.ofNullable(ctx.formParam(SEEN)).map(StoryVersion::of);
  }
}
