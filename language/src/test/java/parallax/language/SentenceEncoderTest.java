package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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

  /// It is read from the span model's file, since one is the other.
  @Test
  void knowsThePiecesOfItsOwnTokenizer() throws IOException {
    var tokenizer =
        new ObjectMapper()
            .readTree(
                SentenceEncoderTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json"))
            .at("/model/vocab");
    Map<String, Integer> pieces = Vocabulary.shared();
    assertThat(tokenizer.size()).isEqualTo(pieces.size());
    tokenizer
        .properties()
        .forEach(
            piece -> assertThat(pieces).containsEntry(piece.getKey(), piece.getValue().asInt()));
  }
}
