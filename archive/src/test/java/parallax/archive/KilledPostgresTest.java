package parallax.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.model.ArticleId;

/// PostgreSQL is killed in mid-work, again and again: nothing acknowledged is lost, and the archive
/// goes on when it is back.
class KilledPostgresTest {
  private static final int KILLS = 3;
  private static final int WRITTEN_BEFORE_EACH = 10;

  @Test
  void losesNothingThatWasAcknowledged(@TempDir Path folder) throws IOException, SQLException {
    Optional<Path> programs = PostgresServer.programs();
    assumeThat(programs).as("PostgreSQL's initdb and pg_ctl on this machine").isPresent();
    try (PostgresServer server = PostgresServer.start(programs.orElseThrow(), folder);
        Archive archive = Archive.open(server.newDatabase())) {
      int said = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        for (int i = 0; i < WRITTEN_BEFORE_EACH; i++) {
          archive.add(Fixtures.bridge("k" + said++, "The Gull", Fixtures.day(6)));
        }
        server.kill();
        assertThatThrownBy(() -> archive.add(Fixtures.bridge("lost", "The Gull", Fixtures.day(6))))
            .isInstanceOf(DamagedArchive.class);
        server.startAgain();
        assertThat(archive.size()).isEqualTo(said);
        for (int i = 0; i < said; i++) {
          assertThat(archive.article(new ArticleId("k" + i))).isPresent();
        }
      }
    }
  }
}
