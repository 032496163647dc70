package parallax.tell.view;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.model.Span;

/// Which words differ between several renderings of one utterance.
///
/// Each rendering is aligned by its longest common run of words with the one that is most like all
/// others. Marked are words that stand in the place of other words; words that a longer rendering
/// merely has in addition are not.
public final class Variants {
  /// The alignment's table grows with the square; nobody says more words than this in one breath.
  private static final int MOST_WORDS = 500;

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]++(?:[-'’.,][\\p{L}\\p{N}]++)*+");
  private static final Pattern DIACRITICS = Pattern.compile("\\p{M}");

  private Variants() {}

  private record Word(Span span, String folded) {}

  /// For each rendering the spans that differ, in its own offsets and in order.
  public static List<List<Span>> differing(List<String> renderings) {
    List<List<Word>> words = renderings.stream().map(Variants::words).toList();
    List<boolean[]> marked = new ArrayList<>();
    words.forEach(w -> marked.add(new boolean[w.size()]));
    int base = mostAlike(words);
    for (int i = 0; i < words.size(); i++) {
      boolean aligned = words.get(i).size() <= MOST_WORDS && words.get(base).size() <= MOST_WORDS;
      if (i != base && aligned) {
        mark(words.get(base), marked.get(base), words.get(i), marked.get(i));
      }
    }
    var spans = new ArrayList<List<Span>>();
    for (int i = 0; i < words.size(); i++) {
      spans.add(runs(words.get(i), marked.get(i)));
    }
    return spans;
  }

  private static List<Word> words(String text) {
    var words = new ArrayList<Word>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String plain = Normalizer.normalize(matcher.group(), Normalizer.Form.NFD);
      String folded = DIACRITICS.matcher(plain).replaceAll("").replace('’', '\'');
      words.add(new Word(Span.of(matcher.start(), matcher.end()), folded.toLowerCase(Locale.ROOT)));
    }
    return words;
  }

  private static int mostAlike(List<List<Word>> renderings) {
    List<Set<String>> sets = new ArrayList<>();
    for (List<Word> words : renderings) {
      Set<String> set = new HashSet<>();
      words.forEach(w -> set.add(w.folded()));
      sets.add(set);
    }
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

  /// Marks the words of both that stand between two common words where both have some.
  private static void mark(List<Word> a, boolean[] inA, List<Word> b, boolean[] inB) {
    int[][] longest = longestCommon(a, b);
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      int fromA = i;
      int fromB = j;
      while (i < a.size() && j < b.size() && !same(a.get(i), b.get(j))) {
        if (longest[i + 1][j] >= longest[i][j + 1]) {
          i++;
        } else {
          j++;
        }
      }
      boolean atEnd = i == a.size() || j == b.size();
      int toA = atEnd ? a.size() : i;
      int toB = atEnd ? b.size() : j;
      if (toA > fromA && toB > fromB) {
        Arrays.fill(inA, fromA, toA, true);
        Arrays.fill(inB, fromB, toB, true);
      }
      i = toA;
      j = toB;
      while (i < a.size() && j < b.size() && same(a.get(i), b.get(j))) {
        i++;
        j++;
      }
    }
  }

  private static boolean same(Word a, Word b) {
    return a.folded().equals(b.folded());
  }

  /// Length of the longest common subsequence of the words from `i` in `a` and from `j` in `b`.
  private static int[][] longestCommon(List<Word> a, List<Word> b) {
    int[][] longest = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        longest[i][j] =
            same(a.get(i), b.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }

  private static List<Span> runs(List<Word> words, boolean[] marked) {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < marked.length; i++) {
      if (!marked[i]) {
        continue;
      }
      int first = i;
      while (i + 1 < marked.length && marked[i + 1]) {
        i++;
      }
      spans.add(words.get(first).span().cover(words.get(i).span()));
    }
    return List.copyOf(spans);
  }
}
