package parallax.annotate.quote;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Closed classes of words, from `function-words.tsv`.
final class FunctionWords {

  private final Map<String, Set<String>> classes = new HashMap<>();

  private FunctionWords() {}

  static FunctionWords load() {
    FunctionWords words = new FunctionWords();
    for (String line : WordList.lines("function-words.tsv")) {
      int tab = line.indexOf('\t');
      words.classes.put(line.substring(0, tab), Set.copyOf(distinct(line.substring(tab + 1))));
    }
    return words;
  }

  private static Set<String> distinct(String list) {
    return new java.util.HashSet<>(java.util.List.of(list.strip().split(" ")));
  }

  boolean is(String wordClass, Word word) {
    return classes.getOrDefault(wordClass, Set.of()).contains(word.lower());
  }
}
