package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parallax.compare.Amount.Relation;

final class AmountTest {
  private static Relation relation(double a, double b) {
    Relation there = Amount.bounded(a, "").to(Amount.bounded(b, ""));
    assertThat(Amount.bounded(b, "").to(Amount.bounded(a, ""))).isEqualTo(there);
    return there;
  }

  @Test
  void takesFewerDigitsOfOneNumberForARounding() {
    assertThat(relation(9_200_000, 9_210_000)).isEqualTo(Relation.COMPATIBLE);
    assertThat(relation(3.6, 3.61)).isEqualTo(Relation.COMPATIBLE);
    assertThat(relation(23_000, 23_481)).isEqualTo(Relation.COMPATIBLE);
  }

  @Test
  void keepsApartWhatRoundsOtherwise() {
    assertThat(relation(9_300_000, 9_210_000)).isEqualTo(Relation.DIFFERENT);
    assertThat(relation(9_190_000, 9_210_000)).isEqualTo(Relation.DIFFERENT);
  }

  @Test
  void countsWhatIsCountedOneByOne() {
    assertThat(relation(10, 14)).isEqualTo(Relation.DIFFERENT);
    assertThat(relation(120, 123)).isEqualTo(Relation.DIFFERENT);
  }
}
