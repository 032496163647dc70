package parallax.text.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The sequences of one stage's rules as a tree, so that all rules are tried at once.
///
/// A node keeps its children in a table of its own, addressed by their key: a symbol and whether
/// it must be glued.
final class Trie {
  private static final int SMALLEST = 2;
  private static final int FREE = -1;

  private final List<FrameMaker> rules = new ArrayList<>(1);
  private int[] keys = {};
  private Trie[] next = {};
  private int size = 0;
  private boolean hasGlued = false;

  private static int key(int symbol, boolean glued) {
    return symbol * 2 + (glued ? 1 : 0);
  }

  void add(Rule rule, Symbols symbols) {
    Trie node = this;
    for (Rule.Element element : rule.sequence()) {
      int symbol = symbols.number(element.name());
      symbols.ask(symbol);
      node.hasGlued |= element.glued();
      node = node.childOrNew(key(symbol, element.glued()));
    }
    node.rules.add(new FrameMaker(rule, symbols.number(rule.makes())));
  }

  /// The subtree behind a symbol; `null` never leaves the package.
  @org.jspecify.annotations.Nullable
  Trie child(int symbol) {
    return get(key(symbol, false));
  }

  /// The subtree behind a symbol that no white space stands before.
  @org.jspecify.annotations.Nullable
  Trie gluedChild(int symbol) {
    return hasGlued ? get(key(symbol, true)) : null;
  }

  List<FrameMaker> rules() {
    return rules;
  }

  boolean isLeaf() {
    return size == 0;
  }

  private @org.jspecify.annotations.Nullable Trie get(int key) {
    if (size == 0) {
      return null;
    }
    int at = slot(key);
    return keys[at] == key ? next[at] : null;
  }

  private Trie childOrNew(int key) {
    Trie known = get(key);
    if (known != null) {
      return known;
    }
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    Trie child = new Trie();
    int at = slot(key);
    keys[at] = key;
    next[at] = child;
    size++;
    return child;
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int at = ((key * 0x9E3779B9) >>> 15) & mask;
    while (keys[at] != FREE && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    Trie[] oldNext = next;
    keys = new int[Math.max(SMALLEST, 2 * oldKeys.length)];
    next = new Trie[keys.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        next[at] = oldNext[i];
      }
    }
  }
}
