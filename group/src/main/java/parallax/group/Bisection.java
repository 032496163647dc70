package parallax.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The two halves of some articles that are most unlike: what two stories would be if there were
/// two.
///
/// The sign of the first principal component of their likenesses, then each article goes to the
/// half it is more like, as in k-means. Cost: the square of the number of articles.
///
/// @param one the half of the first article
/// @param other in the same order
record Bisection(List<Profile> one, List<Profile> other) {

  private static final int ITERATIONS = 50;

  private static final int MOVES = 10;

  /// Weight of the meaning of the gist against words, lead and names.
  private static final double GIST = 0.5;

  /// @param articles in an order that does not change from run to run
  /// @return empty where one half would have fewer than `least`
  static Optional<Bisection> of(List<Profile> articles, int least) {
    int size = articles.size();
    if (size < 2 * least) {
      return Optional.empty();
    }
    double[][] likeness = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        likeness[i][j] = likeness(articles.get(i), articles.get(j));
        likeness[j][i] = likeness[i][j];
      }
    }
    boolean[] side = moved(sides(likeness), likeness);
    List<Profile> one = new ArrayList<>();
    List<Profile> other = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      (side[i] == side[0] ? one : other).add(articles.get(i));
    }
    return Math.min(one.size(), other.size()) < least
        ? Optional.empty()
        : Optional.of(new Bisection(one, other));
  }

  /// The first half as a story that has no number yet.
  LiveStory first() {
    return LiveStory.of(0, one);
  }

  /// The second half as a story that has no number yet.
  LiveStory second() {
    return LiveStory.of(1, other);
  }

  private static double likeness(Profile a, Profile b) {
    return a.words().dot(b.words())
        + a.terms().get(Features.LEAD).dot(b.terms().get(Features.LEAD))
        + a.terms().get(Profile.NAMES).dot(b.terms().get(Profile.NAMES))
        + GIST * Dense.dot(a.meanings().getLast(), b.meanings().getLast());
  }

  /// The signs of the first eigenvector of the likenesses, means taken off.
  private static boolean[] sides(double[][] likeness) {
    int size = likeness.length;
    double[] means = new double[size];
    double mean = 0;
    for (int i = 0; i < size; i++) {
      for (double value : likeness[i]) {
        means[i] += value / size;
      }
      mean += means[i] / size;
    }
    double[] vector = new double[size];
    for (int i = 0; i < size; i++) {
      vector[i] = likeness[0][i] - means[0] - means[i] + mean;
    }
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[] next = new double[size];
      double square = 0;
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          next[i] += (likeness[i][j] - means[i] - means[j] + mean) * vector[j];
        }
        square += next[i] * next[i];
      }
      double length = square == 0 ? 1 : Math.sqrt(square);
      for (int i = 0; i < size; i++) {
        vector[i] = next[i] / length;
      }
    }
    boolean[] sides = new boolean[size];
    for (int i = 0; i < size; i++) {
      sides[i] = vector[i] > 0;
    }
    return sides;
  }

  /// Each article to the half that it is more like in the mean, until none moves.
  private static boolean[] moved(boolean[] side, double[][] likeness) {
    boolean moves = true;
    for (int round = 0; round < MOVES && moves; round++) {
      moves = false;
      for (int i = 0; i < side.length; i++) {
        boolean to = nearer(i, side, likeness);
        moves |= to != side[i];
        side[i] = to;
      }
    }
    return side;
  }

  private static boolean nearer(int article, boolean[] side, double[][] likeness) {
    double[] sums = new double[2];
    int[] counts = new int[2];
    for (int i = 0; i < side.length; i++) {
      if (i != article) {
        sums[side[i] ? 1 : 0] += likeness[article][i];
        counts[side[i] ? 1 : 0]++;
      }
    }
    if (counts[0] == 0 || counts[1] == 0) {
      return side[article];
    }
    return sums[1] / counts[1] > sums[0] / counts[0];
  }
}
