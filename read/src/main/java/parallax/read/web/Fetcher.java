package parallax.read.web;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import parallax.read.bytes.Expansion;

/// Fetches addresses: where `robots.txt` allows it, one request a host at a time, within limits of
/// time, size and redirects, and from the public internet only unless told otherwise. Each redirect
/// is held to the same rules. Safe for any number of threads; the pauses are this object's.
public final class Fetcher {
  private static final int NOT_MODIFIED = 304;
  private static final int GONE = 410;
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
    return switch (poll(address, Validators.NONE)) {
      case Polled.Answer(String at, Optional<Charset> charset, byte[] bytes, Validators _) ->
          new Fetched.Answer(at, charset, bytes);
      case Polled.Unchanged() -> new Fetched.Refused(complaint(NOT_MODIFIED));
      case Polled.Gone() -> new Fetched.Refused(complaint(GONE));
      case Polled.Refused(String reason, Optional<Duration> _) -> new Fetched.Refused(reason);
    };
  }

  /// What is at `address`, where it is not what it was. Nothing that a server does makes it throw.
  ///
  /// @param known of what it was
  public Polled poll(String address, Validators known) {
    Optional<WebAddress> first = WebAddress.of(address);
    return first.isEmpty()
        ? refused("it is no address that can be fetched")
        : poll(first.get(), known);
  }

  private Polled poll(WebAddress first, Validators known) {
    WebAddress at = first;
    try {
      for (int i = 0; i <= options.redirects(); i++) {
        Exchange.Answer answer = ask(at, known);
        int status = answer.head().status();
        if (status == 200) {
          return answered(at, answer);
        }
        if (status == NOT_MODIFIED && !known.equals(Validators.NONE)) {
          return new Polled.Unchanged();
        }
        if (status == GONE) {
          return new Polled.Gone();
        }
        Optional<String> location =
            isRedirect(status) ? answer.head().field("location") : Optional.empty();
        if (location.isEmpty()) {
          return new Polled.Refused(complaint(status), RetryAfter.of(answer.head()));
        }
        Optional<WebAddress> next = at.to(location.get());
        if (next.isEmpty()) {
          return refused("the server sends us to what is no web address");
        }
        at = next.get();
      }
      return refused("it leads on more than " + options.redirects() + " times");
    } catch (Exchange.Failed e) {
      return refused(e.reason());
    }
  }

  private static Polled refused(String reason) {
    return new Polled.Refused(reason, Optional.empty());
  }

  private Exchange.Answer ask(WebAddress at, Validators known) throws Exchange.Failed {
    Robots.Rules rules = robots.of(at);
    Optional<String> against = rules.against(at);
    if (against.isPresent()) {
      throw new Exchange.Failed(against.get());
    }
    Duration pause =
        rules.pause().compareTo(options.between()) > 0 ? rules.pause() : options.between();
    return turns.take(
        at.host(), pause, () -> exchange.ask(Exchange.Request.get(at, known.fields()), mostBytes));
  }

  private Polled answered(WebAddress at, Exchange.Answer answer) {
    if (answer.content().larger()) {
      return refused("it is larger than " + (mostBytes >> 20) + " MiB");
    }
    return answer
        .content()
        .failure()
        .map(e -> refused("the server's answer cannot be read: " + e.getMessage()))
        .orElseGet(
            () ->
                new Polled.Answer(
                    at.toString(),
                    answer.head().charset(),
                    answer.content().bytes(),
                    Validators.of(answer.head())));
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
