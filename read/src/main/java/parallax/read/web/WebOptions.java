package parallax.read.web;

import java.time.Duration;

/// How addresses are fetched.
///
/// @param agent how we name ourselves to servers; its part before a slash is the name that
///     `robots.txt` may address
/// @param privateAddresses whether hosts of this machine and of local networks may be asked too
/// @param connecting how long to wait for a connection, and for each further piece of an answer
/// @param whole how long one request may take from beginning to end
/// @param between the pause from one answer of a host to our next request to it
/// @param redirects how many are followed
public record WebOptions(
    String agent,
    boolean privateAddresses,
    Duration connecting,
    Duration whole,
    Duration between,
    int redirects) {

  /// Public hosts only; 15 seconds for a connection, 60 for a request, a second between two
  /// requests to a host, 8 redirects.
  public static final WebOptions DEFAULT =
      new WebOptions(
          "Parallax/0.1 (reads news for the person who started it; obeys robots.txt)",
          false,
          Duration.ofSeconds(15),
          Duration.ofSeconds(60),
          Duration.ofSeconds(1),
          8);

  public WebOptions {
    if (agent.isBlank() || agent.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException("agent is \"" + agent + "\", not printable ASCII");
    }
    if (redirects < 0) {
      throw new IllegalArgumentException("redirects is " + redirects + ", not at least 0");
    }
  }

  /// The same, under another name.
  public WebOptions as(String name) {
    return new WebOptions(name, privateAddresses, connecting, whole, between, redirects);
  }

  /// The same, private addresses allowed or not.
  public WebOptions privately(boolean allowed) {
    return new WebOptions(agent, allowed, connecting, whole, between, redirects);
  }

  /// The name that `robots.txt` may address.
  String robotName() {
    return agent.split("[/ ]", 2)[0];
  }
}
