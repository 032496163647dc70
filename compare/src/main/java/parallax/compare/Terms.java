package parallax.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parallax.text.Fold;
import parallax.text.Stopwords;
import parallax.text.Token;
import parallax.text.Words;

/// The words of a piece of text as they are compared: folded, stemmed, without function words.
///
/// @param words every word with its place, function words too, in order of the text
/// @param stems the stem of each word, at the same index
/// @param content the stems of the content words, each once, in order of first use
record Terms(List<Token> words, List<String> stems, Set<String> content) {

  static Terms of(String text) {
    List<Token> words = Words.of(text);
    List<String> stems = new ArrayList<>(words.size());
    Set<String> content = new LinkedHashSet<>();
    for (Token word : words) {
      String folded = Fold.fold(word.text());
      String stem = Stem.of(folded);
      stems.add(stem);
      if (!Stopwords.english().contains(folded)) {
        content.add(stem);
      }
    }
    return new Terms(words, stems, content);
  }

  /// Where the run of stems `run` begins, as a word index; -1 where it does not occur.
  int indexOf(List<String> run) {
    for (int i = 0; i + run.size() <= stems.size(); i++) {
      if (stems.subList(i, i + run.size()).equals(run)) {
        return i;
      }
    }
    return -1;
  }
}
