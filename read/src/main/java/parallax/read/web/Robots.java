package parallax.read.web;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What hosts allow robots to fetch (RFC 9309), asked once a day each; where the answer could not
/// be had, again after ten minutes.
///
/// No `robots.txt`, or more redirects than are followed, allows everything; a server that fails
/// allows nothing, as it may be failing because of robots.
final class Robots {
  private static final int MOST_BYTES = 512 << 10;
  private static final int REDIRECTS = 5;

  /// RFC 9309, 2.4: not longer than a day.
  private static final Duration KEPT = Duration.ofHours(24);

  private static final Duration FAILURE_KEPT = Duration.ofMinutes(10);

  /// A host that wants longer pauses than this is not asked at all.
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private final Exchange exchange;
  private final String name;
  private final Map<String, Kept> byOrigin = new ConcurrentHashMap<>();

  Robots(Exchange exchange, String name) {
    this.exchange = exchange;
    this.name = name.toLowerCase(Locale.ROOT);
  }

  /// @param failure why nothing is allowed, where the rules could not be had
  record Rules(SimpleRobotRules rules, Optional<String> failure) {

    /// Why `address` may not be fetched; empty where it may.
    Optional<String> against(WebAddress address) {
      if (failure.isPresent()) {
        return failure;
      }
      return rules.isAllowed(address.toString())
          ? Optional.empty()
          : Optional.of("the robots.txt of " + address.host() + " does not allow it");
    }

    /// The pause between two requests that the host asks for.
    Duration pause() {
      return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    }
  }

  Rules of(WebAddress address) {
    Kept kept =
        byOrigin.compute(
            address.origin(),
            (_, had) ->
                had != null && had.isFresh()
                    ? had
                    : new Kept(ask(address.robots()), System.nanoTime()));
    return kept.rules();
  }

  /// @param since nanoseconds of the running process
  private record Kept(Rules rules, long since) {
    boolean isFresh() {
      Duration longest = rules.failure().isPresent() ? FAILURE_KEPT : KEPT;
      return System.nanoTime() - since < longest.toNanos();
    }
  }

  private Rules ask(WebAddress first) {
    WebAddress at = first;
    for (int i = 0; i <= REDIRECTS; i++) {
      Exchange.Answer answer;
      try {
        answer = exchange.get(at, MOST_BYTES);
      } catch (Exchange.Failed e) {
        return nothing(e.reason());
      }
      int status = answer.head().status();
      if (status == 200) {
        return parsed(first, answer);
      }
      if (status >= 500) {
        return nothing("its robots.txt cannot be had (status " + status + ")");
      }
      Optional<WebAddress> next =
          status >= 300 && status < 400
              ? answer.head().field("location").flatMap(at::to)
              : Optional.empty();
      if (next.isEmpty()) {
        break;
      }
      at = next.get();
    }
    return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Optional.empty());
  }

  private Rules parsed(WebAddress address, Exchange.Answer answer) {
    if (answer.content().larger()) {
      return nothing("its robots.txt is larger than " + (MOST_BYTES >> 10) + " KiB");
    }
    if (answer.content().failure().isPresent()) {
      return nothing("its robots.txt cannot be read whole");
    }
    SimpleRobotRules rules =
        new SimpleRobotRulesParser(LONGEST_PAUSE.toMillis(), 0)
            .parseContent(
                address.toString(), answer.content().bytes(), "text/plain", List.of(name));
    return new Rules(rules, Optional.empty());
  }

  private static Rules nothing(String why) {
    return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), Optional.of(why));
  }
}
