package parallax.evaluation.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A small harness: how long one call of a hot path takes, on one thread.
///
/// Rounds grow until one is as long as asked for, go on until the work is warm (three in a row
/// within a twentieth of each other, or long enough), and are then counted. Each gives the
/// thread's processor time and the wall clock, by the call. Inputs are made before a round, and
/// what comes of a call is written to a volatile field, so that no compiler may leave it out. It
/// knows nothing of what the machine does beside: the thread's processor time is what to trust on
/// a busy one. One path is to be measured in a JVM of its own ([HotPaths]).
final class Rounds {
  /// Rounds after which it is counted all the same, and said so.
  private static final int MOST_WARMING = 40;

  /// Lengths of a round after which the same holds: work whose calls differ much is never steady.
  private static final int LONGEST_WARMING = 40;

  private static final int ALIKE = 3;

  /// Times the wanted length after which a round is long enough however little it computes.
  private static final int WAITS = 10;

  private static final double STEADY = 1.05;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /// Where results go; that nobody reads it is no matter, for it is volatile.
  @SuppressWarnings("UnusedVariable")
  private static volatile @Nullable Object sink;

  private final Duration length;
  private final int counted;
  private int next;

  /// @param length of a round, at least
  /// @param counted rounds that count
  Rounds(Duration length, int counted) {
    this.length = length;
    this.counted = counted;
  }

  /// What was measured.
  ///
  /// @param cpu milliseconds of the thread's processor time a call
  /// @param wall milliseconds by the clock a call
  /// @param calls in each round
  /// @param steady whether it was warm when counting began
  record Timing(Spread cpu, Spread wall, int calls, boolean steady) {}

  private record Round(double cpu, double wall) {}

  <T> Timing of(HotPath<T> path) {
    int calls = path.together();
    Round last = round(path, calls);
    while (!isLong(last, calls)) {
      calls = 2 * calls;
      last = round(path, calls);
    }
    boolean steady = warm(path, calls);
    double[] cpu = new double[counted];
    double[] wall = new double[counted];
    for (int at = 0; at < counted; at++) {
      Round round = round(path, calls);
      cpu[at] = round.cpu();
      wall[at] = round.wall();
    }
    return new Timing(Spread.of(cpu), Spread.of(wall), calls, steady);
  }

  /// By the thread's time; by the clock where the thread mostly waits, or others have the machine.
  private boolean isLong(Round round, int calls) {
    double milliseconds = length.toNanos() / 1e6;
    return round.cpu() * calls >= milliseconds || round.wall() * calls >= WAITS * milliseconds;
  }

  private <T> boolean warm(HotPath<T> path, int calls) {
    List<Double> took = new ArrayList<>();
    double spent = 0;
    while (took.size() < MOST_WARMING && spent < LONGEST_WARMING * length.toNanos() / 1e6) {
      Round round = round(path, calls);
      spent += round.cpu() * calls;
      took.add(round.cpu());
      List<Double> late = took.subList(Math.max(0, took.size() - ALIKE), took.size());
      double most = late.stream().mapToDouble(Double::doubleValue).max().orElse(0);
      double least = late.stream().mapToDouble(Double::doubleValue).min().orElse(0);
      if (late.size() == ALIKE && most <= STEADY * least) {
        return true;
      }
    }
    return false;
  }

  private <T> Round round(HotPath<T> path, int calls) {
    List<T> inputs = new ArrayList<>(calls);
    for (int call = 0; call < calls; call++) {
      inputs.add(path.input().apply(next++));
    }
    long wall = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    for (T input : inputs) {
      sink = path.work().on(input);
    }
    double took = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
    return new Round(took / calls, (System.nanoTime() - wall) / 1e6 / calls);
  }
}
