package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import parallax.language.Labels.Run;

class LabelsTest {
  private static final List<String> PARTS = List.of("O", "B", "I", "C");

  private static Labels labels(List<String> names) {
    return new Labels(names, new float[names.size()][names.size()], new float[names.size()]);
  }

  /// Log-chances of a row of pieces: the given label has .7, the others share the rest.
  private static float[][] mostly(List<String> names, String... pieces) {
    float[][] rows = new float[pieces.length][names.size()];
    for (int at = 0; at < rows.length; at++) {
      Arrays.fill(rows[at], (float) Math.log(0.3 / (names.size() - 1)));
      rows[at][names.indexOf(pieces[at])] = (float) Math.log(0.7);
    }
    return rows;
  }

  @Test
  void joinsAFurtherPartToWhatCameBefore() {
    List<Run> runs =
        labels(PARTS).decode(mostly(PARTS, "B", "I", "O", "C", "I"), new int[] {0, 1, 2, 3, 4, 5});
    assertThat(runs).extracting(Run::from).containsExactly(0, 3);
    assertThat(runs).extracting(Run::to).containsExactly(2, 5);
    assertThat(runs).extracting(Run::goesOn).containsExactly(false, true);
    assertThat(runs.getFirst().score()).isBetween(0.69, 0.71);
  }

  @Test
  void goesOnOnlyWithTheSameType() {
    List<String> names = List.of("O", "B-PERSON", "I-PERSON", "B-PLACE", "I-PLACE");
    List<Run> runs =
        labels(names).decode(mostly(names, "B-PERSON", "I-PLACE"), new int[] {0, 1, 2});
    for (Run run : runs) {
      assertThat(run.to() - run.from() == 2 && run.type().equals("PLACE")).isFalse();
    }
    assertThat(runs).isNotEmpty();
  }

  @Test
  void keepsTheInnerPiecesOfAWordWithItsStart() {
    List<Run> runs =
        labels(PARTS).decode(mostly(PARTS, "O", "B", "I", "I", "O"), new int[] {0, 1, 4, 5});
    assertThat(runs).extracting(Run::from).containsExactly(1);
    assertThat(runs).extracting(Run::to).containsExactly(2);
  }

  @Test
  void learntWeightsDecideWherePiecesDoNot() {
    List<String> names = List.of("O", "B", "I");
    float[][] even = new float[3][3];
    float[][] after = {{0, 0, 0}, {0, 0, 2}, {0, 0, 2}};
    float[] first = {0, 1, 0};
    List<Run> runs = new Labels(names, after, first).decode(even, new int[] {0, 1, 2, 3});
    assertThat(runs).hasSize(1);
    assertThat(runs.getFirst().to()).isEqualTo(3);
  }

  @Test
  void refusesWeightsForOtherLabels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Labels(PARTS, new float[3][3], new float[4]))
        .withMessageContaining("[O, B, I, C]");
  }

  @Property(tries = 200)
  void runsLieInOrderAndApart(
      @ForAll @Size(max = 120) List<@FloatRange(min = -20, max = 0) Float> chances) {
    float[][] rows = new float[chances.size() / 4][4];
    int[] starts = new int[rows.length + 1];
    for (int at = 0; at < rows.length; at++) {
      for (int label = 0; label < 4; label++) {
        rows[at][label] = chances.get(4 * at + label);
      }
      starts[at + 1] = at + 1;
    }
    int end = 0;
    for (Run run : labels(PARTS).decode(rows, starts)) {
      assertThat(run.from()).isGreaterThanOrEqualTo(end);
      assertThat(run.to()).isGreaterThan(run.from());
      assertThat(run.score()).isBetween(0.0, 1.0);
      end = run.to();
    }
    assertThat(end).isLessThanOrEqualTo(rows.length);
  }
}
