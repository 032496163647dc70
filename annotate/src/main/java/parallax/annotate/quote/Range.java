package parallax.annotate.quote;

import java.util.List;
import parallax.model.Span;

/// A run of words of one sentence: the numbers of the first one and of the one past the last.
record Range(int from, int to) {

  boolean isEmpty() {
    return from >= to;
  }

  boolean contains(int word) {
    return from <= word && word < to;
  }

  /// From the first word's start to the last one's end; there must be one.
  Span in(List<Word> words) {
    return Span.of(words.get(from).start(), words.get(to - 1).end());
  }
}
