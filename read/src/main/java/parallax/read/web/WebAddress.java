package parallax.read.web;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// An http or https address, in the form that goes over the wire: everything in it is printable
/// ASCII without blanks, so that nothing in it can end a line of a request.
///
/// @param host a name, or an address; one of IPv6 without its brackets
/// @param target path and query
record WebAddress(boolean secure, String host, int port, String target) {
  private static final int SECURE_PORT = 443;
  private static final int PLAIN_PORT = 80;
  private static final int MOST_CHARS = 4096;

  /// Characters that stand for themselves in a path or query.
  private static final String ALLOWED = "-._~:/?@!$&'()*+,;=%";

  /// Reads an address; empty where it is none, or names a user.
  static Optional<WebAddress> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean secure = lower.startsWith("https://");
    if ((!secure && !lower.startsWith("http://")) || text.length() > MOST_CHARS) {
      return Optional.empty();
    }
    String rest = text.substring(secure ? 8 : 7);
    int end = 0;
    while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(0, end);
    String target = rest.substring(end);
    if (authority.indexOf('@') >= 0 || target.startsWith("\\")) {
      return Optional.empty();
    }
    int colon = authority.lastIndexOf(':');
    boolean hasPort = colon > authority.lastIndexOf(']');
    int standard = secure ? SECURE_PORT : PLAIN_PORT;
    int port = hasPort ? port(authority.substring(colon + 1), standard) : standard;
    Optional<String> host = host(hasPort ? authority.substring(0, colon) : authority);
    return port < 1
        ? Optional.empty()
        : host.map(name -> new WebAddress(secure, name, port, encoded(target)));
  }

  /// The address that a redirect from here leads to.
  Optional<WebAddress> to(String location) {
    String bare = encodedLocation(location.strip());
    try {
      return of(URI.create(toString()).resolve(bare).toString());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static int port(String digits, int standard) {
    if (digits.isEmpty()) {
      return standard;
    }
    int port = digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
    return port <= 0xFFFF ? port : 0;
  }

  private static Optional<String> host(String name) {
    if (name.startsWith("[")) {
      return name.matches("\\[[0-9A-Fa-f:.]+\\]")
          ? Optional.of(name.substring(1, name.length() - 1))
          : Optional.empty();
    }
    try {
      String ascii = IDN.toASCII(name).toLowerCase(Locale.ROOT);
      return ascii.matches("[a-z0-9_]([a-z0-9._-]*[a-z0-9._])?")
          ? Optional.of(ascii)
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String encoded(String target) {
    int fragment = target.indexOf('#');
    String path = fragment < 0 ? target : target.substring(0, fragment);
    return (path.startsWith("/") ? "" : "/") + escaped(path, ALLOWED);
  }

  private static String encodedLocation(String location) {
    return escaped(location, ALLOWED + "#[]");
  }

  private static String escaped(String text, String allowed) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || allowed.indexOf(c) >= 0);
      if (plain) {
        out.append(c);
      } else {
        out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return out.toString();
  }

  /// Host and port as the request names them.
  String authority() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return port == (secure ? SECURE_PORT : PLAIN_PORT) ? name : name + ":" + port;
  }

  /// Scheme, host and port: what a `robots.txt` speaks for.
  String origin() {
    return (secure ? "https://" : "http://") + authority();
  }

  WebAddress robots() {
    return new WebAddress(secure, host, port, "/robots.txt");
  }

  @Override
  public String toString() {
    return origin() + target;
  }
}
