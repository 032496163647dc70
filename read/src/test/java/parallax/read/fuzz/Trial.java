package parallax.read.fuzz;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parallax.read.ReadOptions;
import parallax.read.Reader;
import parallax.read.Reading;

/// One input, read; what is wrong with how it went.
///
/// Time is that of the processor, by article found in the input: a busy machine does not make it
/// longer.
///
/// @param broken an exception, or a refusal that should not have happened
/// @param slowest seconds that the slowest article of it took
/// @param articles how many it gave
record Trial(Optional<String> broken, double slowest, int articles) {
  /// What no page may take (issue 3).
  private static final double MOST_SECONDS = 2;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

  static Trial of(InputStream input) {
    double slowest = 0;
    int articles = 0;
    long before = THREADS.getCurrentThreadCpuTime();
    try (Stream<Reading> readings =
        new Reader(ReadOptions.cleaning(CLOCK), input).read(List.of("-"))) {
      for (Reading reading : (Iterable<Reading>) readings::iterator) {
        long now = THREADS.getCurrentThreadCpuTime();
        slowest = Math.max(slowest, (now - before) / 1e9);
        before = now;
        articles += reading instanceof Reading.Accepted ? 1 : 0;
        if (reading instanceof Reading.Refused(var refusal)
            && (refusal.reason().contains("which is a defect")
                || refusal.reason().isBlank()
                || refusal.reason().contains(": null"))) {
          return new Trial(Optional.of(refusal.reason()), slowest, articles);
        }
      }
      slowest = Math.max(slowest, (THREADS.getCurrentThreadCpuTime() - before) / 1e9);
    } catch (RuntimeException | Error e) {
      return new Trial(Optional.of("threw " + e), slowest, articles);
    }
    return new Trial(Optional.empty(), slowest, articles);
  }

  /// What is wrong, time among it.
  Optional<String> fault() {
    return broken.isPresent() || slowest <= MOST_SECONDS
        ? broken
        : Optional.of("took %.1f s of the processor".formatted(slowest));
  }
}
