package parallax.read.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A sum of decision trees (gradient boosting): a row of features to a probability.
///
/// Evaluated feature by feature, not tree by tree (QuickScorer, Lucchese et al. 2015): a branch
/// that does not hold strikes the leaves on its left off its tree, and the first leaf that is left
/// is the one that the tree would have led to. Thresholds of one feature lie in ascending order, so
/// that a row's cost is the branches that do not hold, read one after the other: a few microseconds
/// for 200 trees.
final class Trees {
  private static final int MOST_LEAVES = 32;

  /// Where the branches of each feature start; they lie side by side in the arrays below.
  private final int[] starts;

  private final float[] thresholds;
  private final short[] trees;

  /// Bits of the leaves that stay when a branch does not hold.
  private final int[] masks;

  /// The values of all leaves, and where those of each tree start.
  private final float[] leaves;

  private final int[] firstLeaf;

  private Trees(int features, List<Branch> branches, float[] leaves, int[] firstLeaf) {
    this.starts = new int[features + 1];
    this.thresholds = new float[branches.size()];
    this.trees = new short[branches.size()];
    this.masks = new int[branches.size()];
    this.leaves = leaves;
    this.firstLeaf = firstLeaf;
    for (int i = 0; i < branches.size(); i++) {
      Branch branch = branches.get(i);
      thresholds[i] = branch.threshold();
      trees[i] = (short) branch.tree();
      masks[i] = branch.mask();
      starts[branch.feature() + 1] = i + 1;
    }
    for (int f = 1; f <= features; f++) {
      starts[f] = Math.max(starts[f], starts[f - 1]);
    }
  }

  double probability(float[] row) {
    // A word a tree: which of its leaves are left.
    int[] left = new int[firstLeaf.length];
    Arrays.fill(left, -1);
    for (int f = 0; f + 1 < starts.length; f++) {
      float value = row[f];
      int end = starts[f + 1];
      for (int i = starts[f]; i < end && value > thresholds[i]; i++) {
        left[trees[i]] &= masks[i];
      }
    }
    double sum = 0;
    for (int tree = 0; tree < left.length; tree++) {
      sum += leaves[firstLeaf[tree] + Integer.numberOfTrailingZeros(left[tree])];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private record Branch(int feature, float threshold, int tree, int mask) {}

  /// Builds from trees written in preorder: `feature<=threshold`, or a leaf's value alone.
  static final class Builder {
    private final List<String> names;
    private final List<Branch> branches = new ArrayList<>();
    private final List<Float> leaves = new ArrayList<>();
    private final List<Integer> firstLeaf = new ArrayList<>();

    /// @param names of the features in a row, in order
    Builder(List<String> names) {
      this.names = names;
    }

    void add(String[] nodes) {
      firstLeaf.add(leaves.size());
      int read = node(nodes, 0);
      int tree = firstLeaf.size();
      if (read != nodes.length) {
        throw new IllegalStateException("tree " + tree + " has nodes left over");
      }
      if (leaves.size() - firstLeaf.getLast() > MOST_LEAVES) {
        throw new IllegalStateException("tree " + tree + " has more leaves than " + MOST_LEAVES);
      }
    }

    private int node(String[] nodes, int at) {
      int mark = nodes[at].indexOf("<=");
      if (mark < 0) {
        leaves.add(Float.valueOf(nodes[at]));
        return at + 1;
      }
      int feature = names.indexOf(nodes[at].substring(0, mark));
      if (feature < 0) {
        throw new IllegalStateException("the ranker has an unknown feature: " + nodes[at]);
      }
      int start = leaves.size() - firstLeaf.getLast();
      int next = node(nodes, at + 1);
      int end = leaves.size() - firstLeaf.getLast();
      int onLeft = ((1 << (end - start)) - 1) << start;
      float threshold = Float.parseFloat(nodes[at].substring(mark + 2));
      branches.add(new Branch(feature, threshold, firstLeaf.size() - 1, ~onLeft));
      return node(nodes, next);
    }

    Trees build() {
      branches.sort(
          Comparator.comparingInt(Branch::feature).thenComparingDouble(Branch::threshold));
      float[] values = new float[leaves.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = leaves.get(i);
      }
      int[] firsts = firstLeaf.stream().mapToInt(Integer::intValue).toArray();
      return new Trees(names.size(), branches, values, firsts);
    }
  }
}
