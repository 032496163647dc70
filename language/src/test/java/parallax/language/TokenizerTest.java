package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import parallax.model.Span;
import parallax.text.Token;

class TokenizerTest {
  private static List<Token> tokens(String text) {
    return Tokenizer.tokens(text, new Span(0, text.length()));
  }

  @Test
  void cutsAsTheTreebankDoes() {
    assertThat(
            tokens("The U.S. didn’t buy al-Asad's $1,200.50 \"plan\" (5%)...").stream()
                .map(Token::text))
        .containsExactly(
            "The",
            "U.S.",
            "did",
            "n’t",
            "buy",
            "al-Asad",
            "'s",
            "$",
            "1,200.50",
            "\"",
            "plan",
            "\"",
            "(",
            "5",
            "%",
            ")",
            "...");
  }

  @Test
  void leavesTheLastPointOfASentenceAlone() {
    assertThat(tokens("Mr. Oak left.").stream().map(Token::text))
        .containsExactly("Mr.", "Oak", "left", ".");
  }

  @Test
  void goesThroughOneHugeTokenInTime() {
    for (String unit : List.of("a", "a.", "'s", "-", "\uD800", "a'")) {
      String huge = unit.repeat(1_000_000 / unit.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> assertThat(Tagger.tag(tokens(huge).stream().limit(1000).toList())).isNotEmpty());
    }
  }

  @Property(tries = 400, seed = "20260303")
  void tokensHoldAllThatIsNotBlankInOrder(@ForAll String text) {
    int at = 0;
    for (Token token : tokens(text)) {
      assertThat(token.start()).isGreaterThanOrEqualTo(at);
      assertThat(text.substring(at, token.start()).chars())
          .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
      assertThat(token.span().length()).isPositive();
      at = token.end();
    }
  }
}
