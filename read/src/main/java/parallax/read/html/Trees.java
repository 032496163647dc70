package parallax.read.html;

import java.util.ArrayList;
import java.util.List;

/// A sum of decision trees (gradient boosting): a row of features to a probability.
///
/// All nodes lie in flat arrays: a node is a feature, a threshold and the index of its right child,
/// its left child following at once; a leaf has no feature and its value for a threshold.
final class Trees {
  private static final int LEAF = -1;

  private final int[] roots;
  private final int[] feature;
  private final float[] threshold;
  private final int[] right;

  private Trees(int[] roots, int[] feature, float[] threshold, int[] right) {
    this.roots = roots;
    this.feature = feature;
    this.threshold = threshold;
    this.right = right;
  }

  double probability(float[] row) {
    double sum = 0;
    for (int root : roots) {
      int at = root;
      while (feature[at] != LEAF) {
        at = row[feature[at]] <= threshold[at] ? at + 1 : right[at];
      }
      sum += threshold[at];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /// Builds from trees written in preorder: `feature<=threshold`, or a leaf's value alone.
  static final class Builder {
    private final List<String> names;
    private final List<Integer> roots = new ArrayList<>();
    private final List<Integer> feature = new ArrayList<>();
    private final List<Float> threshold = new ArrayList<>();
    private final List<Integer> right = new ArrayList<>();

    /// @param names of the features in a row, in order
    Builder(List<String> names) {
      this.names = names;
    }

    void add(String[] nodes) {
      roots.add(feature.size());
      int read = node(nodes, 0);
      if (read != nodes.length) {
        throw new IllegalStateException("tree " + roots.size() + " has nodes left over");
      }
    }

    private int node(String[] nodes, int at) {
      int branch = nodes[at].indexOf("<=");
      int self = feature.size();
      if (branch < 0) {
        put(LEAF, Float.parseFloat(nodes[at]));
        return at + 1;
      }
      int index = names.indexOf(nodes[at].substring(0, branch));
      if (index < 0) {
        throw new IllegalStateException("the ranker has an unknown feature: " + nodes[at]);
      }
      put(index, Float.parseFloat(nodes[at].substring(branch + 2)));
      int next = node(nodes, at + 1);
      right.set(self, feature.size());
      return node(nodes, next);
    }

    private void put(int index, float value) {
      feature.add(index);
      threshold.add(value);
      right.add(0);
    }

    Trees build() {
      float[] values = new float[threshold.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = threshold.get(i);
      }
      return new Trees(ints(roots), ints(feature), values, ints(right));
    }

    private static int[] ints(List<Integer> list) {
      return list.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
