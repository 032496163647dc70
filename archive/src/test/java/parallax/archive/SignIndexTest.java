package parallax.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignIndexTest {
  private static final int DIMENSIONS = 384;
  private static final int MANY = 5_000;
  private final Random random = new Random(3);
  private final SignIndex index = new SignIndex(DIMENSIONS);

  private byte[] vector() {
    byte[] vector = new byte[DIMENSIONS];
    random.nextBytes(vector);
    return vector;
  }

  @Test
  void findsWhatIsLikeAVector() {
    byte[][] kept = new byte[MANY][];
    for (int i = 0; i < MANY; i++) {
      kept[i] = vector();
      index.add(10 + i, i, kept[i]);
    }
    assertThat(index.last()).isEqualTo(10 + MANY - 1);
    for (int i = 0; i < MANY; i += 500) {
      byte[] alike = kept[i].clone();
      for (int at = 0; at < 60; at++) {
        alike[at] = (byte) -alike[at];
      }
      long[] near = index.near(alike, _ -> true, 5);
      assertThat(near).contains(10 + i).hasSizeLessThanOrEqualTo(10);
      int one = i;
      assertThat(index.near(alike, number -> number != one, 5))
          .doesNotContain(10 + i)
          .hasSizeGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void givesAllWhereThereAreFew() {
    for (int i = 1; i <= 3; i++) {
      index.add(i, i, vector());
    }
    long[] near = index.near(vector(), _ -> true, 100);
    Arrays.sort(near);
    assertThat(near).containsExactly(1, 2, 3);
    assertThat(index.near(vector(), _ -> false, 100)).isEmpty();
    index.clear();
    assertThat(index.last()).isZero();
    assertThat(index.near(vector(), _ -> true, 100)).isEmpty();
  }
}
