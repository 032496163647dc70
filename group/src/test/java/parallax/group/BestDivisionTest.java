package parallax.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BestDivisionTest {

  @Test
  void putsTogetherWhatBelongsTogetherAndNothingElse() {
    double[][] odds = {{0, 2, -1, -3}, {2, 0, -2, -1}, {-1, -2, 0, 1}, {-3, -1, 1, 0}};
    assertThat(BestDivision.of(odds)).containsExactly(0, 0, 2, 2);
  }

  @Test
  void oneWeakDoubtDoesNotDivideWhatAThirdTiesTogether() {
    double[][] odds = {{0, 2, -0.5}, {2, 0, 2}, {-0.5, 2, 0}};
    assertThat(BestDivision.of(odds)).containsExactly(0, 0, 0);
  }

  @Test
  void ofOneAndOfNoneThereIsOneDivision() {
    assertThat(BestDivision.of(new double[1][1])).containsExactly(0);
    assertThat(BestDivision.of(new double[0][0])).isEmpty();
  }

  @Test
  void dividesAsManyAsItMayAndRefusesMore() {
    double[][] odds = new double[BestDivision.MOST][BestDivision.MOST];
    for (double[] row : odds) {
      Arrays.fill(row, 1);
    }
    assertThat(BestDivision.of(odds)).isEqualTo(Collections.nCopies(odds.length, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BestDivision.of(new double[BestDivision.MOST + 1][]));
    assertThat(BestDivision.of(new double[][] {{0, -1}, {-1, 0}})).isEqualTo(List.of(0, 1));
  }
}
