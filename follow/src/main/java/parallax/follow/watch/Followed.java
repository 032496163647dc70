package parallax.follow.watch;

import java.time.Duration;

/// What is followed.
///
/// @param id by which it is named in commands and in the API
/// @param every how long after one look the next one comes, where all goes well
/// @param since at the first look, what was published longer ago than this is passed over
public record Followed(String id, Place place, Duration every, Duration since) {
  /// Nobody is looked at more often.
  public static final Duration SHORTEST = Duration.ofSeconds(1);

  public Followed {
    if (every.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("every is " + every + ", not at least " + SHORTEST);
    }
    if (since.isNegative()) {
      throw new IllegalArgumentException("since is " + since + ", not at least nothing");
    }
  }

  /// Where it is.
  public sealed interface Place {
    /// Its name as somebody gave it.
    String name();
  }

  /// A feed or a sitemap.
  public record Address(String name) implements Place {}

  /// A folder of this machine.
  public record Folder(String name) implements Place {}
}
