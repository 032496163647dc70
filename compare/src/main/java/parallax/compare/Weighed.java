package parallax.compare;

import java.util.List;

/// Two statements of different articles and how surely they tell the same.
///
/// @param score by a logistic regression, 0 to 1
/// @param near by trees, 0 to 1
record Weighed(Statement a, Statement b, double score, double near, Seen seen) {

  /// A sentence of the story.
  record Sentence(int article, int number) {
    static Sentence of(Statement statement) {
      return new Sentence(statement.article(), statement.place().sentence());
    }
  }

  /// Without what is seen, where nobody will ask for it.
  Weighed withoutSeen() {
    return new Weighed(a, b, score, near, Seen.NOTHING);
  }

  /// The sentences of both.
  List<Sentence> sentences() {
    return List.of(Sentence.of(a), Sentence.of(b));
  }
}
