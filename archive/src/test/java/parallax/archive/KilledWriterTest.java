package parallax.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.model.ArticleId;

/// A process that writes is killed in mid-work, again and again: nothing acknowledged is lost.
class KilledWriterTest {
  private static final int KILLS = 3;
  private static final int WRITTEN_BEFORE_EACH = 25;

  @TempDir private Path folder;

  @Test
  void losesNothingThatWasAcknowledged() throws IOException, InterruptedException {
    int kept = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Path said = folder.resolve("said-" + kill);
      Process writer = start(kept, said);
      while (lines(said) < WRITTEN_BEFORE_EACH && writer.isAlive()) {
        Thread.sleep(20);
      }
      writer.destroyForcibly();
      assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
      int acknowledged = kept + lines(said);
      assertThat(acknowledged).isGreaterThanOrEqualTo(kept + WRITTEN_BEFORE_EACH);
      try (SqliteArchive archive = SqliteArchive.open(folder.resolve("archive"))) {
        // One more may have been written when the line that says so was lost.
        assertThat(archive.size()).isBetween((long) acknowledged, acknowledged + 1L);
        for (int i = 0; i < acknowledged; i++) {
          assertThat(archive.article(new ArticleId("a" + i))).isPresent();
        }
        kept = (int) archive.size();
      }
    }
  }

  private static int lines(Path said) throws IOException {
    return Files.exists(said)
        ? (int) Files.readString(said).chars().filter(c -> c == '\n').count()
        : 0;
  }

  private Process start(int from, Path said) throws IOException {
    return new ProcessBuilder(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.resolve("archive").toString(),
                Integer.toString(from)))
        .redirectOutput(said.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /// Adds articles until it is killed, and says of each when it is kept.
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) {
      try (SqliteArchive archive = SqliteArchive.open(Path.of(args[0]))) {
        for (int i = Integer.parseInt(args[1]); i < 1_000_000; i++) {
          archive.add(Fixtures.bridge("a" + i, "The Gull", Fixtures.day(6)));
          System.out.println("a" + i);
        }
      }
    }
  }
}
