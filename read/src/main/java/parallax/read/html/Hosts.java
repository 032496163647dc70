package parallax.read.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// The host of a web address.
final class Hosts {
  private Hosts() {}

  /// The host in lower case without `www.`; empty where `address` is not an http(s) address.
  static Optional<String> of(String address) {
    String bare = address.strip();
    int query = bare.indexOf('?');
    try {
      URI uri = new URI(query < 0 ? bare : bare.substring(0, query));
      String scheme = uri.getScheme();
      String host = uri.getHost();
      if (scheme == null || host == null || !scheme.toLowerCase(Locale.ROOT).startsWith("http")) {
        return Optional.empty();
      }
      String lower = host.toLowerCase(Locale.ROOT);
      return Optional.of(lower.startsWith("www.") ? lower.substring(4) : lower);
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
