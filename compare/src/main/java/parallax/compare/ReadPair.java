package parallax.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parallax.compare.Weighed.Sentence;
import parallax.language.Relation;

/// Two statements of different articles whose sentences the relation model has read.
///
/// @param relation how it reads the sentences
/// @param same chance that they tell the same, 0 to 1
/// @param contrary chance that they tell of one thing and cannot both be true, 0 to 1
/// @param seen what both chances come from
record ReadPair(
    Statement a, Statement b, Relation relation, double same, double contrary, Seen seen) {

  /// Of each two sentences the nearest statements.
  static List<ReadPair> nearest(List<ReadPair> pairs) {
    Map<List<Sentence>, ReadPair> best = new LinkedHashMap<>();
    for (ReadPair pair : pairs) {
      best.merge(pair.sentences(), pair, (old, now) -> now.nearness() > old.nearness() ? now : old);
    }
    return List.copyOf(best.values());
  }

  List<Sentence> sentences() {
    return List.of(Sentence.of(a), Sentence.of(b));
  }

  private double nearness() {
    return a.nearness(b);
  }

  /// The pair as it is learned from, by its sentences.
  SeenPair asSentences() {
    return new SeenPair(a.sentenceReport(), b.sentenceReport(), seen.named());
  }

  /// The same by its statements.
  SeenPair asStatements() {
    return new SeenPair(a.report(), b.report(), seen.named());
  }
}
