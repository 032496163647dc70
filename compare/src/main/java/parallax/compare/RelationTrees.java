package parallax.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import parallax.compare.Verdict.Relation;
import parallax.text.WordList;

/// Weighs what is seen between two statements: small decision trees whose values add up to a score
/// for each relation (gradient boosting, Friedman 2001).
///
/// The file has a line a tree, `relation: tree`. A tree stands in order from its root: a fork, as
/// `name<=bound`, is followed by the tree for values up to the bound, then by the other; a leaf is
/// `=value`.
final class RelationTrees {
  private static final RelationTrees BUNDLED =
      read(WordList.lines(RelationTrees.class, "relation-trees.txt"));

  private sealed interface Tree {
    /// One question.
    record Fork(String name, double bound, Tree below, Tree above) implements Tree {}

    /// What it adds to the score.
    record Leaf(double value) implements Tree {}
  }

  private final Map<Relation, List<Tree>> trees;

  private RelationTrees(Map<Relation, List<Tree>> trees) {
    this.trees = trees;
  }

  static RelationTrees bundled() {
    return BUNDLED;
  }

  static RelationTrees read(List<String> lines) {
    Map<Relation, List<Tree>> trees = new EnumMap<>(Relation.class);
    for (String line : lines) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException("'" + line + "' names no relation");
      }
      Relation relation =
          Relation.valueOf(line.substring(0, colon).toUpperCase(java.util.Locale.ROOT));
      Iterator<String> nodes = List.of(line.substring(colon + 2).split(" ")).iterator();
      trees.computeIfAbsent(relation, _ -> new ArrayList<>()).add(tree(nodes));
    }
    return new RelationTrees(trees);
  }

  private static Tree tree(Iterator<String> nodes) {
    String node = nodes.next();
    if (node.startsWith("=")) {
      return new Tree.Leaf(Double.parseDouble(node.substring(1)));
    }
    int at = node.indexOf("<=");
    String name = node.substring(0, at).replace('_', ' ');
    double bound = Double.parseDouble(node.substring(at + 2));
    Tree below = tree(nodes);
    return new Tree.Fork(name, bound, below, tree(nodes));
  }

  /// How likely each relation is; they add up to 1.
  Map<Relation, Double> of(Map<String, Double> features) {
    Map<Relation, Double> shares = new EnumMap<>(Relation.class);
    double sum = 0;
    for (Map.Entry<Relation, List<Tree>> each : trees.entrySet()) {
      double score = 0;
      for (Tree tree : each.getValue()) {
        score += value(tree, name -> known(features, name));
      }
      double share = Math.exp(score);
      shares.put(each.getKey(), share);
      sum += share;
    }
    double all = sum;
    shares.replaceAll((_, share) -> share / all);
    return shares;
  }

  private static double known(Map<String, Double> features, String name) {
    Double value = features.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no feature " + name);
    }
    return value;
  }

  private static double value(Tree tree, ToDoubleFunction<String> feature) {
    Tree at = tree;
    while (at instanceof Tree.Fork(String name, double bound, Tree below, Tree above)) {
      at = feature.applyAsDouble(name) <= bound ? below : above;
    }
    return at instanceof Tree.Leaf(double value) ? value : 0;
  }
}
