package parallax.text.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The sequences of one stage's rules as a tree, so that all rules are tried at once.
final class Trie {
  private final Map<Integer, Trie> next = new HashMap<>(4);
  private final List<Rule> rules = new ArrayList<>(1);

  /// The key of an edge with this symbol; even where white space may stand before it.
  static int key(int symbol, boolean glued) {
    return symbol * 2 + (glued ? 1 : 0);
  }

  void add(Rule rule, Symbols symbols) {
    Trie node = this;
    for (Rule.Element element : rule.sequence()) {
      int key = key(symbols.number(element.name()), element.glued());
      node = node.next.computeIfAbsent(key, _ -> new Trie());
    }
    node.rules.add(rule);
  }

  /// The subtree behind an element; `null` never leaves the package.
  @org.jspecify.annotations.Nullable
  Trie child(int key) {
    return next.get(key);
  }

  List<Rule> rules() {
    return rules;
  }

  boolean isLeaf() {
    return next.isEmpty();
  }
}
