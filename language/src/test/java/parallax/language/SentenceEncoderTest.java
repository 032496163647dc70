package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {
  private final SentenceEncoder encoder = SentenceEncoder.load();

  @Test
  void vectorsHaveUnitLength() {
    float[] vector = encoder.encode("A ferry sank.");
    double length = 0;
    for (float value : vector) {
      length += value * value;
    }
    assertThat(vector).hasSize(384);
    assertThat(length).isEqualTo(1, within(1e-5));
  }

  @Test
  void aBlankSentenceHasTheZeroVector() {
    assertThat(Vectors.cosine(encoder.encode(" "), encoder.encode("A ferry sank."))).isZero();
  }

  @Test
  void takesWhateverStandsInAText() {
    for (String hostile :
        List.of("\uD800", "שלום עולם", "x".repeat(1_000_000), "a ".repeat(50_000), "\u0000")) {
      assertThat(encoder.encode(hostile)).hasSize(384);
    }
  }
}
