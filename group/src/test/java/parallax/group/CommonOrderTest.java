package parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CommonOrderTest {

  @Test
  void isTheLongestCommonSubsequence() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 500; round++) {
      int words = 1 + random.nextInt(40);
      long[] a = text(random, random.nextInt(200), words);
      long[] b = text(random, random.nextInt(200), words);
      assertThat(CommonOrder.length(a, b)).isEqualTo(byTable(a, b));
    }
  }

  @Test
  void countsNothingInAnEmptyText() {
    assertThat(CommonOrder.length(new long[0], new long[] {1, 2})).isZero();
    assertThat(CommonOrder.length(new long[0], new long[0])).isZero();
  }

  private static long[] text(SplittableRandom random, int length, int words) {
    long[] text = new long[length];
    for (int i = 0; i < length; i++) {
      text[i] = 1 + random.nextInt(words) * 0x9E3779B97F4A7C15L;
    }
    return text;
  }

  /// The schoolbook way.
  private static int byTable(long[] a, long[] b) {
    int[][] longest = new int[a.length + 1][b.length + 1];
    for (int i = 1; i <= a.length; i++) {
      for (int j = 1; j <= b.length; j++) {
        longest[i][j] =
            a[i - 1] == b[j - 1]
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    return longest[a.length][b.length];
  }
}
