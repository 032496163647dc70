package parallax.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parallax.text.Fold;
import parallax.text.Stopwords;
import parallax.text.Token;

/// Whether two renderings of one saying word the same stretch of it otherwise.
///
/// Their words are aligned in order (longest common subsequence of stems). Between two words that
/// both have, each must have a few words, one of them of content that the other lacks. What one
/// quotes further than the other, or leaves out, is no rewording. Cost: the product of their words.
final class Rewording {
  /// Words between two common ones beyond which the two go their own ways.
  private static final int MOST_BETWEEN = 6;

  /// Content words in common, and their share of the briefer rendering's, below which two
  /// renderings are two remarks: of wordings read by hand in twenty stories, those below were.
  private static final int FEWEST_COMMON = 3;

  private static final double LEAST_COMMON = 0.5;

  /// Words of a rendering that are aligned; a longer one is a speech.
  private static final int MOST = 400;

  private record Word(String stem, boolean content) {}

  private final List<Word> left;
  private final List<Word> right;
  private final Set<String> leftStems = new HashSet<>();
  private final Set<String> rightStems = new HashSet<>();

  private Rewording(String a, String b) {
    left = words(a);
    right = words(b);
    left.forEach(word -> leftStems.add(word.stem()));
    right.forEach(word -> rightStems.add(word.stem()));
  }

  static boolean between(String a, String b) {
    return new Rewording(a, b).found();
  }

  private static List<Word> words(String text) {
    Terms terms = Terms.of(text.replace('-', ' '));
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, terms.stems().size()); i++) {
      Token token = terms.words().get(i);
      boolean content = !Stopwords.english().contains(Fold.fold(token.text()));
      words.add(new Word(terms.stems().get(i), content));
    }
    return words;
  }

  private boolean found() {
    int[][] longest = longest();
    if (!common(longest)) {
      return false;
    }
    int i = 0;
    int j = 0;
    int fromLeft = -1;
    int fromRight = -1;
    while (i < left.size() && j < right.size()) {
      if (left.get(i).stem().equals(right.get(j).stem())) {
        if (gap(fromLeft, i, fromRight, j)) {
          return true;
        }
        fromLeft = i++;
        fromRight = j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  /// Whether enough of the content words stand in both, in one order.
  private boolean common(int[][] longest) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      if (left.get(i).stem().equals(right.get(j).stem())) {
        common += left.get(i).content() ? 1 : 0;
        i++;
        j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    long briefer = Math.min(content(left), content(right));
    return common >= FEWEST_COMMON && common >= LEAST_COMMON * briefer;
  }

  private static long content(List<Word> words) {
    return words.stream().filter(Word::content).count();
  }

  /// Whether both have a few words of their own between two common ones.
  private boolean gap(int fromLeft, int toLeft, int fromRight, int toRight) {
    return fromLeft >= 0
        && own(left, fromLeft + 1, toLeft, rightStems)
        && own(right, fromRight + 1, toRight, leftStems);
  }

  private static boolean own(List<Word> words, int from, int to, Set<String> others) {
    return from < to
        && to - from <= MOST_BETWEEN
        && words.subList(from, to).stream()
            .anyMatch(word -> word.content() && !others.contains(word.stem()));
  }

  /// Length of the longest common subsequence from each pair of words on.
  private int[][] longest() {
    int[][] longest = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        longest[i][j] =
            left.get(i).stem().equals(right.get(j).stem())
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }
}
