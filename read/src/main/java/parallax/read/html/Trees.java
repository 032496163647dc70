package parallax.read.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A sum of decision trees (gradient boosting): a row of features to a probability.
///
/// Evaluated feature by feature, not tree by tree (QuickScorer, Lucchese et al. 2015): a branch
/// that does not hold strikes the leaves of its first side off its tree, and the first leaf that is
/// left is the one that the tree would have led to. Which side is first is free, and that is where
/// we differ: it is the one to which the feature's typical value leads. So a row costs the branches
/// between its values and the typical ones, read one after the other: with the median for typical,
/// two fifths of what it costs with all branches one way round; a microsecond or two for 200 trees.
final class Trees {
  private static final int MOST_LEAVES = 32;

  /// Where the branches of each feature start; they lie side by side in the arrays below, in
  /// ascending order of their thresholds.
  private final int[] starts;

  /// The first branch of each feature whose threshold is not below its typical value: it and those
  /// behind it do not hold where a value is greater, those before it where it is not.
  private final int[] middles;

  /// Between these, the first excluded, every branch of a feature leads to its first side.
  private final float[] lows;

  private final float[] highs;

  private final float[] thresholds;
  private final short[] trees;

  /// Bits of the leaves that stay when a branch does not hold.
  private final int[] masks;

  /// The values of all leaves, and where those of each tree start.
  private final float[] leaves;

  private final int[] firstLeaf;

  private Trees(float[] typical, List<Branch> branches, float[] leaves, int[] firstLeaf) {
    int features = typical.length;
    this.starts = new int[features + 1];
    this.middles = new int[features];
    this.lows = new float[features];
    this.highs = new float[features];
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
    for (int f = 0; f < features; f++) {
      int middle = starts[f];
      while (middle < starts[f + 1] && typical[f] > thresholds[middle]) {
        middle++;
      }
      middles[f] = middle;
      lows[f] = middle > starts[f] ? thresholds[middle - 1] : Float.NEGATIVE_INFINITY;
      highs[f] = middle < starts[f + 1] ? thresholds[middle] : Float.POSITIVE_INFINITY;
    }
  }

  double probability(float[] row) {
    return 1 / (1 + Math.exp(-sum(row)));
  }

  /// The log odds.
  double sum(float[] row) {
    // A word a tree: which of its leaves are left.
    int[] left = new int[firstLeaf.length];
    Arrays.fill(left, -1);
    for (int f = 0; f < middles.length; f++) {
      float value = row[f];
      if (value > highs[f]) {
        int end = starts[f + 1];
        for (int i = middles[f]; i < end && value > thresholds[i]; i++) {
          left[trees[i]] &= masks[i];
        }
      } else if (value <= lows[f]) {
        int start = starts[f];
        for (int i = middles[f] - 1; i >= start && value <= thresholds[i]; i--) {
          left[trees[i]] &= masks[i];
        }
      }
    }
    double sum = 0;
    for (int tree = 0; tree < left.length; tree++) {
      sum += leaves[firstLeaf[tree] + Integer.numberOfTrailingZeros(left[tree])];
    }
    return sum;
  }

  private record Branch(int feature, float threshold, int tree, int mask) {}

  /// Builds from trees written in preorder: `feature<=threshold`, or a leaf's value alone.
  static final class Builder {
    private final List<String> names;
    private final float[] typical;
    private final List<Branch> branches = new ArrayList<>();
    private final List<Float> leaves = new ArrayList<>();
    private final List<Integer> firstLeaf = new ArrayList<>();

    /// @param names of the features in a row, in order
    Builder(List<String> names) {
      this.names = names;
      this.typical = new float[names.size()];
    }

    /// Which values the features mostly have, in order: for speed alone, 0 where it is not told.
    void typical(String[] values) {
      if (values.length != typical.length || !firstLeaf.isEmpty()) {
        throw new IllegalStateException(values.length + " typical values, or behind a tree");
      }
      for (int f = 0; f < values.length; f++) {
        typical[f] = Float.parseFloat(values[f]);
      }
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
      float threshold = Float.parseFloat(nodes[at].substring(mark + 2));
      boolean mirrored = typical[feature] > threshold;
      int second = end(nodes, at + 1);
      int start = leaves.size() - firstLeaf.getLast();
      int next = node(nodes, mirrored ? second : at + 1);
      int end = leaves.size() - firstLeaf.getLast();
      int ofFirst = ((1 << (end - start)) - 1) << start;
      branches.add(new Branch(feature, threshold, firstLeaf.size() - 1, ~ofFirst));
      int last = node(nodes, mirrored ? at + 1 : second);
      return mirrored ? next : last;
    }

    /// The end of the branch or leaf at `at`.
    private static int end(String[] nodes, int at) {
      int end = at + 1;
      return nodes[at].contains("<=") ? end(nodes, end(nodes, end)) : end;
    }

    Trees build() {
      branches.sort(
          Comparator.comparingInt(Branch::feature).thenComparingDouble(Branch::threshold));
      float[] values = new float[leaves.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = leaves.get(i);
      }
      int[] firsts = firstLeaf.stream().mapToInt(Integer::intValue).toArray();
      return new Trees(typical, branches, values, firsts);
    }
  }
}
