package parallax.tell.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parallax.model.Span;
import parallax.text.Fold;
import parallax.text.Stopwords;
import parallax.text.Token;
import parallax.text.WordDiff;
import parallax.text.Words;

/// Which words differ between several renderings of one utterance.
///
/// Each rendering is aligned with the one that is most like all others. Marked are words that stand
/// in the place of other words; words that a longer rendering merely has in addition are not, nor
/// are articles, pronouns and the like alone.
public final class Variants {
  /// Runs longer than this are other passages, not other words for the same.
  private static final int LONGEST_RUN = 8;

  private Variants() {}

  /// For each rendering the spans that differ, in its own offsets and in order.
  public static List<List<Span>> differing(List<String> renderings) {
    List<List<Token>> tokens = renderings.stream().map(Words::of).toList();
    List<List<String>> words = tokens.stream().map(Variants::folded).toList();
    List<boolean[]> marked = new ArrayList<>();
    words.forEach(w -> marked.add(new boolean[w.size()]));
    int base = mostAlike(words);
    for (int i = 0; i < words.size(); i++) {
      if (i != base) {
        mark(words.get(base), marked.get(base), words.get(i), marked.get(i));
      }
    }
    var spans = new ArrayList<List<Span>>();
    for (int i = 0; i < tokens.size(); i++) {
      spans.add(runs(tokens.get(i), marked.get(i)));
    }
    return spans;
  }

  private static List<String> folded(List<Token> tokens) {
    return tokens.stream().map(t -> Fold.fold(t.text())).toList();
  }

  private static int mostAlike(List<List<String>> renderings) {
    List<Set<String>> sets = new ArrayList<>();
    renderings.forEach(words -> sets.add(new HashSet<>(words)));
    int best = 0;
    double most = -1;
    for (int i = 0; i < sets.size(); i++) {
      double alike = 0;
      for (Set<String> other : sets) {
        long both = sets.get(i).stream().filter(other::contains).count();
        alike += 2.0 * both / Math.max(1, sets.get(i).size() + other.size());
      }
      if (alike > most) {
        most = alike;
        best = i;
      }
    }
    return best;
  }

  private static void mark(List<String> a, boolean[] inA, List<String> b, boolean[] inB) {
    for (WordDiff.Run run : WordDiff.of(a, b)) {
      if (!run.equal() && isOtherWording(a, b, run)) {
        Arrays.fill(inA, run.aStart(), run.aEnd(), true);
        Arrays.fill(inB, run.bStart(), run.bEnd(), true);
      }
    }
  }

  private static boolean isOtherWording(List<String> a, List<String> b, WordDiff.Run run) {
    List<String> inA = a.subList(run.aStart(), run.aEnd());
    List<String> inB = b.subList(run.bStart(), run.bEnd());
    return says(inA) && says(inB) && Math.max(inA.size(), inB.size()) <= LONGEST_RUN;
  }

  private static boolean says(List<String> words) {
    return words.stream().anyMatch(w -> !Stopwords.english().contains(w));
  }

  private static List<Span> runs(List<Token> tokens, boolean[] marked) {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < marked.length; i++) {
      if (!marked[i]) {
        continue;
      }
      int first = i;
      while (i + 1 < marked.length && marked[i + 1]) {
        i++;
      }
      spans.add(tokens.get(first).span().cover(tokens.get(i).span()));
    }
    return List.copyOf(spans);
  }
}
