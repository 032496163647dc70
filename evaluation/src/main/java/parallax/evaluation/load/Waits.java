package parallax.evaluation.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How long answers of one kind took. Safe for several threads.
final class Waits {
  private static final double MILLISECOND = 1e6;
  private long[] nanoseconds = new long[1024];
  private int size;
  private final List<String> troubles = new ArrayList<>();

  /// @param counts whether its time does
  /// @param trouble what went wrong; empty where nothing did
  synchronized void note(boolean counts, long took, String trouble) {
    if (!trouble.isEmpty()) {
      troubles.add(trouble);
    }
    if (!counts) {
      return;
    }
    if (size == nanoseconds.length) {
      nanoseconds = Arrays.copyOf(nanoseconds, 2 * size);
    }
    nanoseconds[size++] = took;
  }

  synchronized List<String> troubles() {
    return List.copyOf(troubles);
  }

  /// Requests, errors, and milliseconds that half, nine of ten, 99 of 100 and all took at most.
  synchronized String row(String kind) {
    long[] sorted = Arrays.copyOf(nanoseconds, size);
    Arrays.sort(sorted);
    return "%-12s %8d %7d %7.1f %7.1f %7.1f %7.1f"
        .formatted(
            kind,
            size,
            troubles.size(),
            at(sorted, 0.5),
            at(sorted, 0.9),
            at(sorted, 0.99),
            at(sorted, 1));
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / MILLISECOND;
  }
}
