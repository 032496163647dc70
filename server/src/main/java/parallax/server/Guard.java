package parallax.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import parallax.tell.page.Page;

/// What keeps strangers out of a server that has no accounts: it answers to this machine's names
/// only, takes changes from its own pages and from programs only, and its pages may load nothing.
final class Guard {
  /// Names of the loopback address. Another name that leads here is somebody else's (DNS
  /// rebinding).
  private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private static final String POLICY =
      "default-src 'none'; style-src "
          + hash(Page.style())
          + "; style-src-attr 'unsafe-inline'; script-src "
          + hash(Page.scriptText())
          + "; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private Guard() {}

  static void install(RoutesConfig routes) {
    routes.before(
        ctx -> {
          refuseStrangers(ctx);
          ctx.header("Content-Security-Policy", POLICY);
          ctx.header("X-Content-Type-Options", "nosniff");
          ctx.header("Referrer-Policy", "no-referrer");
          ctx.header("Cache-Control", "no-cache");
        });
  }

  private static void refuseStrangers(Context ctx) {
    if (!OWN_NAMES.contains(name(Optional.ofNullable(ctx.header("Host")).orElse("")))) {
      throw new Problem.Refused(421, "Not this server", "the host is not a name of this machine");
    }
    String origin = ctx.header("Origin");
    boolean changes = !READING.contains(ctx.method().name());
    if (changes && origin != null && !OWN_NAMES.contains(nameOf(origin))) {
      throw new Problem.Refused(403, "Refused", "the request comes from another site's page");
    }
  }

  private static String name(String host) {
    return host.replaceFirst(":\\d+$", "");
  }

  private static String nameOf(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getHost()).orElse("");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String hash(String inline) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
