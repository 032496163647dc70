package parallax.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.model.ArticleId;
import parallax.model.Story;

class SqliteArchiveTest extends ArchiveContract {
  private static final int NEWEST = 2;

  @TempDir private Path folder;

  @Override
  Archive opened() {
    return SqliteArchive.open(folder);
  }

  @Test
  void refusesASecondProcessInTheSameFolder() {
    assertThatThrownBy(() -> SqliteArchive.open(folder))
        .isInstanceOf(DamagedArchive.class)
        .hasMessageContaining("in use");
  }

  @Test
  void refusesAnArchiveOfANewerVersion() throws SQLException {
    close();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
        Statement statement = c.createStatement()) {
      statement.executeUpdate("PRAGMA user_version = 99");
    }
    assertThatThrownBy(() -> SqliteArchive.open(folder))
        .isInstanceOf(DamagedArchive.class)
        .hasMessageContaining("newer Parallax");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
        Statement statement = c.createStatement()) {
      statement.executeUpdate("PRAGMA user_version = " + NEWEST);
    }
    open();
  }

  @Test
  void refusesAFileThatIsNoArchive(@TempDir Path other) throws IOException {
    Files.writeString(other.resolve("archive.db"), "not a database, but long enough".repeat(50));
    assertThatThrownBy(() -> SqliteArchive.open(other))
        .isInstanceOf(DamagedArchive.class)
        .hasMessageContaining("archive.db");
  }

  @ParameterizedTest
  @ValueSource(ints = 1)
  void bringsAnArchiveOfAnOlderVersionUpToDate(int version, @TempDir Path old) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            getClass().getResourceAsStream("version-" + version + "/archive.db"))) {
      Files.copy(in, old.resolve("archive.db"));
    }
    try (Archive archive = SqliteArchive.open(old)) {
      assertThat(archive.size()).isEqualTo(3);
      assertThat(archive.article(new ArticleId("a2")))
          .contains(Fixtures.bridge("a2", "The Tern", Fixtures.day(7)));
      assertThat(archive.stories()).extracting(Story::id).containsExactly("s1", "s2");
      assertThat(archive.stale()).containsExactly("s1", "s2");
      var search = new SearchQuery("lovdal", SearchQuery.Kind.QUOTE, Optional.empty(), 9);
      assertThat(archive.search(search).items()).hasSize(3);
      assertThat(archive.version("s1").orElseThrow().newest()).isEqualTo(2);
    }
  }

  @Test
  void backsUpWholeWhileSomebodyWrites(@TempDir Path backup)
      throws IOException, InterruptedException {
    close();
    try (SqliteArchive archive = SqliteArchive.open(folder)) {
      archive.add(Fixtures.bridge("a0", "The Gull", Fixtures.day(6)));
      var done = new AtomicBoolean();
      Thread writer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 1; !done.get(); i++) {
                      archive.add(Fixtures.bridge("a" + i, "The Gull", Fixtures.day(6)));
                    }
                  });
      while (archive.size() < 20) {
        Thread.onSpinWait();
      }
      long before = archive.size();
      archive.backup(backup);
      done.set(true);
      writer.join();
      try (Archive restored = SqliteArchive.open(backup)) {
        long size = restored.size();
        assertThat(size).isBetween(before, archive.size());
        assertThat(restored.last()).isEqualTo(size);
        assertThat(restored.article(new ArticleId("a" + (size - 1)))).isPresent();
        var search = new SearchQuery("lovdal", SearchQuery.Kind.QUOTE, Optional.empty(), 10_000);
        assertThat(restored.search(search).items()).hasSize((int) size);
      }
    }
    open();
  }
}
