package parallax.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parallax.model.Copy.Passage;

/// The stretch over which two articles make the same statements in the same order.
///
/// Sentences are aligned so that their order is kept in both and the sum of their likenesses is
/// greatest (Needleman and Wunsch 1970, gaps for nothing). Of the aligned pairs the longest stretch
/// counts over which hardly anything in either is left out: two reports of one event share
/// statements too, but with others between them and in another order. Words of a speaker that stand
/// in both to the letter count neither way, since two outlets at one press conference have them
/// alike; whoever translates or rewords changes them.
final class SameCourse {

  /// Cosine above which two sentences may state the same.
  private static final double LIKE = 0.5;

  /// The same for a sentence beside one that is aligned: two of one are one of the other.
  private static final double LIKE_BESIDE = 0.55;

  /// Share of the stretch, by characters, that is aligned in each of the two.
  static final double LEAST_DENSITY = 0.8;

  /// Aligned statements of the stretch times the share of likeness that is left when order is kept.
  /// Of 1,100 pairs of other reports of one event in `trios`, `roundups` and invented cases one
  /// has as much, of 12 retellings by a machine or a hand all; of 7 that it was not chosen on, 6.
  static final double LEAST_IN_ORDER = 6;

  /// Share of one of the two, by characters, that is retold.
  private static final double LEAST_SHARE = 0.25;

  /// Cosine below which two quotations are not the same words.
  private static final double ONE_QUOTATION = 0.7;

  /// Share of the shorter quotation's words that the other has too, to the letter.
  private static final double VERBATIM = 0.7;

  private final ToldStatements a;
  private final ToldStatements b;
  private final double[][] likeness;
  private final boolean[] verbatimInA;
  private final boolean[] verbatimInB;

  /// Aligned pairs, in order.
  private final List<int[]> aligned;

  /// The sentence of the other that each is aligned to or goes with; -1 where there is none.
  private final int[] partnerOfA;

  private final int[] partnerOfB;

  private SameCourse(ToldStatements a, ToldStatements b) {
    this.a = a;
    this.b = b;
    this.likeness = new double[a.size()][b.size()];
    this.verbatimInA = new boolean[a.size()];
    this.verbatimInB = new boolean[b.size()];
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        likeness[i][j] = Dense.dot(a.meanings().get(i), b.meanings().get(j));
        if (likeness[i][j] > ONE_QUOTATION && verbatim(a.quoted().get(i), b.quoted().get(j))) {
          verbatimInA[i] = true;
          verbatimInB[j] = true;
        }
      }
    }
    this.aligned = align();
    this.partnerOfA = new int[a.size()];
    this.partnerOfB = new int[b.size()];
    attach();
  }

  /// What two articles tell alike.
  ///
  /// @param ofA share of the first one, by characters, 0 to 1
  /// @param ofB share of the second one
  /// @param passages sentences that state the same, in order of both
  record Stretch(double ofA, double ofB, List<Passage> passages) {
    Stretch {
      passages = List.copyOf(passages);
    }
  }

  /// The longest such stretch, where it is long enough that one is the other's retelling.
  static Optional<Stretch> of(ToldStatements a, ToldStatements b) {
    return isLongEnough(a.spans().size()) && isLongEnough(b.spans().size())
        ? new SameCourse(a, b).longest()
        : Optional.empty();
  }

  /// Whether there are statements enough to tell.
  static boolean isLongEnough(int statements) {
    return statements >= LEAST_IN_ORDER;
  }

  private static boolean verbatim(List<String> one, List<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    Map<String, Integer> left = new HashMap<>();
    one.forEach(word -> left.merge(word, 1, Integer::sum));
    int shared = 0;
    for (String word : other) {
      int count = left.getOrDefault(word, 0);
      if (count > 0) {
        left.put(word, count - 1);
        shared++;
      }
    }
    return shared > VERBATIM * Math.min(one.size(), other.size());
  }

  private List<int[]> align() {
    double[][] best = new double[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        best[i][j] =
            Math.max(
                Math.max(best[i - 1][j], best[i][j - 1]), best[i - 1][j - 1] + gain(i - 1, j - 1));
      }
    }
    List<int[]> pairs = new ArrayList<>();
    int i = a.size();
    int j = b.size();
    while (i > 0 && j > 0) {
      if (best[i][j] == best[i - 1][j]) {
        i--;
      } else if (best[i][j] == best[i][j - 1]) {
        j--;
      } else {
        pairs.add(new int[] {--i, --j});
      }
    }
    return pairs.reversed();
  }

  private double gain(int i, int j) {
    return Math.max(0, likeness[i][j] - LIKE);
  }

  /// Says who is whose partner; sentences that are left go with a neighbour's.
  private void attach() {
    int[] firmA = new int[a.size()];
    int[] firmB = new int[b.size()];
    Arrays.fill(firmA, -1);
    Arrays.fill(firmB, -1);
    for (int[] pair : aligned) {
      firmA[pair[0]] = pair[1];
      firmB[pair[1]] = pair[0];
    }
    for (int i = 0; i < firmA.length; i++) {
      partnerOfA[i] = firmA[i];
      for (int beside = i - 1; partnerOfA[i] < 0 && beside <= i + 1; beside++) {
        int other = beside >= 0 && beside < firmA.length ? firmA[beside] : -1;
        partnerOfA[i] = other >= 0 && likeness[i][other] > LIKE_BESIDE ? other : -1;
      }
    }
    for (int j = 0; j < firmB.length; j++) {
      partnerOfB[j] = firmB[j];
      for (int beside = j - 1; partnerOfB[j] < 0 && beside <= j + 1; beside++) {
        int other = beside >= 0 && beside < firmB.length ? firmB[beside] : -1;
        partnerOfB[j] = other >= 0 && likeness[other][j] > LIKE_BESIDE ? other : -1;
      }
    }
  }

  private Optional<Stretch> longest() {
    Sums ofA = new Sums(a, partnerOfA, verbatimInA);
    Sums ofB = new Sums(b, partnerOfB, verbatimInB);
    double[] bestOfA = bestOfRows();
    double[] bestOfB = bestOfColumns();
    double[] inOrder = new double[aligned.size() + 1];
    int[] counted = new int[aligned.size() + 1];
    for (int k = 0; k < aligned.size(); k++) {
      int[] pair = aligned.get(k);
      inOrder[k + 1] = inOrder[k] + gain(pair[0], pair[1]);
      counted[k + 1] = counted[k] + (verbatimInA[pair[0]] || verbatimInB[pair[1]] ? 0 : 1);
    }
    int most = 0;
    Optional<Stretch> longest = Optional.empty();
    for (int x = 0; x < aligned.size(); x++) {
      for (int y = aligned.size() - 1; y >= x && counted[y + 1] - counted[x] > most; y--) {
        int[] first = aligned.get(x);
        int[] last = aligned.get(y);
        int statements = counted[y + 1] - counted[x];
        double free =
            Math.max(
                bestOfA[last[0] + 1] - bestOfA[first[0]], bestOfB[last[1] + 1] - bestOfB[first[1]]);
        if (statements * (inOrder[y + 1] - inOrder[x]) >= LEAST_IN_ORDER * free
            && ofA.isDense(first[0], last[0])
            && ofB.isDense(first[1], last[1])
            && Math.max(ofA.share(first[0], last[0]), ofB.share(first[1], last[1]))
                >= LEAST_SHARE) {
          most = statements;
          longest =
              Optional.of(
                  new Stretch(
                      ofA.share(first[0], last[0]),
                      ofB.share(first[1], last[1]),
                      passages(first, last)));
        }
      }
    }
    return longest;
  }

  private double[] bestOfRows() {
    double[] sums = new double[a.size() + 1];
    for (int i = 0; i < a.size(); i++) {
      double best = 0;
      for (int j = 0; j < b.size(); j++) {
        best = Math.max(best, gain(i, j));
      }
      sums[i + 1] = sums[i] + best;
    }
    return sums;
  }

  private double[] bestOfColumns() {
    double[] sums = new double[b.size() + 1];
    for (int j = 0; j < b.size(); j++) {
      double best = 0;
      for (int i = 0; i < a.size(); i++) {
        best = Math.max(best, gain(i, j));
      }
      sums[j + 1] = sums[j] + best;
    }
    return sums;
  }

  private List<Passage> passages(int[] first, int[] last) {
    List<Passage> passages = new ArrayList<>();
    for (int i = first[0]; i <= last[0]; i++) {
      for (int j = first[1]; j <= last[1]; j++) {
        if (partnerOfA[i] == j || partnerOfB[j] == i) {
          passages.add(new Passage(a.spans().get(i), b.spans().get(j)));
        }
      }
    }
    return passages;
  }

  /// Characters of an article up to each sentence: those that count, and those of them that have
  /// their like in the other.
  private static final class Sums {
    private final int[] counted;
    private final int[] alike;

    Sums(ToldStatements told, int[] partners, boolean[] verbatim) {
      counted = new int[told.size() + 1];
      alike = new int[told.size() + 1];
      for (int i = 0; i < told.size(); i++) {
        int length = verbatim[i] ? 0 : told.length(i);
        counted[i + 1] = counted[i] + length;
        alike[i + 1] = alike[i] + (partners[i] >= 0 ? length : 0);
      }
    }

    boolean isDense(int first, int last) {
      return alike[last + 1] - alike[first] >= LEAST_DENSITY * (counted[last + 1] - counted[first]);
    }

    double share(int first, int last) {
      int all = counted[counted.length - 1];
      return all == 0 ? 0 : (double) (alike[last + 1] - alike[first]) / all;
    }
  }
}
