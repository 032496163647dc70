package parallax.text.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// The sequences of one stage's rules as a tree, so that all rules are tried at once.
///
/// A node keeps its children in a table of its own, addressed by their key: a symbol and whether
/// it must be glued. One with many children has a place for each key instead.
final class Trie {
  private static final int SMALLEST = 2;
  private static final int FREE = -1;

  /// Children from which on a node has a place for each key.
  private static final int MANY = 24;

  private final List<FrameMaker> rules = new ArrayList<>(1);
  private int[] keys = {};
  private Trie[] next = {};

  /// The children by key, where they are many.
  private @org.jspecify.annotations.Nullable Trie[] direct = {};
  private int size = 0;
  private boolean hasGlued = false;

  /// A bit for each symbol, modulo 64, that a child stands behind.
  private long symbols = 0;

  private static int key(int symbol, boolean glued) {
    return symbol * 2 + (glued ? 1 : 0);
  }

  void add(Rule rule, Symbols symbols) {
    Trie node = this;
    for (Rule.Element element : rule.sequence()) {
      int symbol = symbols.number(element.name());
      symbols.ask(symbol);
      node.hasGlued |= element.glued();
      node.symbols |= 1L << symbol;
      node = node.childOrNew(key(symbol, element.glued()));
    }
    node.rules.add(new FrameMaker(rule, symbols.number(rule.makes())));
  }

  /// Calls `each` with every symbol that a child stands behind.
  void forEachSymbol(IntConsumer each) {
    for (int key : keys) {
      if (key != FREE) {
        each.accept(key / 2);
      }
    }
  }

  /// Whether it may have a child behind one of the symbols whose bits are set, modulo 64.
  boolean mayStep(long bits) {
    return (symbols & bits) != 0;
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
    if (size >= MANY) {
      return key < direct.length ? direct[key] : null;
    }
    if (size == 0 || (symbols & 1L << (key >> 1)) == 0) {
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
    if (size == MANY) {
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] != FREE) {
          place(keys[i], next[i]);
        }
      }
    } else if (size > MANY) {
      place(key, child);
    }
    return child;
  }

  private void place(int key, Trie child) {
    if (key >= direct.length) {
      direct = Arrays.copyOf(direct, Math.max(key + 1, direct.length * 2));
    }
    direct[key] = child;
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
