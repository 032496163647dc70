package parallax.read.web;

import java.time.Duration;
import java.util.Optional;
import parallax.read.bytes.Expansion;

/// Fetches addresses: where `robots.txt` allows it, one request a host at a time, within limits of
/// time, size and redirects, and from the public internet only unless told otherwise. Each redirect
/// is held to the same rules. Safe for any number of threads; the pauses are this object's.
public final class Fetcher {
  private static final int TOO_MANY_REQUESTS = 429;

  private final WebOptions options;
  private final int mostBytes;
  private final Exchange exchange;
  private final Robots robots;
  private final Turns turns = new Turns();

  /// @param mostBytes the largest answer, unpacked
  public Fetcher(WebOptions options, int mostBytes, Expansion bounds) {
    this(options, mostBytes, bounds, Network.system());
  }

  Fetcher(WebOptions options, int mostBytes, Expansion bounds, Network network) {
    this.options = options;
    this.mostBytes = mostBytes;
    this.exchange = new Exchange(options, network, bounds);
    this.robots = new Robots(exchange, options.robotName());
  }

  /// What is at `address`. Nothing that a server does makes it throw.
  public Fetched fetch(String address) {
    Optional<WebAddress> first = WebAddress.of(address);
    return first.isEmpty()
        ? new Fetched.Refused("it is no address that can be fetched")
        : fetch(first.get());
  }

  private Fetched fetch(WebAddress first) {
    WebAddress at = first;
    try {
      for (int i = 0; i <= options.redirects(); i++) {
        Exchange.Answer answer = ask(at);
        int status = answer.head().status();
        if (status == 200) {
          return answered(at, answer);
        }
        Optional<String> location =
            isRedirect(status) ? answer.head().field("location") : Optional.empty();
        if (location.isEmpty()) {
          return new Fetched.Refused(complaint(status));
        }
        Optional<WebAddress> next = at.to(location.get());
        if (next.isEmpty()) {
          return new Fetched.Refused("the server sends us to what is no web address");
        }
        at = next.get();
      }
      return new Fetched.Refused("it leads on more than " + options.redirects() + " times");
    } catch (Exchange.Failed e) {
      return new Fetched.Refused(e.reason());
    }
  }

  private Exchange.Answer ask(WebAddress at) throws Exchange.Failed {
    Robots.Rules rules = robots.of(at);
    Optional<String> against = rules.against(at);
    if (against.isPresent()) {
      throw new Exchange.Failed(against.get());
    }
    Duration pause =
        rules.pause().compareTo(options.between()) > 0 ? rules.pause() : options.between();
    return turns.take(at.host(), pause, () -> exchange.get(at, mostBytes));
  }

  private Fetched answered(WebAddress at, Exchange.Answer answer) {
    if (answer.content().larger()) {
      return new Fetched.Refused("it is larger than " + (mostBytes >> 20) + " MiB");
    }
    return answer
        .content()
        .failure()
        .<Fetched>map(
            e -> new Fetched.Refused("the server's answer cannot be read: " + e.getMessage()))
        .orElseGet(
            () ->
                new Fetched.Answer(
                    at.toString(), answer.head().charset(), answer.content().bytes()));
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static String complaint(int status) {
    return status == TOO_MANY_REQUESTS
        ? "the server wants fewer requests (status 429): try again later"
        : "the server answered with status " + status;
  }
}
