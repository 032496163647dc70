package parallax.group;

import java.util.ArrayList;
import java.util.List;

/// A sum of small decision trees, read from a text resource.
///
/// `base VALUE` once; then each tree as `tree` and its nodes in order, numbered from 0 within
/// the tree: `FEATURE LIMIT LEFT RIGHT` goes left where the feature is at most the limit, `leaf
/// VALUE` ends.
final class Trees {

  private record Node(int feature, double limit, int left, int right) {}

  private final List<List<Node>> trees = new ArrayList<>();
  private double base;

  private Trees() {}

  static Trees load(String resource, List<String> features) {
    return read(Resource.lines(resource), features);
  }

  static Trees read(List<String> lines, List<String> features) {
    Trees read = new Trees();
    for (String line : lines) {
      String[] fields = line.strip().split(" ");
      switch (fields[0]) {
        case "base" -> read.base = Double.parseDouble(fields[1]);
        case "tree" -> read.trees.add(new ArrayList<>());
        case "leaf" -> read.trees.getLast().add(new Node(-1, Double.parseDouble(fields[1]), 0, 0));
        default -> read.trees.getLast().add(node(fields, features));
      }
    }
    return read;
  }

  private static Node node(String[] fields, List<String> features) {
    int feature = features.indexOf(fields[0]);
    if (feature < 0) {
      throw new IllegalStateException("no feature is called " + fields[0]);
    }
    return new Node(
        feature,
        Double.parseDouble(fields[1]),
        Integer.parseInt(fields[2]),
        Integer.parseInt(fields[3]));
  }

  /// The sum of the leaves that `features` reach.
  double score(double[] features) {
    double sum = base;
    for (List<Node> tree : trees) {
      Node node = tree.getFirst();
      while (node.feature() >= 0) {
        node = tree.get(features[node.feature()] <= node.limit() ? node.left() : node.right());
      }
      sum += node.limit();
    }
    return sum;
  }
}
