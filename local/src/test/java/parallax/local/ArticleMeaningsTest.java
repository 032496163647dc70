package parallax.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parallax.model.Span;

class ArticleMeaningsTest {
  private static final float[] HEADLINE = {0, 0, 4};

  private final Map<Span, float[]> sentences = new LinkedHashMap<>();

  {
    sentences.put(Span.of(0, 10), new float[] {1, 0, 0});
    sentences.put(Span.of(11, 31), new float[] {0, 1, 0});
    sentences.put(Span.of(5_000, 5_010), new float[] {0.6f, 0, 0.8f});
  }

  private final ArticleMeanings article =
      new ArticleMeanings(sentences, words -> words.isEmpty() ? new float[3] : HEADLINE);

  @Test
  void aPartMeansWhatItsSentencesMeanByHowMuchTheyHoldOfIt() {
    assertThat(article.part(Span.of(2, 8), "")).containsExactly(1, 0, 0);
    float[] both = article.part(Span.of(0, 31), "");
    assertThat(both[1]).isEqualTo(2 * both[0]);
  }

  @Test
  void whatIsInNoSentenceIsEncoded() {
    assertThat(article.part(Span.of(100, 110), "words")).containsExactly(HEADLINE);
  }

  @Test
  void anArticleMeansItsHeadlineAndItsBeginning() {
    float[] whole = article.whole("A headline");
    assertThat(whole[2]).isEqualTo(1);
    assertThat(whole[1]).isEqualTo(2 * whole[0]);
    assertThat(article.whole("")[2]).as("without a headline").isZero();
  }
}
