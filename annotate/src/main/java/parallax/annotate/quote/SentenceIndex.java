package parallax.annotate.quote;

import java.util.List;
import parallax.model.Sentence;

/// Which sentence an offset lies in.
record SentenceIndex(List<Sentence> sentences) {

  /// The number of the last sentence that starts at `offset` or before it; 0 where there is none.
  int at(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  int start(int sentence) {
    return sentences.get(sentence).span().start();
  }

  int paragraph(int sentence) {
    return sentences.get(sentence).paragraph();
  }
}
