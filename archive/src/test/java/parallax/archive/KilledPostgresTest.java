package parallax.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Story;

/// PostgreSQL is killed while somebody writes, again and again: nothing acknowledged is lost, and
/// the archive goes on when it is back, with the stories of an undisturbed run.
class KilledPostgresTest {
  private static final int KILLS = Integer.getInteger("parallax.kills", 3);
  private static final int WRITTEN_BETWEEN = 10;
  private static final int OF_A_STORY = 4;

  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicBoolean done = new AtomicBoolean();

  @Test
  void losesNothingThatWasAcknowledged(@TempDir Path folder)
      throws IOException, SQLException, InterruptedException {
    Optional<Path> programs = PostgresServer.programs();
    assumeThat(programs).as("PostgreSQL's initdb and pg_ctl on this machine").isPresent();
    try (PostgresServer server = PostgresServer.start(programs.orElseThrow(), folder);
        Archive archive = Archive.open(server.newDatabase())) {
      Thread writer = Thread.ofPlatform().start(() -> write(archive));
      var random = new Random(8);
      for (int kill = 0; kill < KILLS; kill++) {
        await(acknowledged.get() + WRITTEN_BETWEEN, writer);
        Thread.sleep(random.nextInt(20));
        server.kill();
        int before = acknowledged.get();
        server.startAgain();
        assertThat(archive.size()).isGreaterThanOrEqualTo(before);
      }
      await(acknowledged.get() + WRITTEN_BETWEEN, writer);
      done.set(true);
      writer.join();
      assertThat(refused.get()).as("somebody was writing").isGreaterThan(0);
      assertWhole(archive);
    }
  }

  private void await(int many, Thread writer) {
    while (acknowledged.get() < many && writer.isAlive()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  private void write(Archive archive) {
    for (int i = 0; !done.get(); i++) {
      AnnotatedArticle article = article(i);
      var placing = new Placing(List.of(story(i)), Map.of());
      while (!isKept(archive, article, placing)) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
      acknowledged.incrementAndGet();
    }
  }

  private boolean isKept(Archive archive, AnnotatedArticle article, Placing placing) {
    try {
      archive.add(article, List.of(), placing);
      return true;
    } catch (DamagedArchive e) {
      refused.incrementAndGet();
      return false;
    }
  }

  private static AnnotatedArticle article(int number) {
    return Fixtures.bridge("k" + number, "The Gull", Fixtures.day(6));
  }

  /// The story of an article, with those before it.
  private static Story story(int number) {
    List<ArticleId> members = new ArrayList<>();
    for (int i = number - number % OF_A_STORY; i <= number; i++) {
      members.add(new ArticleId("k" + i));
    }
    return new Story("s" + number / OF_A_STORY, members);
  }

  private void assertWhole(Archive archive) {
    List<AnnotatedArticle> all = new ArrayList<>();
    archive.each(all::add);
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < acknowledged.get(); i++) {
      assertThat(all.get(i)).isEqualTo(article(i));
      if (i % OF_A_STORY == OF_A_STORY - 1 || i == acknowledged.get() - 1) {
        stories.add(story(i));
      }
    }
    assertThat(all).hasSize(acknowledged.get());
    assertThat(archive.stories()).isEqualTo(stories);
    var search = new SearchQuery("lovdal", SearchQuery.Kind.QUOTE, Optional.empty(), 100_000);
    assertThat(archive.search(search).items()).hasSize(acknowledged.get());
  }
}
