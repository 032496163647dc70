package parallax.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import parallax.tell.page.Page;

/// What keeps strangers out: a server that asks for no tokens answers to this machine's names only;
/// every server takes changes from its own pages and from programs only, and its pages may load
/// nothing.
final class Guard {
  /// Names of the loopback address. Another name that leads here is somebody else's (DNS
  /// rebinding).
  private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /// The script of a page that tells how long work goes on.
  static final String PROGRESS = read("page/progress.js");

  private static final String POLICY = policy(Page.scriptText(), "");

  private Guard() {}

  static void install(RoutesConfig routes, Access access) {
    routes.before(
        ctx -> {
          if (!access.required()) {
            refuseOtherNames(ctx);
          }
          refuseOtherSites(ctx);
          ctx.header("Content-Security-Policy", POLICY);
          ctx.header("X-Content-Type-Options", "nosniff");
          // With "no-referrer" browsers would not say either which page a form comes from.
          ctx.header("Referrer-Policy", "same-origin");
          ctx.header("Cache-Control", "no-cache");
        });
  }

  private static String policy(String script, String more) {
    return "default-src 'none'; style-src "
        + hash(Page.style())
        + "; style-src-attr 'unsafe-inline'; script-src "
        + hash(script)
        + "; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        + more;
  }

  /// Allows the page that is answered a script of ours other than a dossier's, and to ask this
  /// server how things go.
  static void allow(Context ctx, String script) {
    ctx.header("Content-Security-Policy", policy(script, "; connect-src 'self'"));
  }

  private static String read(String resource) {
    try (InputStream in = Guard.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + resource, e);
    }
  }

  private static void refuseOtherNames(Context ctx) {
    if (!OWN_NAMES.contains(name(host(ctx)))) {
      throw new Problem.Refused(421, "Not this server", "the host is not a name of this machine");
    }
  }

  private static void refuseOtherSites(Context ctx) {
    String origin = ctx.header("Origin");
    boolean changes = !READING.contains(ctx.method().name());
    if (changes && origin != null && !authority(origin).equals(host(ctx))) {
      throw new Problem.Refused(403, "Refused", "the request comes from another site's page");
    }
  }

  private static String host(Context ctx) {
    return Optional.ofNullable(ctx.header("Host")).orElse("");
  }

  private static String name(String host) {
    return host.replaceFirst(":\\d+$", "");
  }

  private static String authority(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getAuthority()).orElse("no site");
    } catch (IllegalArgumentException e) {
      return "no site";
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
