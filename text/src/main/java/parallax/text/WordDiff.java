package parallax.text;

import java.util.ArrayList;
import java.util.List;

/// Which runs of two word lists are the same, and which stand in each other's place.
///
/// Myers' greedy algorithm (1986), O((n + m) d); where the lists differ in more than 2,000 words,
/// what lies between their common ends is one changed run.
public final class WordDiff {
  private static final int MOST_CHANGES = 2_000;

  private WordDiff() {}

  /// One run: `[aStart, aEnd)` of the first list beside `[bStart, bEnd)` of the second. An equal
  /// run is as long in both; of a changed one, either side may be empty.
  public record Run(boolean equal, int aStart, int aEnd, int bStart, int bEnd) {}

  /// The runs in order; together they cover both lists, and no two neighbours are of the same kind.
  public static List<Run> of(List<String> a, List<String> b) {
    int start = 0;
    int shorter = Math.min(a.size(), b.size());
    while (start < shorter && a.get(start).equals(b.get(start))) {
      start++;
    }
    int tail = 0;
    while (tail < shorter - start
        && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
      tail++;
    }
    var matches = new ArrayList<int[]>();
    for (int i = 0; i < start; i++) {
      matches.add(new int[] {i, i});
    }
    middle(a.subList(start, a.size() - tail), b.subList(start, b.size() - tail), start, matches);
    for (int i = tail; i > 0; i--) {
      matches.add(new int[] {a.size() - i, b.size() - i});
    }
    return runs(matches, a.size(), b.size());
  }

  private static void middle(List<String> a, List<String> b, int offset, List<int[]> matches) {
    int n = a.size();
    int m = b.size();
    if (n == 0 || m == 0) {
      return;
    }
    int most = Math.min(n + m, MOST_CHANGES);
    int[] furthest = new int[2 * most + 3];
    int zero = most + 1;
    var trace = new ArrayList<int[]>();
    for (int d = 0; d <= most; d++) {
      trace.add(java.util.Arrays.copyOfRange(furthest, zero - d - 1, zero + d + 2));
      for (int k = -d; k <= d; k += 2) {
        boolean down = k == -d || (k != d && furthest[zero + k - 1] < furthest[zero + k + 1]);
        int x = down ? furthest[zero + k + 1] : furthest[zero + k - 1] + 1;
        int y = x - k;
        while (x < n && y >= 0 && y < m && a.get(x).equals(b.get(y))) {
          x++;
          y++;
        }
        furthest[zero + k] = x;
        if (x >= n && y >= m) {
          matches.addAll(backtrack(trace, n, m, offset));
          return;
        }
      }
    }
  }

  /// Walks from the ends back to the starts. `trace.get(d)` holds diagonals `-d-1` to `d+1` as they
  /// stood before step `d`.
  private static List<int[]> backtrack(List<int[]> trace, int n, int m, int offset) {
    var found = new ArrayList<int[]>();
    int x = n;
    int y = m;
    for (int d = trace.size() - 1; d >= 0 && (x > 0 || y > 0); d--) {
      int[] furthest = trace.get(d);
      int zero = d + 1;
      int k = x - y;
      boolean down = k == -d || (k != d && furthest[zero + k - 1] < furthest[zero + k + 1]);
      int before = down ? k + 1 : k - 1;
      int fromX = d == 0 ? 0 : furthest[zero + before];
      int fromY = d == 0 ? 0 : fromX - before;
      while (x > fromX && y > fromY) {
        x--;
        y--;
        found.add(new int[] {x + offset, y + offset});
      }
      x = fromX;
      y = fromY;
    }
    return found.reversed();
  }

  private static List<Run> runs(List<int[]> matches, int n, int m) {
    var runs = new ArrayList<Run>();
    int i = 0;
    int j = 0;
    int at = 0;
    while (at < matches.size()) {
      int[] match = matches.get(at);
      if (match[0] > i || match[1] > j) {
        runs.add(new Run(false, i, match[0], j, match[1]));
      }
      i = match[0];
      j = match[1];
      int equalI = i;
      int equalJ = j;
      while (at < matches.size() && matches.get(at)[0] == i && matches.get(at)[1] == j) {
        i++;
        j++;
        at++;
      }
      runs.add(new Run(true, equalI, i, equalJ, j));
    }
    if (i < n || j < m) {
      runs.add(new Run(false, i, n, j, m));
    }
    return runs;
  }
}
