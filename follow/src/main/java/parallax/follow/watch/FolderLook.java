package parallax.follow.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parallax.archive.JsonFile;

/// One look at a folder: files that are new or changed. Asking for all of them each time finds
/// changes on every file system, notifications do not.
final class FolderLook {
  /// A file that was written to just now may still be written to.
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private static final int SAVED_EVERY = 20;

  private final Followed followed;
  private final JsonFile<FeedState> file;
  private final Hands hands;
  private final Clock clock;
  private final FeedState before;
  private final Memory memory;

  FolderLook(Followed followed, JsonFile<FeedState> file, Hands hands, Clock clock) {
    this.followed = followed;
    this.file = file;
    this.hands = hands;
    this.clock = clock;
    this.before = file.value();
    this.memory = new Memory(before);
  }

  Look take() {
    Instant now = clock.instant();
    Look sum = Look.NOTHING;
    Contact after;
    try {
      int taken = 0;
      for (Map.Entry<Path, String> one : files(now).entrySet()) {
        String key = one.getKey().toString();
        memory.stands(key);
        if (memory.isDue(key, one.getValue(), now)) {
          sum = sum.plus(hands.takeAll(key));
          // A file is looked at again as soon as it changes.
          memory.see(key, one.getValue(), Instant.EPOCH);
          if (++taken % SAVED_EVERY == 0) {
            file.change(_ -> memory.state(before.contact(), false));
          }
        }
      }
      after = before.contact().unchanged(now, followed.every());
    } catch (IOException e) {
      after =
          before
              .contact()
              .failed(now, followed.every(), "it cannot be read: " + e, Optional.empty());
      hands.say(followed.place().name() + ": it cannot be read: " + e);
    }
    Contact contact = after;
    FeedState state = memory.state(contact, contact.trouble().isEmpty());
    file.change(_ -> state);
    return sum;
  }

  /// Files by path, with what changes when they do.
  private Map<Path, String> files(Instant now) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    Files.walkFileTree(
        Path.of(followed.place().name()),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) && !folder.equals(Path.of(followed.place().name()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            boolean settled = !attributes.lastModifiedTime().toInstant().plus(SETTLED).isAfter(now);
            if (attributes.isRegularFile() && settled && !isHidden(path)) {
              files.put(path, attributes.size() + " " + attributes.lastModifiedTime());
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
            if (path.equals(Path.of(followed.place().name()))) {
              throw e;
            }
            hands.say("refused: " + path + ": it cannot be read: " + e);
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
