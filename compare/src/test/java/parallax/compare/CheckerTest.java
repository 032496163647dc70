package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.compare.Verdict.Relation;
import parallax.language.RelationModel;

final class CheckerTest {
  private final Checker checker =
      new Checker(BagOfStems::encode, BagOfStems::words, RelationModel.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The ferry carried 120 people across the sound. | The ferry carried more than 100 people across the sound. | AGREE
          The ferry carried 120 people across the sound. | The ferry carried fewer than 100 people across the sound. | DIFFER
          The bridge of Wren was opened in 1987. | The bridge of Wren was opened after 1986. | AGREE
          The bridge of Wren was opened in 1987. | The bridge of Wren was opened before 1986. | DIFFER
          """)
  void holdsNumbersAgainstTheirBounds(String a, String b, Relation relation) {
    assertThat(checker.check(a, b).relation()).isEqualTo(relation);
  }

  @Test
  void saysInWhatTheyDiffer() {
    Verdict verdict =
        checker.check(
            "The ferry carried 120 people across the sound.",
            "The ferry carried fewer than 100 people across the sound.");
    assertThat(verdict.kind()).contains("figure");
  }

  @Test
  void leavesStrangersAlone() {
    Verdict verdict = checker.check("Bakers won a prize for rye bread.", "Oren Tull sang in Tarn.");
    assertThat(verdict.relation()).isEqualTo(Relation.NEITHER);
    assertThat(verdict.kind()).isEmpty();
  }

  @Test
  void standsEmptyStatements() {
    assertThat(checker.check("", "").similarity()).isBetween(0.0, 1.0);
  }
}
