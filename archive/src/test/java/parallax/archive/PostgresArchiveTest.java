package parallax.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same on a real PostgreSQL; skipped where the machine has none.
@TestInstance(Lifecycle.PER_CLASS)
class PostgresArchiveTest extends ArchiveContract {
  private PostgresServer server;
  private Path folder;
  private String address = "";

  @BeforeAll
  void start() throws IOException {
    Optional<Path> programs = PostgresServer.programs();
    assumeThat(programs).as("PostgreSQL's initdb and pg_ctl on this machine").isPresent();
    folder = Files.createTempDirectory("parallax-postgres");
    server = PostgresServer.start(programs.orElseThrow(), folder);
  }

  @AfterAll
  void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Override
  void makePlace() {
    try {
      address = server.newDatabase();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  Archive opened() {
    return Archive.open(address);
  }

  @Test
  void givesTurnsToTwoWhoWriteAtOnce() throws InterruptedException {
    try (Archive other = Archive.open(address)) {
      List<Thread> writers = new ArrayList<>();
      for (String name : List.of("b", "c")) {
        Archive own = name.equals("b") ? other : archive();
        writers.add(
            Thread.ofPlatform()
                .start(
                    () -> {
                      for (int i = 0; i < 20; i++) {
                        own.add(Fixtures.bridge(name + i, "The Gull", Fixtures.day(6)));
                      }
                    }));
      }
      for (Thread writer : writers) {
        writer.join();
      }
      assertThat(archive().size()).isEqualTo(40);
      assertThat(other.last()).isEqualTo(40);
    }
  }

  @Test
  void bringsAnArchiveOfAnOlderVersionUpToDate() throws SQLException {
    archive().add(Fixtures.bridge("a1", "The Gull", Fixtures.day(6)));
    close();
    PostgresAddress where = PostgresAddress.of(address);
    try (Connection c = DriverManager.getConnection(where.jdbc(), where.properties());
        Statement statement = c.createStatement()) {
      statement.executeUpdate(
          "DROP INDEX article_of_outlet; DROP TABLE meaning; DROP TABLE unencoded; DROP TABLE"
              + " sentences; UPDATE archive_version SET version = 1");
    }
    open();
    assertThat(archive().size()).isEqualTo(1);
    assertThat(archive().unencoded(10)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://jo:s%20ecret@127.0.0.1:1/none",
        "jdbc:postgresql://jo:s%20ecret@127.0.0.1:1/none?sslmode=disable",
        "postgresql://jo:s ecret@127.0.0.1:1/none",
        "postgresql:none"
      })
  void saysNoPasswordWhenItCannotBeReached(String wrong) {
    assertThatThrownBy(() -> Archive.open(wrong))
        .hasMessageNotContaining("ecret")
        .hasMessageContaining("postgresql://");
  }
}
