package parallax.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How much a word tells within one story: rare ones more, those of every sentence little.
final class TermWeights {
  private final Map<String, Integer> frequency;
  private final int statements;

  private TermWeights(Map<String, Integer> frequency, int statements) {
    this.frequency = frequency;
    this.statements = statements;
  }

  /// Of the content words of `statements`.
  static TermWeights of(List<Statement> statements) {
    Map<String, Integer> frequency = new HashMap<>();
    for (Statement statement : statements) {
      statement.content().terms().content().forEach(t -> frequency.merge(t, 1, Integer::sum));
    }
    return new TermWeights(frequency, statements.size());
  }

  /// Above 0; about 0.3 for a word of every statement.
  double of(String stem) {
    int count = frequency.getOrDefault(stem, 0);
    return 0.3 + Math.log((statements + 1.0) / (count + 1.0));
  }

  /// Weight of the words that both have.
  double shared(Set<String> a, Set<String> b) {
    double shared = 0;
    for (String term : a) {
      if (b.contains(term)) {
        shared += of(term);
      }
    }
    return shared;
  }

  /// Weight of the words that both have, over the weight of the lighter one, 0 to 1.
  double containment(Set<String> a, Set<String> b) {
    double lighter = Math.min(sum(a), sum(b));
    return lighter == 0 ? 0 : shared(a, b) / lighter;
  }

  /// Twice the weight of the shared words over the weight of all, 0 to 1.
  double dice(Set<String> a, Set<String> b) {
    double all = sum(a) + sum(b);
    return all == 0 ? 0 : 2 * shared(a, b) / all;
  }

  private double sum(Set<String> terms) {
    double sum = 0;
    for (String term : terms) {
      sum += of(term);
    }
    return sum;
  }
}
