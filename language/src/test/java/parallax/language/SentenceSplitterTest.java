package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.model.Sentence;

class SentenceSplitterTest {
  private static List<String> split(String text) {
    return SentenceSplitter.split(text).stream().map(s -> s.span().in(text)).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Jan. 5 Dr. Mary K. Oak met Lt. Col. Tim Reed of the U.S. Army.",
        "Shares of Gull Corp. Chairman Ann Poe fell 3.5 percent to $1.20.",
        "“Is it true?” she asked.",
        "\"Will it hold?\" Reed asked on Monday.",
        "He waited ... and then left.",
        "See example.com or Node.js for more.",
        "The bill, H.R. 12, passed (see No. 7) at 5 p.m. on Monday."
      })
  void keepsOneSentenceWhole(String sentence) {
    assertThat(split(sentence)).containsExactly(sentence);
  }

  @Test
  void keepsTheClosingQuoteWithItsSentence() {
    assertThat(split("He said: “We go.” They went. \"Stay here.\" Nobody did. (It rained.) Then"))
        .containsExactly(
            "He said: “We go.”",
            "They went.",
            "\"Stay here.\"",
            "Nobody did.",
            "(It rained.)",
            "Then");
  }

  @Test
  void splitsWhereScrapingLostABlank() {
    assertThat(split("The talks ended.The crowd left.”A bell rang!Nobody came."))
        .containsExactly("The talks ended.", "The crowd left.”", "A bell rang!", "Nobody came.");
  }

  @Test
  void numbersParagraphsByLinesThatHoldWords() {
    assertThat(SentenceSplitter.split("One. Two.\n\n \r\nThree").stream().map(Sentence::paragraph))
        .containsExactly(0, 0, 1);
  }

  @Test
  void goesThroughOneHugeTokenInTime() {
    for (String unit : List.of("a", ".", "\"", "a.", "A. ", "“", "!\"")) {
      String huge = unit.repeat(1_000_000 / unit.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> assertThat(SentenceSplitter.split(huge)).isNotEmpty());
    }
  }

  @Property(tries = 400, seed = "20260303")
  void sentencesAreOrderedDisjointAndHoldAllThatIsNotBlank(
      @ForAll
          @Chars({
            'a', 'B', '.', '!', '?', '"', '”', '“', ' ', '\n', '\r', '(', ')', '…', '5', '\uD83D',
            '\uDE00', 'ש', '\u00a0', '\''
          })
          String text) {
    int at = 0;
    for (Sentence sentence : SentenceSplitter.split(text)) {
      assertThat(sentence.span().start()).isGreaterThanOrEqualTo(at);
      assertThat(blank(text, at, sentence.span().start())).isTrue();
      assertThat(sentence.span().in(text)).isNotBlank().doesNotContain("\n");
      at = sentence.span().end();
    }
    assertThat(blank(text, at, text.length())).isTrue();
  }

  private static boolean blank(String text, int from, int to) {
    return text.substring(from, to)
        .chars()
        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
