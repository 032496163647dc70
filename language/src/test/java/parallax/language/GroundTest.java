package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.model.Span;

class GroundTest {
  private static List<String> split(String text) {
    return SentenceSplitter.split(text).stream().map(s -> s.span().in(text)).toList();
  }

  @Test
  void splitsNews() {
    assertThat(
            split(
                "“I hope,” Mr. Dahl said. “It is late.” The U.S. President left at 5 p.m. He came"
                    + " with J. P. Moe of Acme Inc. to the village.The talks ended.\n"
                    + "Next line"))
        .containsExactly(
            "“I hope,” Mr. Dahl said.",
            "“It is late.”",
            "The U.S. President left at 5 p.m.",
            "He came with J. P. Moe of Acme Inc. to the village.",
            "The talks ended.",
            "Next line");
  }

  @Test
  void likeSentencesAreClose() {
    SentenceEncoder encoder = SentenceEncoder.load();
    float[] a = encoder.encode("The ferry ran aground on a reef.");
    double near = Vectors.cosine(a, encoder.encode("A ship hit the rocks."));
    double far = Vectors.cosine(a, encoder.encode("The mayor opened a library."));
    assertThat(near).isGreaterThan(far + 0.2);
  }

  @Test
  void tagsAndDetects() {
    String text = "The harbour master said the tug struck it's stern.";
    var tagged = Tagger.tag(Tokenizer.tokens(text, Span.of(0, text.length())));
    assertThat(tagged).anyMatch(t -> t.lemma().equals("strike") && t.tag().equals("VERB"));
    assertThat(LanguageDetector.detect(text)).isEqualTo("en");
    assertThat(
            LanguageDetector.detect(
                "Der Hafenmeister sagte, der Schlepper habe das Heck getroffen."))
        .isEqualTo("de");
    assertThat(LanguageDetector.detect("?!")).isEqualTo("und");
  }
}
