package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void keepsInnerMarksWithinTheWord() {
    assertThat(Words.of("Al-Asad’s 1,200.5 men – don't!").stream().map(Token::text))
        .containsExactly("Al-Asad’s", "1,200.5", "men", "don't");
  }

  @Test
  void shinglesAreRunsOfFoldedWords() {
    assertThat(Words.shingles("The Café. The café!", 2)).containsExactly("the cafe", "cafe the");
  }

  @Test
  void goesThroughOneHugeToken() {
    assertThat(Words.of("a".repeat(1_000_000))).hasSize(1);
    assertThat(Words.of("a-".repeat(500_000))).hasSize(1);
    assertThat(Fold.fold("É\u0301".repeat(300_000))).startsWith("ee");
  }

  @Property(seed = "20260303")
  void foldingTwiceChangesNothing(@ForAll String text) {
    assertThat(Fold.fold(Fold.fold(text))).isEqualTo(Fold.fold(text));
  }

  @Property(seed = "20260303")
  void wordsAreTheTextsOwn(@ForAll String text) {
    for (Token word : Words.of(text)) {
      assertThat(word.span().in(text)).isEqualTo(word.text()).isNotEmpty();
    }
  }
}
