package parallax.follow.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parallax.read.web.Validators;

/// What is known of a feed or a folder from earlier looks, so that a look that was broken off goes
/// on where it was.
///
/// @param version of the file's form
/// @param begun whether it was looked at to the end once
/// @param seen what was taken in, by key, the longest ago first
/// @param pending articles that could not be had yet, by key
record FeedState(
    int version,
    boolean begun,
    Contact contact,
    Map<String, Seen> seen,
    Map<String, Pending> pending) {

  static final FeedState NEW =
      new FeedState(
          1,
          false,
          new Contact(Validators.NONE, Instant.EPOCH, Instant.EPOCH, 0, Optional.empty(), false),
          Map.of(),
          Map.of());

  FeedState {
    if (version != 1) {
      throw new IllegalArgumentException("a feed's state of version " + version + ", not 1");
    }
    seen = Collections.unmodifiableMap(new LinkedHashMap<>(seen));
    pending = Collections.unmodifiableMap(new LinkedHashMap<>(pending));
  }

  /// Something that was taken in.
  ///
  /// @param fingerprint of how it was then
  /// @param times how often it changed since
  /// @param again not fetched anew before this, however it changes
  record Seen(String fingerprint, int times, Instant again) {
    /// Entries that change with every look (counts of comments, advertisements) are fetched anew
    /// ever more seldom: an hour after the first change, two after the second.
    private static final Duration FIRST_PAUSE = Duration.ofHours(1);

    private static final int MOST_DOUBLINGS = 8;

    static Seen first(String fingerprint, Instant now) {
      return new Seen(fingerprint, 0, now);
    }

    Seen changed(String to, Instant now) {
      return new Seen(
          to, times + 1, now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS))));
    }
  }

  /// An article that could not be had.
  ///
  /// @param tries so far, from 1
  /// @param next when to try again
  record Pending(String address, int tries, Instant next) {}
}
