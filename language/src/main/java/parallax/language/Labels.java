package parallax.language;

import java.util.ArrayList;
import java.util.List;

/// The labels of one head of the span model, and how a row of them is decoded into runs.
///
/// `O` is outside; `B`, `I` begin and go on with a run; `C` begins a further part of the run
/// before. What stands after the hyphen is the run's type.
final class Labels {
  private final String[] names;
  private final int[] inner;

  Labels(String... names) {
    this.names = names.clone();
    this.inner = new int[names.length];
    for (int label = 0; label < names.length; label++) {
      inner[label] = names[label].equals("O") ? label : indexOf("I" + typeOf(label));
    }
  }

  int size() {
    return names.length;
  }

  /// A run of words with one type.
  ///
  /// @param from first word
  /// @param to one past the last
  /// @param goesOn whether it is a further part of the run before
  /// @param score mean chance of its words' labels
  record Run(int from, int to, String type, boolean goesOn, double score) {}

  /// The likeliest runs of words: Viterbi, where I follows only a label of its own type.
  ///
  /// @param chances log-softmax a piece
  /// @param starts number of each word's first piece, and one more for the end
  List<Run> decode(float[][] chances, int[] starts) {
    int words = starts.length - 1;
    double[][] scores = new double[words][];
    for (int word = 0; word < words; word++) {
      scores[word] = ofWord(chances, starts[word], starts[word + 1]);
    }
    return runs(best(scores), scores);
  }

  /// A word begins with its own label; its inner pieces carry the I of that type.
  private double[] ofWord(float[][] chances, int from, int to) {
    double[] scores = new double[names.length];
    for (int label = 0; label < scores.length; label++) {
      double sum = chances[from][label];
      for (int piece = from + 1; piece < to; piece++) {
        sum += chances[piece][inner[label]];
      }
      scores[label] = sum / (to - from);
    }
    return scores;
  }

  private int[] best(double[][] scores) {
    int words = scores.length;
    int[][] from = new int[words][names.length];
    double[] sums = words == 0 ? new double[0] : scores[0].clone();
    for (int word = 1; word < words; word++) {
      double[] next = new double[names.length];
      for (int label = 0; label < names.length; label++) {
        int before = bestBefore(sums, label);
        from[word][label] = before;
        next[label] = sums[before] + scores[word][label];
      }
      sums = next;
    }
    int[] path = new int[words];
    int label = 0;
    for (int other = 1; other < sums.length; other++) {
      label = sums[other] > sums[label] ? other : label;
    }
    for (int word = words - 1; word >= 0; word--) {
      path[word] = label;
      label = from[word][label];
    }
    return path;
  }

  private int bestBefore(double[] sums, int label) {
    int best = -1;
    for (int before = 0; before < sums.length; before++) {
      if (mayFollow(before, label) && (best < 0 || sums[before] > sums[best])) {
        best = before;
      }
    }
    return best;
  }

  private boolean mayFollow(int before, int label) {
    return names[label].charAt(0) != 'I'
        || (!names[before].equals("O") && typeOf(before).equals(typeOf(label)));
  }

  private List<Run> runs(int[] path, double[][] scores) {
    var runs = new ArrayList<Run>();
    int word = 0;
    while (word < path.length) {
      int from = word;
      int first = path[from];
      double sum = Math.exp(scores[from][first]);
      word++;
      if (names[first].equals("O")) {
        continue;
      }
      while (word < path.length && names[path[word]].charAt(0) == 'I') {
        sum += Math.exp(scores[word][path[word]]);
        word++;
      }
      String type = typeOf(first);
      boolean goesOn = names[first].charAt(0) == 'C';
      String bare = type.isEmpty() ? "" : type.substring(1);
      runs.add(new Run(from, word, bare, goesOn, Math.min(1, sum / (word - from))));
    }
    return runs;
  }

  private String typeOf(int label) {
    return names[label].substring(1);
  }

  private int indexOf(String name) {
    for (int label = 0; label < names.length; label++) {
      if (names[label].equals(name)) {
        return label;
      }
    }
    throw new IllegalArgumentException("no label " + name);
  }
}
