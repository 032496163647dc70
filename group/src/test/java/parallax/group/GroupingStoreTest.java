package parallax.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parallax.model.ArticleId;
import parallax.model.Grouping;

class GroupingStoreTest {

  static final Function<String, float[]> WITHOUT_MEANING = _ -> new float[384];
  static final PlantedNews NEWS = new PlantedNews(40, 90);
  static final int CORRECTED_AFTER = 60;
  static final Correction CORRECTION =
      new Correction.OneEvent(new ArticleId("a3"), new ArticleId("a50"));

  private static final int ARTICLES = 240;

  /// Short, so that many snapshots are taken.
  private static final long LOG = 20_000;

  @TempDir private Path folder;

  @Test
  @Timeout(300)
  void losesNoArticleAndKeepsNoneTwiceWhenKilledAtAnyMoment() throws Exception {
    Random moments = new Random(6);
    int acknowledged = 0;
    for (int kill = 0; kill < 5; kill++) {
      int last = runAndKill(acknowledged + 10 + moments.nextInt(50), moments.nextInt(4));
      acknowledged = Math.max(acknowledged, last + 1);
      try (GroupingStore store = open()) {
        for (int i = 0; i < acknowledged; i++) {
          assertThat(store.placement(new ArticleId("a" + i))).as("article %s", i).isPresent();
        }
      }
    }
    try (GroupingStore store = open()) {
      for (int i = 0; i < ARTICLES; i++) {
        store.add(NEWS.article(i));
      }
      assertThat(store.grouping()).isEqualTo(undisturbed());
      assertThat(store.grouping().stories().stream().flatMap(story -> story.articles().stream()))
          .hasSize(ARTICLES)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void goesOnAfterEveryArticleAsIfItHadNotStopped() throws IOException {
    for (int i = 0; i < 120; i++) {
      try (GroupingStore store = open()) {
        store.add(NEWS.article(i));
        if (i == CORRECTED_AFTER) {
          store.correct(CORRECTION);
        }
      }
    }
    try (GroupingStore store = open()) {
      Grouper grouper = Grouper.with(WITHOUT_MEANING);
      for (int i = 0; i < 120; i++) {
        grouper.add(NEWS.article(i));
        if (i == CORRECTED_AFTER) {
          grouper.correct(CORRECTION);
        }
      }
      assertThat(store.grouping()).isEqualTo(grouper.grouping());
      assertThat(store.placement(new ArticleId("a7")))
          .isEqualTo(grouper.placement(new ArticleId("a7")));
    }
  }

  @Test
  void cutsAwayAnEntryThatWasNeverWhole() throws IOException {
    try (GroupingStore store = open()) {
      store.add(NEWS.article(0));
    }
    Files.write(
        folder.resolve("log-0"), new byte[] {0, 0, 9, 9, 1, 2, 3}, StandardOpenOption.APPEND);
    try (GroupingStore store = open()) {
      store.add(NEWS.article(1));
    }
    try (GroupingStore store = open()) {
      assertThat(store.placement(new ArticleId("a0"))).isPresent();
      assertThat(store.placement(new ArticleId("a1"))).isPresent();
    }
  }

  @Test
  void refusesADamagedLogNamingIt() throws IOException {
    try (GroupingStore store = open()) {
      store.add(NEWS.article(0));
      store.add(NEWS.article(1));
    }
    flip("log-0", 100);
    assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("log-0");
  }

  @Test
  void refusesADamagedSnapshotNamingIt() throws IOException {
    try (GroupingStore store = open()) {
      for (int i = 0; i < 60; i++) {
        store.add(NEWS.article(i));
      }
    }
    String snapshot;
    try (Stream<Path> files = Files.list(folder)) {
      snapshot =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.startsWith("snapshot-"))
              .findFirst()
              .orElseThrow();
    }
    flip(snapshot, 5000);
    assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining(snapshot);
  }

  @Test
  void keepsASecondOneOutOfItsFolder() throws IOException {
    try (GroupingStore store = open()) {
      assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("in use");
      store.sync();
    }
  }

  private GroupingStore open() throws IOException {
    return GroupingStore.open(folder, WITHOUT_MEANING, LOG);
  }

  private void flip(String file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(file));
    bytes[at] ^= 0x40;
    Files.write(folder.resolve(file), bytes);
  }

  private static Grouping undisturbed() {
    Grouper grouper = Grouper.with(WITHOUT_MEANING);
    for (int i = 0; i < ARTICLES; i++) {
      grouper.add(NEWS.article(i));
      if (i == CORRECTED_AFTER) {
        grouper.correct(CORRECTION);
      }
    }
    return grouper.grouping();
  }

  /// Runs a writer until it has acknowledged article `until`, waits a little and kills it.
  ///
  /// @return the last article that it acknowledged
  private int runAndKill(int until, int milliseconds) throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    StoreWriter.class.getName(),
                    folder.toString(),
                    Integer.toString(ARTICLES),
                    Long.toString(LOG)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int last = -1;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        last = Integer.parseInt(line);
        if (last == until) {
          Thread.sleep(milliseconds);
          // By its handle: what it has said already is still read.
          process.toHandle().destroyForcibly();
        }
        line = lines.readLine();
      }
    }
    process.waitFor();
    return last;
  }
}
