package parallax.evaluation.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `./parallax benchmark`, in four forms:
///
/// - `[ARTICLES|PATH...]`: what each stage costs, over so many invented pages or what is at a path;
///   1,000 where nothing is said
/// - `--paths [PAGES]`: the hot paths, each by itself
/// - `--table [--peers WORK] [--write] [PAGES]`: the tables of the documents anew; `--peers` runs
///   others' programs beside, fetched into `WORK`; `--write` puts the tables where they belong
/// - `--growth [--write] [ARTICLES...]`: time and memory of `add` by the number of articles
///
/// `PAGES` is a folder of `.html` or `.html.gz`; invented pages where there is none.
public final class Benchmark {
  /// Models are opened and the code is warmed by so many articles before, which do not count.
  static final int WARMING_UP = 100;

  private static final String NUMBER = "[1-9]\\d{0,8}";

  private Benchmark() {}

  public static void main(String[] args) throws Exception {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> given = new ArrayList<>(List.of(args));
    String form = given.isEmpty() || !given.getFirst().startsWith("--") ? "" : given.removeFirst();
    switch (form) {
      case "" -> stages(given, out);
      case "--row" -> row(Integer.parseInt(given.getFirst()), given.getLast(), out);
      case "--paths" -> paths(given.stream().findFirst().map(Path::of), out);
      case "--table" -> table(given, out);
      case "--growth" -> growth(given, out);
      default -> {
        System.err.println(
            "[ARTICLES|PATH...] | --paths [PAGES] | --table [--peers WORK] [--write] [PAGES]"
                + " | --growth [--write] [ARTICLES...]");
        System.exit(2);
      }
    }
  }

  private static void growth(List<String> given, PrintStream out) throws IOException {
    boolean write = given.remove("--write");
    List<Growth.Step> steps = new Growth(home().resolve("parallax"), out).run(numbers(given));
    if (write) {
      Files.writeString(home().resolve("docs/stages/growth.svg"), GrowthPlot.of(steps));
    }
  }

  /// The checkout, as its launcher tells it.
  private static Path home() {
    return Path.of(System.getProperty("parallax.home", "."));
  }

  private static void stages(List<String> sizes, PrintStream out) throws Exception {
    var stages = new Stages();
    stages.ofInvented(WARMING_UP);
    for (String articles : sizes.isEmpty() ? List.of("1000") : sizes) {
      print(run(stages, articles), out);
    }
  }

  private static Stages.Run run(Stages stages, String articles) throws Exception {
    return articles.matches(NUMBER)
        ? stages.ofInvented(Integer.parseInt(articles))
        : stages.of(articles);
  }

  /// The same of one, as a line for [Table].
  private static void row(int warming, String articles, PrintStream out) throws Exception {
    var stages = new Stages();
    stages.ofInvented(warming);
    out.println(run(stages, articles).line());
  }

  private static List<Integer> numbers(List<String> given) {
    return given.isEmpty() ? List.of(1_000, 10_000) : given.stream().map(Integer::valueOf).toList();
  }

  private static void paths(Optional<Path> pages, PrintStream out) {
    out.println(Table.headOfPaths());
    for (String name : HotPaths.names()) {
      out.println(
          HotPaths.forked(name, Table.Plan.FULL.round(), Table.Plan.FULL.rounds(), pages, List.of())
              .map(Table::line)
              .orElse("| " + name + " | failed | | |"));
    }
  }

  private static void table(List<String> given, PrintStream out) throws Exception {
    boolean write = given.remove("--write");
    int peers = given.indexOf("--peers");
    Optional<Path> work = Optional.empty();
    if (peers >= 0) {
      work = Optional.of(Path.of(given.remove(peers + 1)));
      given.remove(peers);
    }
    Optional<Path> pages = given.stream().findFirst().map(Path::of);
    new Table(home(), pages, work, Table.Plan.FULL, out).run(write);
  }

  private static void print(Stages.Run run, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%d articles, %d stories, %d cores: %.1f s, %.1f articles a second, heap up to %.0f"
            + " MiB%s%n",
        run.articles(),
        run.stories(),
        run.cores(),
        run.seconds(),
        run.articles() / run.seconds(),
        run.heap(),
        run.process() > 0
            ? String.format(Locale.ROOT, ", process up to %.0f MiB", run.process())
            : "");
    out.printf("%-10s %8s %7s %12s %15s%n", "stage", "s", "share", "articles/s", "CPU ms/article");
    run.costs().forEach(cost -> out.println(row(cost.stage(), cost.seconds(), run.cpu(cost), run)));
    out.println(row("all", run.seconds(), run.cpu(), run));
  }

  private static String row(String stage, double seconds, double cpu, Stages.Run run) {
    return String.format(
        Locale.ROOT,
        "%-10s %8.2f %6.1f%% %12.1f %15.2f",
        stage,
        seconds,
        100 * seconds / run.seconds(),
        run.articles() / seconds,
        cpu);
  }
}
