package parallax.read.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A short run of [Fuzz] with a fixed seed.
class FuzzTest {
  private static final int INPUTS = 300;

  /// Those of the hostile inputs that are read in a moment.
  private static final Set<String> QUICK =
      Set.of(
          "misnested formatting",
          "15 MB of tags",
          "links only",
          "bylines",
          "structured data in structured data",
          "records of nothing",
          "heads without end",
          "bytes of an unnamed charset",
          "a feed in a feed",
          "a PDF of arrays");

  @Test
  void nothingThatAnInputHoldsMakesReadingThrow() throws IOException {
    List<byte[]> seeds = Seeds.invented();
    Mutations mutations = new Mutations(seeds);
    int articles = 0;
    for (int number = 0; number < INPUTS; number++) {
      byte[] input = mutations.input(5, number);
      Trial trial = Trial.of(new ByteArrayInputStream(input));
      assertThat(trial.broken()).as("input %d of seed 5", number).isEmpty();
      articles += trial.articles();
    }
    assertThat(articles).as("mutated inputs that are still articles").isGreaterThan(INPUTS / 10);
  }

  @Test
  void whatIsMadeToHurtIsReadOrRefused() throws IOException {
    for (Hostile hostile : Hostile.all()) {
      if (QUICK.contains(hostile.name())) {
        assertThat(Trial.of(hostile.source().open()).broken()).as(hostile.name()).isEmpty();
      }
    }
  }
}
