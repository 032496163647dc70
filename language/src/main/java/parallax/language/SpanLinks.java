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
  /// @param chances how likely a piece of the window (row) points at a place (column)
  Optional<Pieces> best(
      Pieces content,
      List<Pieces> anchors,
      List<Pieces> candidates,
      Function<Window, float[][]> chances) {
    Window window = around(content);
    double[] share = share(content, window, chances.apply(window));
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

  /// The mean over the content's pieces.
  private static double[] share(Pieces content, Window window, float[][] chances) {
    double[] share = new double[chances.length];
    int from = Math.max(content.from(), window.from());
    int to = Math.min(content.to(), window.to());
    for (int piece = from; piece < to; piece++) {
      float[] row = chances[piece - window.from() + 1];
      for (int at = 0; at < share.length; at++) {
        share[at] += row[at];
      }
    }
    for (int at = 0; at < share.length && to > from; at++) {
      share[at] /= to - from;
    }
    return share;
  }
}
