package parallax.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FromTitleTest {
  private static final String TWO_ARTICLES =
      """
      <body><p>Menu</p>
      <div><div class="top"><h2>Heron moves into the town hall</h2></div>
      <p>It came on Monday and has not left since.</p></div>
      <div><div class="top"><h2>Bakery closes for good</h2></div>
      <p>After forty years the oven is cold.</p></div></body>
      """;

  @Test
  void anotherHeadlineOfTheSameMakeIsCountedForWhatStandsBehindIt() {
    assertThat(values(2, "Heron moves into the town hall")[4]).isZero();
    assertThat(values(4, "Heron moves into the town hall")[4]).isEqualTo(1);
    assertThat(values(4, "Heron moves into the town hall")[5]).isEqualTo(1);
  }

  @Test
  void whatStandsInOtherElementsIsFurtherFromTheHeadline() {
    assertThat(values(2, "Heron moves into the town hall")).startsWith(1, 2, 1);
    assertThat(values(4, "Heron moves into the town hall")).startsWith(2, 3, 3);
  }

  @Test
  void aPageThatDoesNotShowItsHeadlineHasNoDistances() {
    assertThat(values(2, "Something else")).containsOnly(-1);
  }

  private static float[] values(int block, String title) {
    Layout layout = BlockRanker.bundled().layout(PageReader.parse(TWO_ARTICLES, "", 512));
    float[][] rows =
        new BlockFeatures(layout, Optional.empty(), Optional.of(title), Optional.empty()).rows();
    float[] out = new float[FromTitle.VALUES];
    new FromTitle(layout, Alike.of(layout, 1), new double[rows.length + 1], rows)
        .fill(out, 0, block);
    return out;
  }
}
