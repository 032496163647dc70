package parallax.evaluation.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import parallax.evaluation.speed.Peers.Peer;

/// The tables of speed in README and docs/stages/evaluation.md, measured anew, in Markdown: stages,
/// hot paths and how far they are from what they cannot do without, whole processes, and peers.
final class Table {
  private final Path home;
  private final Optional<Path> pages;
  private final Optional<Path> work;
  private final Plan plan;
  private final PrintStream out;

  /// How much is measured.
  ///
  /// @param warming articles before those that count
  /// @param invented articles where no pages are given
  /// @param paths names of hot paths
  /// @param round how long a round of theirs is, at least
  /// @param rounds of theirs that count
  /// @param runs of a whole process that count; one more before them fills the disk's memory
  record Plan(int warming, int invented, List<String> paths, Duration round, int rounds, int runs) {
    static final Plan FULL =
        new Plan(Benchmark.WARMING_UP, 1_000, HotPaths.names(), Duration.ofMillis(100), 9, 7);
  }

  /// @param pages a folder of pages, invented ones where there is none
  /// @param work where peers are fetched to; none are run where there is no such folder
  Table(Path home, Optional<Path> pages, Optional<Path> work, Plan plan, PrintStream out) {
    this.home = home;
    this.pages = pages;
    this.work = work;
    this.plan = plan;
    this.out = out;
  }

  /// Measures and prints all of it.
  ///
  /// @param write whether it takes the place of what the documents have
  void run(boolean write) throws IOException {
    Path folder = Files.createTempDirectory("parallax-avx2");
    try {
      Avx2.Flags narrow = Avx2.flags(folder);
      List<String> readme = new ArrayList<>();
      List<String> stages = new ArrayList<>();
      readme.add(facts(narrow));
      Optional<Stages.Run> wide = stages(List.of());
      readme.addAll(stages(wide, Avx2.applies() ? stages(narrow.all()) : Optional.empty(), narrow));
      readme.addAll(processes(narrow));
      Map<String, HotPaths.Row> rows = paths(List.of());
      Map<String, HotPaths.Row> narrowRows = Avx2.applies() ? paths(narrow.all()) : Map.of();
      stages.addAll(paths(rows, narrowRows));
      wide.ifPresent(run -> stages.addAll(Distances.table(run, rows)));
      readme.addAll(peers());
      publish("README.md", readme, write);
      publish("docs/stages/evaluation.md", stages, write);
    } finally {
      Stages.delete(folder);
    }
  }

  private void publish(String page, List<String> lines, boolean write) throws IOException {
    String text = String.join("\n", lines).strip();
    out.println(text);
    out.println();
    if (write) {
      Path file = home.resolve(page);
      Files.writeString(file, Marked.replaced(Files.readString(file), text));
      out.println("(written to " + page + ")");
    }
  }

  private String facts(Avx2.Flags narrow) {
    String runtime = System.getProperty("java.vm.vendor") + " " + Runtime.version();
    return "%s, %s, %d cores, %s %s; JDK: %s; ONNX Runtime %s; Parallax %s. Processor time, which other programs on the machine change little, unless the clock is named. %s"
        .formatted(
            Facts.today(),
            Facts.processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            runtime,
            Facts.jar("onnxruntime"),
            Facts.commit(home),
            narrow.ofKernels()
                ? "AVX2 alone: the JVM by its flag, the ONNX Runtime by a copy that sees neither"
                    + " AVX-512 nor AVX-VNNI."
                : "AVX2 alone: the JVM only; the ONNX Runtime could not be held back.")
        .strip();
  }

  private Optional<Stages.Run> stages(List<String> flags) {
    String what = pages.map(Path::toString).orElse(plan.invented() + "");
    tell("stages " + what + " " + flags);
    Child.Ended ended =
        Child.java(Benchmark.class, flags, List.of("--row", plan.warming() + "", what));
    if (ended.status() != 0) {
      tell(ended.errors());
      return Optional.empty();
    }
    return ended.lines().stream().findFirst().map(Stages.Run::of);
  }

  static List<String> stages(
      Optional<Stages.Run> wide, Optional<Stages.Run> narrow, Avx2.Flags flags) {
    if (wide.isEmpty()) {
      return List.of("", "stages: failed");
    }
    Stages.Run run = wide.get();
    List<String> names = run.costs().stream().map(Stages.Cost::stage).toList();
    List<String> lines = new ArrayList<>(List.of(""));
    lines.add(
        "| ms an article, %,d %s | %s | all | articles a second by the clock | process up to |"
            .formatted(run.articles(), "articles", String.join(" | ", names)));
    lines.add("|---|" + "---|".repeat(names.size() + 3));
    lines.add(row("all that the processor has", run));
    lines.add(
        narrow
            .map(slow -> row(flags.ofKernels() ? "AVX2 alone" : "AVX2 alone, the JVM only", slow))
            .orElse(
                "| AVX2 alone | skipped: not a Linux on x86-64, or it failed |"
                    + " |".repeat(names.size() + 2)));
    lines.add("| share |" + shares(run) + " | | |");
    return lines;
  }

  private static String row(String name, Stages.Run run) {
    var row = new StringBuilder("| " + name + " |");
    run.costs().forEach(cost -> row.append(String.format(Locale.ROOT, " %.1f |", run.cpu(cost))));
    return row.append(
            String.format(
                Locale.ROOT,
                " %.0f | %.1f | %.0f MiB |",
                run.cpu(),
                run.articles() / run.seconds(),
                run.process()))
        .toString();
  }

  private static String shares(Stages.Run run) {
    var row = new StringBuilder();
    run.costs()
        .forEach(
            cost ->
                row.append(
                    String.format(Locale.ROOT, " %.0f %% |", 100 * run.cpu(cost) / run.cpu())));
    return row.toString();
  }

  private Map<String, HotPaths.Row> paths(List<String> flags) {
    Map<String, HotPaths.Row> rows = new LinkedHashMap<>();
    for (String name : plan.paths()) {
      tell("path " + name + " " + flags);
      HotPaths.forked(name, plan.round(), plan.rounds(), pages, flags)
          .ifPresent(row -> rows.put(name, row));
    }
    return rows;
  }

  static String headOfPaths() {
    return "| hot path | ms, median (quarters) | by the clock | calls a round |\n|---|---|---|---|";
  }

  static String line(HotPaths.Row row) {
    return "| %s: %s | %s | %s | %d%s |"
        .formatted(
            row.name(),
            row.what(),
            spread(row.timing().cpu()),
            number(row.timing().wall().median()),
            row.timing().calls(),
            row.timing().steady() ? "" : ", not steady");
  }

  private List<String> paths(Map<String, HotPaths.Row> wide, Map<String, HotPaths.Row> narrow) {
    List<String> lines = new ArrayList<>(List.of(""));
    lines.add("| hot path | ms, median (quarters) | by the clock | AVX2 alone | calls a round |");
    lines.add("|---|---|---|---|---|");
    for (String name : plan.paths()) {
      HotPaths.Row row = wide.get(name);
      HotPaths.Row slow = narrow.get(name);
      if (row == null) {
        lines.add("| " + name + " | failed | | | |");
        continue;
      }
      lines.add(
          "| %s: %s | %s | %s | %s | %d%s |"
              .formatted(
                  name,
                  row.what(),
                  spread(row.timing().cpu()),
                  number(row.timing().wall().median()),
                  slow == null ? "skipped" : number(slow.timing().cpu().median()),
                  row.timing().calls(),
                  row.timing().steady() ? "" : ", not steady"));
    }
    return lines;
  }

  private List<String> processes(Avx2.Flags narrow) {
    List<String> lines = new ArrayList<>(List.of(""));
    lines.add(
        "| whole process | s by the clock, median (quarters) | processor time | process up to |"
            + " AVX2 alone: processor time |");
    lines.add("|---|---|---|---|---|");
    Path launcher = home.resolve("parallax");
    lines.add(process("`--version`", List.of(launcher + "", "--version"), narrow));
    lines.add(
        process(
            "`compare examples/ferry/articles`, nine reports",
            List.of(
                launcher + "",
                "compare",
                "--quiet",
                "--json",
                home.resolve("examples/ferry/articles") + ""),
            narrow));
    return lines;
  }

  private String process(String name, List<String> command, Avx2.Flags narrow) {
    tell("process " + command);
    List<Child.Ended> wide = processes(command, Map.of());
    if (wide.isEmpty()) {
      return "| " + name + " | failed | | | |";
    }
    List<Child.Ended> slow =
        Avx2.applies()
            ? processes(command, Map.of("JDK_JAVA_OPTIONS", String.join(" ", narrow.all())))
            : List.of();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.2f s | %.0f MiB | %s |",
        name,
        spread(Spread.of(wide.stream().mapToDouble(Child.Ended::seconds).toArray())),
        cpu(wide),
        wide.stream().mapToDouble(Child.Ended::mebibytes).max().orElse(0),
        slow.isEmpty() ? "skipped" : String.format(Locale.ROOT, "%.2f s", cpu(slow)));
  }

  private static double cpu(List<Child.Ended> runs) {
    return Spread.of(runs.stream().mapToDouble(Child.Ended::cpu).toArray()).median();
  }

  private List<Child.Ended> processes(List<String> command, Map<String, String> environment) {
    List<Child.Ended> runs =
        IntStream.rangeClosed(0, plan.runs())
            .mapToObj(_ -> Child.run(command, environment))
            .toList();
    return runs.stream().anyMatch(run -> run.status() != 0)
        ? List.of()
        : runs.subList(1, runs.size());
  }

  private List<String> peers() {
    if (work.isEmpty() || pages.isEmpty()) {
      return List.of("", "Peers: skipped (`--peers WORK` with a folder of pages runs them).");
    }
    tell("peers");
    Path html = work.get().resolve("html");
    String java = System.getProperty("java.home");
    Child.Ended ended =
        Child.run(
            List.of(
                "bash",
                home.resolve("evaluation/peers/run.sh") + "",
                pages.get() + "",
                work.get() + ""),
            Map.of("JAVA_HOME", java, "PATH", java + "/bin:" + System.getenv("PATH")));
    List<Peer> peers = Peers.of(ended.lines());
    if (ended.status() != 0 || peers.isEmpty()) {
      return List.of("", "Peers: skipped (the script ended with " + ended.status() + ").");
    }
    Child.Ended ours =
        Child.java(
            Benchmark.class, List.of(), List.of("--row", plan.warming() + "", html.toString()));
    return ours.lines().stream()
        .findFirst()
        .map(line -> Peers.table(Stages.Run.of(line), peers))
        .orElse(List.of("", "Peers: Parallax failed beside them."));
  }

  static String spread(Spread spread) {
    return number(spread.median())
        + " ("
        + number(spread.low())
        + " to "
        + number(spread.high())
        + ")";
  }

  /// Three digits that count.
  static String number(double value) {
    int digits = value <= 0 ? 1 : 2 - (int) Math.floor(Math.log10(value));
    return BigDecimal.valueOf(value)
        .setScale(Math.clamp(digits, 0, 6), RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static void tell(String what) {
    System.err.println(what);
  }
}
