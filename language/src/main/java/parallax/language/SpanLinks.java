package parallax.language;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parallax.language.SpanWindows.Window;

/// Which source and which cue belong to a content: the model points from each of the content's
/// pieces at places of its window, place 0 for none.
final class SpanLinks {
  /// Pieces over which a candidate's chance falls to 1/e: sources and cues mostly stand beside what
  /// they belong to. On the development articles the model's own attributions rise from .617 to
  /// .631.
  private static final double FADING = 20;

  private final List<Window> windows;

  SpanLinks(List<Window> windows) {
    this.windows = windows;
  }

  /// A run of pieces.
  record Pieces(int from, int to) {}

  /// The candidate that the content's pieces point at most, if they point at it rather than at
  /// none.
  ///
  /// @param anchors the candidate is looked for beside these: each piece between it and the nearest
  ///     of them makes it less likely
  /// @param keys the candidates' vectors in a window
  Optional<Pieces> best(
      Pieces content,
      List<Pieces> anchors,
      List<Pieces> candidates,
      Function<Window, float[][]> keys) {
    Window window = around(content);
    double[] share = share(content, window, keys.apply(window));
    Optional<Pieces> best = Optional.empty();
    double most = share[0];
    for (Pieces candidate : candidates) {
      double sum = 0;
      int to = Math.min(candidate.to(), window.to());
      for (int piece = Math.max(candidate.from(), window.from()); piece < to; piece++) {
        sum += share[piece - window.from() + 1];
      }
      sum *= Math.exp(-gap(candidate, anchors) / FADING);
      if (sum > most) {
        most = sum;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  private static int gap(Pieces candidate, List<Pieces> anchors) {
    int least = Integer.MAX_VALUE;
    for (Pieces anchor : anchors) {
      int gap = Math.max(anchor.from() - candidate.to(), candidate.from() - anchor.to());
      least = Math.min(least, Math.max(0, gap));
    }
    return least;
  }

  /// The window that shows most around the content.
  private Window around(Pieces content) {
    Window best = windows.getFirst();
    int most = Integer.MIN_VALUE;
    for (Window window : windows) {
      int margin = Math.min(content.from() - window.from(), window.to() - content.to());
      if (margin > most) {
        most = margin;
        best = window;
      }
    }
    return best;
  }

  private static double[] share(Pieces content, Window window, float[][] keys) {
    double[] share = new double[keys.length];
    int from = Math.max(content.from(), window.from());
    int to = Math.min(content.to(), window.to());
    for (int piece = from; piece < to; piece++) {
      float[] query = window.query()[piece - window.from() + 1];
      addSoftmax(query, keys, share, to - from);
    }
    return share;
  }

  /// The query's product with each key. Four at once, each summed in order: the processor need not
  /// wait for one sum to add to the next, and the sums are the same.
  private static double[] products(float[] query, float[][] keys) {
    double[] products = new double[keys.length];
    int at = 0;
    for (; at + 4 <= keys.length; at += 4) {
      float[] a = keys[at];
      float[] b = keys[at + 1];
      float[] c = keys[at + 2];
      float[] d = keys[at + 3];
      double sumA = 0;
      double sumB = 0;
      double sumC = 0;
      double sumD = 0;
      for (int i = 0; i < query.length; i++) {
        double factor = query[i];
        sumA += factor * a[i];
        sumB += factor * b[i];
        sumC += factor * c[i];
        sumD += factor * d[i];
      }
      products[at] = sumA;
      products[at + 1] = sumB;
      products[at + 2] = sumC;
      products[at + 3] = sumD;
    }
    for (; at < keys.length; at++) {
      for (int i = 0; i < query.length; i++) {
        products[at] += (double) query[i] * keys[at][i];
      }
    }
    return products;
  }

  private static void addSoftmax(float[] query, float[][] keys, double[] share, int parts) {
    double[] scores = products(query, keys);
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (int at = 0; at < scores.length; at++) {
      scores[at] = Math.exp(scores[at] - most);
      sum += scores[at];
    }
    for (int at = 0; at < scores.length; at++) {
      share[at] += scores[at] / sum / parts;
    }
  }
}
