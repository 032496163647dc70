package parallax.follow.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a look has seen so far: a state that changes. Of one look, one thread.
final class Memory {
  /// The longest feeds hold some hundreds of entries, news sitemaps a thousand.
  private static final int MOST_SEEN = 5_000;

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24));

  private final Map<String, FeedState.Seen> seen;
  private final Map<String, FeedState.Pending> pending;
  private final boolean begun;

  Memory(FeedState state) {
    this.seen = new LinkedHashMap<>(state.seen());
    this.pending = new LinkedHashMap<>(state.pending());
    this.begun = state.begun();
  }

  boolean begun() {
    return begun;
  }

  /// Whether it is new, or changed and to be fetched again.
  boolean isDue(String key, String fingerprint, Instant now) {
    FeedState.Seen before = seen.get(key);
    return before == null
        || (!before.fingerprint().equals(fingerprint) && !before.again().isAfter(now));
  }

  /// It stood in the feed now: what stands there is not forgotten.
  void stands(String key) {
    FeedState.Seen before = seen.remove(key);
    if (before != null) {
      seen.put(key, before);
    }
  }

  void see(String key, String fingerprint, Instant now) {
    FeedState.Seen before = seen.remove(key);
    seen.put(
        key,
        before == null ? FeedState.Seen.first(fingerprint, now) : before.changed(fingerprint, now));
  }

  void had(String key) {
    pending.remove(key);
  }

  /// It could not be had.
  ///
  /// @return whether it will be tried again
  boolean failed(String key, String address, Instant now) {
    int tries = Optional.ofNullable(pending.get(key)).map(FeedState.Pending::tries).orElse(0) + 1;
    if (tries > PAUSES.size()) {
      pending.remove(key);
      return false;
    }
    pending.put(key, new FeedState.Pending(address, tries, now.plus(PAUSES.get(tries - 1))));
    return true;
  }

  /// What could not be had earlier and is to be tried again now.
  List<Map.Entry<String, FeedState.Pending>> toTry(Instant now) {
    return new ArrayList<>(
        pending.entrySet().stream().filter(one -> !one.getValue().next().isAfter(now)).toList());
  }

  /// @param ended whether the look came to its end
  FeedState state(Contact contact, boolean ended) {
    Iterator<String> oldest = seen.keySet().iterator();
    while (seen.size() > MOST_SEEN && oldest.hasNext()) {
      oldest.next();
      oldest.remove();
    }
    return new FeedState(1, begun || ended, contact, seen, pending);
  }
}
