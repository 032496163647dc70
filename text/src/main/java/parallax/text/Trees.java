package parallax.text;

import java.util.ArrayList;
import java.util.List;

/// A sum of small decision trees, read from a text resource.
///
/// `base VALUE` once; then each tree as `tree` and its nodes in order, numbered from 0 within
/// the tree: `FEATURE LIMIT LEFT RIGHT` goes left where the feature is at most the limit, `leaf
/// VALUE` ends.
public final class Trees {

  /// Stands for the feature of a node that ends.
  private static final int LEAF = -1;

  private final double base;
  private final int[] roots;
  private final int[] features;

  /// Of a leaf, its value.
  private final double[] limits;

  private final int[] left;
  private final int[] right;

  private record Node(int feature, double limit, int left, int right) {}

  private Trees(double base, List<Integer> roots, List<Node> nodes) {
    this.base = base;
    this.roots = roots.stream().mapToInt(Integer::intValue).toArray();
    this.features = nodes.stream().mapToInt(Node::feature).toArray();
    this.limits = nodes.stream().mapToDouble(Node::limit).toArray();
    this.left = nodes.stream().mapToInt(Node::left).toArray();
    this.right = nodes.stream().mapToInt(Node::right).toArray();
  }

  /// @param lines of the resource, comments left out
  /// @param names of the features, in the order in which they will be given
  public static Trees read(List<String> lines, List<String> names) {
    double base = 0;
    List<Integer> roots = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    for (String line : lines) {
      String[] fields = line.strip().split(" ");
      switch (fields[0]) {
        case "base" -> base = Double.parseDouble(fields[1]);
        case "tree" -> roots.add(nodes.size());
        case "leaf" -> nodes.add(new Node(LEAF, Double.parseDouble(fields[1]), 0, 0));
        default -> nodes.add(node(fields, names, roots.getLast()));
      }
    }
    return new Trees(base, roots, nodes);
  }

  private static Node node(String[] fields, List<String> names, int root) {
    int feature = names.indexOf(fields[0]);
    if (feature < 0) {
      throw new IllegalStateException("no feature is called " + fields[0]);
    }
    return new Node(
        feature,
        Double.parseDouble(fields[1]),
        root + Integer.parseInt(fields[2]),
        root + Integer.parseInt(fields[3]));
  }

  /// The chance, 0 to 1, where they were fitted to tell the odds of something.
  public double chance(double[] values) {
    return 1 / (1 + Math.exp(-score(values)));
  }

  /// The sum of the leaves that `values` reach.
  public double score(double[] values) {
    double sum = base;
    for (int root : roots) {
      int at = root;
      while (features[at] != LEAF) {
        at = values[features[at]] <= limits[at] ? left[at] : right[at];
      }
      sum += limits[at];
    }
    return sum;
  }
}
