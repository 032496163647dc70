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
  private static final int NEWEST = 4;

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
  @ValueSource(ints = {1, 2, 3})
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
      // A dossier of version 2 holds; one of version 1 told less.
      assertThat(archive.stale()).contains("s2");
      var search = new SearchQuery("lovdal", SearchQuery.Kind.QUOTE, Optional.empty(), 9);
      assertThat(archive.search(search).items()).hasSize(3);
      assertThat(archive.version("s1").orElseThrow().newest()).isEqualTo(2);
      assertThat(archive.unencoded(99)).hasSizeGreaterThanOrEqualTo(6);
    }
  }

  @Test
  void backsUpWholeWhileSomebodyWrites(@TempDir Path backup)
      throws IOException, InterruptedException {
    close();
    Files.writeString(folder.resolve("tokens.json"), "{}");
    Files.writeString(folder.resolve("audit.jsonl"), "whole\nnot yet wh");
    Files.createDirectory(folder.resolve("feeds"));
    Files.writeString(folder.resolve("feeds/one.json"), "[]");
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
      SqliteArchive.backup(folder, backup);
      done.set(true);
      writer.join();
      assertThat(backup.resolve("tokens.json")).hasContent("{}");
      assertThat(backup.resolve("audit.jsonl")).hasContent("whole\n");
      assertThat(backup.resolve("feeds/one.json")).hasContent("[]");
      assertThatThrownBy(() -> SqliteArchive.backup(folder, backup))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("already");
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

  @Test
  void takesNoBackupOfNothingOrIntoItself(@TempDir Path empty) {
    assertThatThrownBy(() -> SqliteArchive.backup(empty, empty.resolve("to")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no archive");
    assertThatThrownBy(() -> SqliteArchive.backup(folder, folder.resolve("in")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("own folder");
  }

  @Test
  void aBackupThatWasBrokenOffIsNoArchive(@TempDir Path backup) throws IOException {
    Files.writeString(backup.resolve("archive.db.part"), "half of it");
    SqliteArchive.backup(folder, backup);
    try (Archive restored = SqliteArchive.open(backup)) {
      assertThat(restored.size()).isZero();
    }
  }
}
