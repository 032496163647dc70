package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FoldTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          harbour           | harbour
          don't             | don't
          Port Wren         | port wren
          ÉCOLE             | ecole
          “Ørsted” – Łódź   | "orsted" - lodz
          wren`s            | wren's
          ﬁve               | five
          3.5~              | 3.5~
          """)
  void bringsSpellingsTogether(String text, String folded) {
    assertThat(Fold.fold(text)).isEqualTo(folded);
  }

  @Test
  void makesEachRunOfWhiteSpaceOneBlank() {
    assertThat(Fold.fold(" \tPort\n\n Wren\u00a0harbour \r")).isEqualTo("port wren harbour");
    assertThat(Fold.fold("wren\u001charbour")).isEqualTo("wren harbour");
    assertThat(Fold.fold("har\u00adbour\u200b")).isEqualTo("harbour");
    assertThat(Fold.fold("")).isEmpty();
  }

  @Test
  void changesNothingTwice() {
    for (char letter = 0; letter < 0x2200; letter++) {
      String folded = Fold.fold("a" + letter + "b");
      assertThat(Fold.fold(folded)).isEqualTo(folded);
    }
  }
}
