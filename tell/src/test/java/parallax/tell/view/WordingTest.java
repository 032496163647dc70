package parallax.tell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.model.Voice;

final class WordingTest {
  @ParameterizedTest
  @CsvSource({"Both men, both men", "The two sides, the two sides", "Ann Lee, Ann Lee", "A, A"})
  void namesASpeakerAsWithinASentence(String speaker, String told) {
    assertThat(Wording.voice(new Voice.Quoted(Optional.of(speaker), Optional.empty())))
        .isEqualTo("quoting " + told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          “We sail,” | “We sail,” quoting Ann Lee
          “We sail” | “We sail”, quoting Ann Lee
          We sail, | “We sail,” quoting Ann Lee
          """)
  void needsNoSecondComma(String words, String said) {
    assertThat(Wording.said(words, new Voice.Quoted(Optional.of("Ann Lee"), Optional.empty())))
        .isEqualTo(said);
  }
}
