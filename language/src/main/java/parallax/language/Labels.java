package parallax.language;

import java.util.ArrayList;
import java.util.List;

/// The labels of one head of the span model, and how a row of them is decoded into runs.
///
/// `O` is outside; `B`, `I` begin and go on with a run; `C` begins a further part of the run
/// before. What stands after the hyphen is the run's type.
final class Labels {
  private final List<String> names;
  private final float[][] after;
  private final float[] first;
  private final int[] inner;
  private final boolean[][] mayFollow;

  /// @param after learnt weight, a logarithm, of each label (column) after another (row)
  /// @param first learnt weight of each label at the start of a text
  Labels(List<String> names, float[][] after, float[] first) {
    if (after.length != names.size() || first.length != names.size()) {
      throw new IllegalArgumentException("weights for other labels than " + names);
    }
    this.names = List.copyOf(names);
    this.after = after.clone();
    this.first = first.clone();
    this.inner = new int[names.size()];
    for (int label = 0; label < inner.length; label++) {
      inner[label] = names.get(label).equals("O") ? label : indexOf("I" + typeOf(label));
    }
    this.mayFollow = new boolean[inner.length][inner.length];
    for (int before = 0; before < inner.length; before++) {
      for (int label = 0; label < inner.length; label++) {
        mayFollow[before][label] =
            names.get(label).charAt(0) != 'I'
                || (!names.get(before).equals("O") && typeOf(before).equals(typeOf(label)));
      }
    }
  }

  /// A run of words with one type.
  ///
  /// @param from first word
  /// @param to one past the last
  /// @param goesOn whether it is a further part of the run before
  /// @param score mean chance of its words' labels
  record Run(int from, int to, String type, boolean goesOn, double score) {}

  /// The likeliest runs of words: Viterbi over a linear-chain conditional random field (Lafferty
  /// and others 2001), where I follows only a label of its own type.
  ///
  /// @param chances log-softmax a piece
  /// @param starts number of each word's first piece, and one more for the end
  List<Run> decode(float[][] chances, int[] starts) {
    int[] path = best(chances, starts);
    var runs = new ArrayList<Run>();
    int word = 0;
    while (word < path.length) {
      int from = word;
      int label = path[from];
      double sum = chance(chances, starts, word, label);
      word++;
      if (names.get(label).equals("O")) {
        continue;
      }
      while (word < path.length && names.get(path[word]).charAt(0) == 'I') {
        sum += chance(chances, starts, word, path[word]);
        word++;
      }
      String type = typeOf(label);
      boolean goesOn = names.get(label).charAt(0) == 'C';
      String bare = type.isEmpty() ? "" : type.substring(1);
      runs.add(new Run(from, word, bare, goesOn, Math.min(1, sum / (word - from))));
    }
    return runs;
  }

  /// The geometric mean of a word's pieces' chances.
  private double chance(float[][] chances, int[] starts, int word, int label) {
    double sum = pieces(chances, starts[word], starts[word + 1], label);
    return Math.exp(sum / (starts[word + 1] - starts[word]));
  }

  /// A word begins with its own label; its inner pieces carry the I of that type.
  private double pieces(float[][] chances, int from, int to, int label) {
    double sum = chances[from][label];
    for (int piece = from + 1; piece < to; piece++) {
      sum += chances[piece][inner[label]];
    }
    return sum;
  }

  /// The same with the weights of the steps inside the word.
  private double word(float[][] chances, int from, int to, int label) {
    double score = pieces(chances, from, to, label);
    int in = inner[label];
    if (to - from > 1) {
      score += after[label][in] + (to - from - 2) * after[in][in];
    }
    return score;
  }

  private int[] best(float[][] chances, int[] starts) {
    int words = starts.length - 1;
    if (words == 0) {
      return new int[0];
    }
    int[][] from = new int[words][names.size()];
    double[] sums = new double[names.size()];
    for (int label = 0; label < sums.length; label++) {
      sums[label] = first[label] + word(chances, starts[0], starts[1], label);
    }
    for (int word = 1; word < words; word++) {
      boolean whole = starts[word] - starts[word - 1] == 1;
      double[] next = new double[names.size()];
      for (int label = 0; label < next.length; label++) {
        int before = bestBefore(sums, label, whole);
        from[word][label] = before;
        next[label] =
            sums[before]
                + step(before, label, whole)
                + word(chances, starts[word], starts[word + 1], label);
      }
      sums = next;
    }
    return path(from, sums);
  }

  private static int[] path(int[][] from, double[] sums) {
    int[] path = new int[from.length];
    int label = 0;
    for (int other = 1; other < sums.length; other++) {
      label = sums[other] > sums[label] ? other : label;
    }
    for (int word = path.length - 1; word >= 0; word--) {
      path[word] = label;
      label = from[word][label];
    }
    return path;
  }

  private int bestBefore(double[] sums, int label, boolean whole) {
    int best = -1;
    double most = 0;
    for (int before = 0; before < sums.length; before++) {
      if (mayFollow[before][label]) {
        double sum = sums[before] + step(before, label, whole);
        if (best < 0 || sum > most) {
          best = before;
          most = sum;
        }
      }
    }
    return best;
  }

  /// The weight of the step from a word to the next: from its last piece's label.
  ///
  /// @param whole whether the word is one piece
  private double step(int before, int label, boolean whole) {
    return after[whole ? before : inner[before]][label];
  }

  private String typeOf(int label) {
    return names.get(label).substring(1);
  }

  private int indexOf(String name) {
    int at = names.indexOf(name);
    if (at < 0) {
      throw new IllegalArgumentException("no label " + name);
    }
    return at;
  }
}
