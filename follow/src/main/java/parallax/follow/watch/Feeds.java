package parallax.follow.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.archive.JsonFile;
import parallax.text.ContentHash;

/// What is followed, as somebody said: `feeds.json` beside the archive. Thread-safe; other
/// processes' changes count at once.
public final class Feeds {
  private static final Duration FEED_EVERY = Duration.ofMinutes(15);
  private static final Duration FOLDER_EVERY = Duration.ofSeconds(10);

  /// What is passed over at the first look: feeds of a weekly reach back further.
  private static final Duration SINCE = Duration.ofDays(7);

  private final Path folder;
  private final JsonFile<Kept> file;

  private Feeds(Path folder) {
    this.folder = folder;
    this.file = JsonFile.of(folder, "feeds.json", Kept.class, new Kept(1, List.of()));
  }

  /// What is followed into the archive in `folder`.
  public static Feeds in(Path folder) {
    return new Feeds(folder);
  }

  /// @param version of the file's form
  record Kept(int version, List<Followed> feeds) {
    Kept {
      if (version != 1) {
        throw new IllegalArgumentException("feeds of version " + version + ", not 1");
      }
      feeds = List.copyOf(feeds);
    }
  }

  public List<Followed> all() {
    return file.value().feeds();
  }

  /// Follows `place` from now on, or otherwise than before where it is followed already.
  ///
  /// @param place an http or https address, or a folder
  /// @param every empty for fifteen minutes, of a folder ten seconds
  /// @param since empty for seven days
  public Followed follow(String place, Optional<Duration> every, Optional<Duration> since) {
    boolean web = place.matches("(?i)https?://.+");
    Followed.Place at =
        web
            ? new Followed.Address(place.strip())
            : new Followed.Folder(Path.of(place).toAbsolutePath().normalize().toString());
    Followed followed =
        new Followed(
            ContentHash.hex(at.name()).substring(0, 8),
            at,
            every.orElse(web ? FEED_EVERY : FOLDER_EVERY),
            since.orElse(SINCE));
    file.change(
        kept -> {
          List<Followed> feeds = new ArrayList<>(kept.feeds());
          feeds.removeIf(one -> one.id().equals(followed.id()));
          feeds.add(followed);
          return new Kept(1, feeds);
        });
    return followed;
  }

  /// Follows it no longer. What was seen of it is not forgotten.
  ///
  /// @param name its id or its place
  /// @return false where it was not followed
  public boolean leave(String name) {
    int before = all().size();
    return file.change(
                kept ->
                    new Kept(
                        1,
                        kept.feeds().stream()
                            .filter(f -> !f.id().equals(name) && !f.place().name().equals(name))
                            .toList()))
            .feeds()
            .size()
        < before;
  }

  /// What was seen of one.
  JsonFile<FeedState> state(Followed followed) {
    return JsonFile.of(
        folder.resolve("feeds"), followed.id() + ".json", FeedState.class, FeedState.NEW);
  }

  /// How it goes with one.
  public Contact contact(Followed followed) {
    return state(followed).value().contact();
  }
}
