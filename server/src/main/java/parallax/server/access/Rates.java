package parallax.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How often somebody may ask: a bucket each that holds so many requests and fills up evenly
/// (token bucket). Thread-safe.
public final class Rates {
  /// Buckets of those who have not asked for longest are forgotten beyond so many.
  private static final int MOST = 10_000;

  private final int size;
  private final Duration whole;
  private final Clock clock;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  /// @param size requests at once, from 1
  /// @param whole how long an empty bucket takes to fill
  public Rates(int size, Duration whole, Clock clock) {
    if (size < 1 || !whole.isPositive()) {
      throw new IllegalArgumentException(size + " requests in " + whole);
    }
    this.size = size;
    this.whole = whole;
    this.clock = clock;
  }

  private record Bucket(double left, Instant at) {}

  /// Counts a request of `who`.
  ///
  /// @return how long to wait, where that is one too many; empty where it is allowed
  public synchronized Optional<Duration> take(String who) {
    double left = left(who);
    if (left < 1) {
      return Optional.of(Duration.ofMillis((long) Math.ceil((1 - left) * whole.toMillis() / size)));
    }
    keep(who, left - 1);
    return Optional.empty();
  }

  /// Whether a request of `who` would be one too many; nothing is counted.
  public synchronized boolean isSpent(String who) {
    return left(who) < 1;
  }

  private double left(String who) {
    Bucket bucket = buckets.get(who);
    if (bucket == null) {
      return size;
    }
    double filled =
        Math.max(0, Duration.between(bucket.at(), clock.instant()).toMillis())
            * (double) size
            / whole.toMillis();
    return Math.min(size, bucket.left() + filled);
  }

  private void keep(String who, double left) {
    buckets.put(who, new Bucket(left, clock.instant()));
    if (buckets.size() > MOST) {
      buckets.remove(buckets.keySet().iterator().next());
    }
  }
}
