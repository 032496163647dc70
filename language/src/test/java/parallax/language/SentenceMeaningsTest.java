package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parallax.model.Span;

class SentenceMeaningsTest {
  private static final String TEXT =
      "The ferry Marlin ran onto a reef off Lovdal on Monday night. \"We heard a long grinding"
          + " noise,\" said Ana Brik, who was on deck.\n\nPrices of potatoes rose by a tenth in"
          + " March, the ministry of agriculture said.";

  private final SentenceMeanings meanings = SentenceMeanings.load().orElseThrow();
  private final SentenceEncoder encoder = SentenceEncoder.load();

  @Test
  void eachSentenceIsNearToWhatTheEncoderMakesOfIt() {
    List<String> asked =
        List.of(
            "A ship struck rocks.",
            "There was a terrible sound, a passenger recalls.",
            "Vegetables cost more this spring.");
    List<Map.Entry<Span, float[]>> sentences = List.copyOf(meanings.of(TEXT).entrySet());
    assertThat(sentences).hasSize(3);
    for (int at = 0; at < sentences.size(); at++) {
      float[] vector = sentences.get(at).getValue();
      Span span = sentences.get(at).getKey();
      String words = TEXT.substring(span.start(), span.end());
      assertThat(Vectors.cosine(vector, encoder.encode(words))).isGreaterThan(0.7);
      float[] query = encoder.encode(asked.get(at));
      double own = Vectors.cosine(vector, query);
      assertThat(sentences)
          .allSatisfy(
              other ->
                  assertThat(Vectors.cosine(other.getValue(), query)).isLessThanOrEqualTo(own));
    }
  }

  @Test
  void theSpanModelTellsThemBeside() {
    String text = TEXT + " Nobody was hurt.";
    assertThat(meanings.remembered(text)).isEmpty();
    SpanModel.Found _ = SpanModel.load().orElseThrow().find(text);
    assertThat(meanings.remembered(text).orElseThrow())
        .containsOnlyKeys(meanings.of(text).keySet())
        .hasSize(4);
  }

  @Test
  void aSentenceOverSeveralWindowsHasOneMeaning() {
    String text = "Rain, ".repeat(400) + "rain. The reef is near.";
    Map<Span, float[]> found = meanings.of(text);
    assertThat(found).hasSize(2);
    float[] rain = found.values().iterator().next();
    assertThat(Vectors.cosine(rain, encoder.encode("rain"))).isGreaterThan(0.3);
  }

  @Test
  void aTextOfVeryManySentencesDoesNotTakeAllMemory() {
    assertThat(meanings.of("Rain.\n".repeat(3_000))).hasSize(1_000);
    assertThat(meanings.of(".\n".repeat(3_000)).size()).isLessThanOrEqualTo(1_000);
  }

  @Test
  void whereThereAreNoWordsThereIsNoMeaning() {
    assertThat(meanings.of("")).isEmpty();
    assertThat(meanings.of(" \n\n ")).isEmpty();
  }
}
