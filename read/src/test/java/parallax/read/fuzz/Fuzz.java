package parallax.read.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads mutated and hostile inputs for a number of minutes, and tells of each exception, each hang
/// and the memory that was needed. Run it as docs/stages/read.md says.
///
/// Arguments: minutes, seed, and, if wanted, a folder of pages to mutate beside the invented ones.
/// Inputs at fault are written to the folder `fuzz-faults`. Exit status 1 where there were any.
final class Fuzz {
  private static final long REPORT_NANOS = 60_000_000_000L;

  private final PrintStream out = System.out;
  private long inputs;
  private long articles;
  private long faults;
  private double slowest;

  private Fuzz() {}

  public static void main(String[] args) throws IOException {
    double minutes = Double.parseDouble(args[0]);
    long seed = Long.parseLong(args[1]);
    List<byte[]> seeds = new ArrayList<>(Seeds.invented());
    for (String folder : List.of(args).subList(2, args.length)) {
      seeds.addAll(Seeds.in(Path.of(folder)));
    }
    Fuzz fuzz = new Fuzz();
    fuzz.hostile();
    fuzz.mutated(new Mutations(List.copyOf(seeds)), seed, (long) (minutes * 60e9));
    fuzz.report();
    System.exit(fuzz.faults == 0 ? 0 : 1);
  }

  private void hostile() throws IOException {
    // What is loaded with the first page is no page's time.
    Trial.of(new ByteArrayInputStream(Seeds.invented().getFirst()));
    for (Hostile hostile : Hostile.all()) {
      Trial trial = Trial.of(hostile.source().open());
      count(trial);
      out.printf(Locale.ROOT, "%6.2f s  %s%n", trial.slowest(), hostile.name());
      trial.fault().ifPresent(fault -> out.println("FAULT " + hostile.name() + ": " + fault));
    }
  }

  private void mutated(Mutations mutations, long seed, long nanos) throws IOException {
    long start = System.nanoTime();
    long reported = start;
    for (long number = 0; System.nanoTime() - start < nanos; number++) {
      byte[] input = mutations.input(seed, number);
      Trial trial = Trial.of(new ByteArrayInputStream(input));
      count(trial);
      if (trial.fault().isPresent()) {
        Path kept = Files.createDirectories(Path.of("fuzz-faults")).resolve(seed + "-" + number);
        Files.write(kept, input);
        out.println("FAULT " + kept + ": " + trial.fault().get());
      }
      if (System.nanoTime() - reported > REPORT_NANOS) {
        reported = System.nanoTime();
        report();
      }
    }
  }

  private void count(Trial trial) {
    inputs++;
    articles += trial.articles();
    faults += trial.fault().isPresent() ? 1 : 0;
    slowest = Math.max(slowest, trial.slowest());
  }

  private void report() {
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong(Fuzz::peak)
            .sum();
    out.printf(
        Locale.ROOT,
        "%d inputs, %d articles, %d faults, slowest %.2f s, heap at most %d MiB of %d%n",
        inputs,
        articles,
        faults,
        slowest,
        peak >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static long peak(MemoryPoolMXBean pool) {
    return pool.getPeakUsage().getUsed();
  }
}
