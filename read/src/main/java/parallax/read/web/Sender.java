package parallax.read.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parallax.read.bytes.Expansion;

/// Posts to addresses, held to the same rules as fetching: the address that was checked is the one
/// that is connected to, and hosts that are not on the public internet are not asked unless
/// allowed. Redirects are not followed, as what is posted is meant for one address.
public final class Sender {
  private static final String NAME = "[A-Za-z][A-Za-z0-9-]*";
  private final Exchange exchange;

  public Sender(WebOptions options) {
    this(options, Network.system());
  }

  Sender(WebOptions options, Network network) {
    this.exchange = new Exchange(options, network, new Expansion(1, 0));
  }

  /// What became of it.
  public sealed interface Sent {
    /// A server answered.
    ///
    /// @param pause how long it wants us to stay away
    record Answered(int status, Optional<Duration> pause) implements Sent {}

    /// It did not reach a server, with the reason.
    record Failed(String reason) implements Sent {}
  }

  /// Posts `body` to `address`. Nothing that a server does makes it throw.
  ///
  /// @param fields of the request's head; printable ASCII
  public Sent post(String address, Map<String, String> fields, byte[] body) {
    List<String> lines =
        fields.entrySet().stream().map(field -> line(field.getKey(), field.getValue())).toList();
    Optional<WebAddress> to = WebAddress.of(address);
    if (to.isEmpty()) {
      return new Sent.Failed("it is no web address");
    }
    try {
      Exchange.Answer answer = exchange.ask(Exchange.Request.post(to.get(), lines, body), 0);
      return new Sent.Answered(answer.head().status(), RetryAfter.of(answer.head()));
    } catch (Exchange.Failed e) {
      return new Sent.Failed(e.reason());
    }
  }

  private static String line(String name, String value) {
    if (!name.matches(NAME) || value.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException("the field " + name + " cannot be sent");
    }
    return name + ": " + value;
  }
}
