package parallax.compare;

import java.util.List;

/// How the statements of two articles stand to each other by meaning alone.
final class Standing {
  private final List<Statement> left;
  private final List<Statement> right;
  private final double[][] nearness;

  Standing(List<Statement> left, List<Statement> right) {
    this.left = left;
    this.right = right;
    nearness = new double[left.size()][right.size()];
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        nearness[i][j] = left.get(i).nearness(right.get(j));
      }
    }
  }

  List<Statement> left() {
    return left;
  }

  List<Statement> right() {
    return right;
  }

  /// Nearness of the left article's statement number `i` and the right one's number `j`.
  double at(int i, int j) {
    return nearness[i][j];
  }

  /// How much nearer the two are than each is to its nearest other, the mean of both; below 0 where
  /// others are nearer.
  double margin(int i, int j) {
    double besideI = 0;
    for (int k = 0; k < right.size(); k++) {
      besideI = k == j ? besideI : Math.max(besideI, nearness[i][k]);
    }
    double besideJ = 0;
    for (int k = 0; k < left.size(); k++) {
      besideJ = k == i ? besideJ : Math.max(besideJ, nearness[k][j]);
    }
    return nearness[i][j] - (besideI + besideJ) / 2;
  }

  /// How near the statements beside the two are, the nearest two of them; 0 where there are none.
  double around(int i, int j) {
    double nearest = 0;
    for (int a = i - 1; a <= i + 1; a += 2) {
      for (int b = j - 1; b <= j + 1; b += 2) {
        if (a >= 0 && a < left.size() && b >= 0 && b < right.size()) {
          nearest = Math.max(nearest, nearness[a][b]);
        }
      }
    }
    return nearest;
  }

  /// How many statements of either article are nearer to the one than the other is; the more of
  /// both.
  int rank(int i, int j) {
    int besideI = 0;
    for (int k = 0; k < right.size(); k++) {
      besideI += nearness[i][k] > nearness[i][j] ? 1 : 0;
    }
    int besideJ = 0;
    for (int k = 0; k < left.size(); k++) {
      besideJ += nearness[k][j] > nearness[i][j] ? 1 : 0;
    }
    return Math.max(besideI, besideJ);
  }

  /// How far down its article the left one's statement number `i` stands, 0 to 1.
  double depthOfLeft(int i) {
    return depth(left, i);
  }

  /// The same for the right one's statement number `j`.
  double depthOfRight(int j) {
    return depth(right, j);
  }

  private static double depth(List<Statement> article, int at) {
    int last = Math.max(1, article.getLast().place().sentence());
    return article.get(at).place().sentence() / (double) last;
  }
}
