package parallax.text.grammar;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Numbers for the words and classes that a grammar knows.
final class Symbols {
  /// What a word is that no rule mentions.
  static final int NONE = -1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final BitSet asked = new BitSet();

  int number(String name) {
    return numbers.computeIfAbsent(name, _ -> numbers.size());
  }

  int known(String name) {
    return numbers.getOrDefault(name, NONE);
  }

  int size() {
    return numbers.size();
  }

  /// Takes note that a rule asks for it.
  void ask(int symbol) {
    asked.set(symbol);
  }

  /// Whether a rule asks for it.
  boolean isAsked(int symbol) {
    return asked.get(symbol);
  }
}
