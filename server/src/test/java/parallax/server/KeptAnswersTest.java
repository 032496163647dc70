package parallax.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.archive.StoryVersion;

class KeptAnswersTest {
  private static final StoryVersion FIRST = new StoryVersion(0, 7, 2);
  private Instant now = Instant.parse("2026-06-01T12:00:00Z");
  private final List<String> written = new ArrayList<>();
  private final KeptAnswers answers = new KeptAnswers(10, () -> now);

  private String ask(String path, StoryVersion version, String around) {
    return new String(
        answers.of(path, new KeptAnswers.Shown(version, around), () -> write(path)).body(),
        StandardCharsets.UTF_8);
  }

  private String write(String path) {
    written.add(path);
    return path;
  }

  @Test
  void writesAnAnswerOnceAsLongAsNothingChanges() {
    assertThat(ask("/s1", FIRST, "")).isEqualTo("/s1");
    assertThat(ask("/s1", FIRST, "")).isEqualTo("/s1");
    assertThat(written).containsExactly("/s1");
  }

  @Test
  void writesItAnewWhereWhatItShowsHasChanged() {
    ask("/s1", FIRST, "");
    ask("/s1", new StoryVersion(8, 7, 2), "");
    ask("/s1", new StoryVersion(8, 7, 2), "another came before");
    assertThat(written).hasSize(3);
  }

  @Test
  void writesItAnewAfterAWhile() {
    ask("/s1", FIRST, "");
    now = now.plus(Duration.ofMinutes(11));
    ask("/s1", FIRST, "");
    assertThat(written).hasSize(2);
  }

  @Test
  void forgetsWhatWasAskedForLeastRecently() {
    for (String path : List.of("/s1", "/s2", "/s3", "/s1", "/s4")) {
      ask(path, FIRST, "");
    }
    assertThat(written).containsExactly("/s1", "/s2", "/s3", "/s4");
    ask("/s1", FIRST, "");
    ask("/s2", FIRST, "");
    assertThat(written).endsWith("/s4", "/s2");
  }

  @Test
  void anAnswerLargerThanAllThatIsKeptIsStillAnswered() {
    String path = "/a-long-one-indeed";
    assertThat(ask(path, FIRST, "")).isEqualTo(path);
  }
}
