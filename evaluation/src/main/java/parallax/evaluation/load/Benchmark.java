package parallax.evaluation.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import parallax.archive.Archive;
import parallax.group.Sketch;
import parallax.local.Desk;
import parallax.local.LocalFlow;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.pipeline.Outcome;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;

/// What each stage costs: invented pages from a WARC file through all that `add` does, into an
/// archive, one stage after the other, each on all cores. `./parallax benchmark [ARTICLES...]`;
/// where a path is given instead of a number, what can be read there.
///
/// `place` puts each article into its story and writes it; `tie` ties stories into threads and
/// keeps the grouping; `compare` reads stories from the archive, compares, and writes dossiers.
///
/// Models are opened and the code is warmed by a hundred articles before, which do not count.
public final class Benchmark {
  private static final int WARMING_UP = 100;
  private static final double MILLISECOND = 1e6;
  private static final double MEBIBYTE = 1 << 20;

  private final InventedNews news = new InventedNews();
  private final int cores = Runtime.getRuntime().availableProcessors();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Benchmark() {}

  /// @param args how many articles, or paths of articles, in turn; 1,000 where nothing is said
  public static void main(String[] args) throws Exception {
    var benchmark = new Benchmark();
    benchmark.run(WARMING_UP, false);
    for (String articles : args.length == 0 ? new String[] {"1000"} : args) {
      if (articles.matches("[1-9]\\d{0,8}")) {
        benchmark.run(Integer.parseInt(articles), true);
      } else {
        benchmark.run(articles, true);
      }
    }
  }

  /// What a stage took.
  private record Cost(String stage, double seconds, double cpu) {}

  private void run(int size, boolean counts) throws Exception {
    Path warc = Files.createTempFile("parallax-benchmark", ".warc.gz");
    try {
      write(warc, size);
      run(warc.toString(), counts);
    } finally {
      Files.delete(warc);
    }
  }

  private void run(String path, boolean counts) throws Exception {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    List<Cost> costs = new ArrayList<>();
    Path folder = Files.createTempDirectory("parallax-benchmark");
    try (Archive archive = Archive.open(folder.resolve("archive").toString())) {
      int articles = stages(path, archive, costs);
      if (counts) {
        print(articles, archive.stories().size(), costs);
      }
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// @return how many articles there were
  private int stages(String path, Archive archive, List<Cost> costs) throws Exception {
    var pipeline = new Pipeline(ReadOptions.cleaning(Clock.systemUTC()));
    var paths = LocalFlow.of(List.of(path), cores);
    List<Article> articles = timed("read", costs, () -> once(done(pipeline.read(paths).all())));
    List<AnnotatedArticle> annotated =
        timed(
            "annotate",
            costs,
            () ->
                done(
                    paths
                        .of(articles)
                        .map(article -> pipeline.annotate(new Outcome.Done<>(article)))
                        .all()));
    List<Sketch> sketches =
        timed("sketch", costs, () -> paths.of(annotated).map(pipeline::sketch).all());
    Desk desk = Desk.open(archive, pipeline);
    timed("place", costs, () -> place(desk, annotated, sketches));
    timed("tie", costs, () -> tie(desk));
    timed("compare", costs, () -> paths.of(archive.stale()).map(desk::dossier).stream().count());
    return annotated.size();
  }

  private static int place(Desk desk, List<AnnotatedArticle> articles, List<Sketch> sketches) {
    int taken = 0;
    for (int at = 0; at < articles.size(); at++) {
      taken += desk.take(articles.get(at), sketches.get(at)) ? 1 : 0;
    }
    return taken;
  }

  private static boolean tie(Desk desk) {
    desk.sort();
    return true;
  }

  private static List<Article> once(List<Article> articles) {
    Map<ArticleId, Article> byId = new LinkedHashMap<>();
    articles.forEach(article -> byId.putIfAbsent(article.id(), article));
    return List.copyOf(byId.values());
  }

  private static <T> List<T> done(List<Outcome<T>> outcomes) {
    return outcomes.stream().flatMap(outcome -> outcome.result().stream()).toList();
  }

  private static <T> T timed(String stage, List<Cost> costs, Callable<T> work) throws Exception {
    long start = System.nanoTime();
    long cpu = cpu();
    T result = work.call();
    costs.add(
        new Cost(
            stage,
            (System.nanoTime() - start) / MILLISECOND / 1000,
            (cpu() - cpu) / MILLISECOND / 1000));
    return result;
  }

  private static long cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private void print(int size, int stories, List<Cost> costs) {
    double all = costs.stream().mapToDouble(Cost::seconds).sum();
    double cpu = costs.stream().mapToDouble(Cost::cpu).sum();
    long heap = pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    out.printf(
        Locale.ROOT,
        "%d articles, %d stories, %d cores: %.1f s, %.1f articles a second, heap up to %.0f"
            + " MiB%s%n",
        size,
        stories,
        cores,
        all,
        size / all,
        heap / MEBIBYTE,
        resident().map(most -> ", process up to " + most).orElse(""));
    out.printf("%-10s %8s %7s %12s %15s%n", "stage", "s", "share", "articles/s", "CPU ms/article");
    for (Cost cost : costs) {
      out.println(row(cost.stage(), cost.seconds(), cost.cpu(), all, size));
    }
    out.println(row("all", all, cpu, all, size));
  }

  /// The most memory that the process has had, as Linux tells it.
  private static Optional<String> resident() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
          .findFirst();
    } catch (IOException e) {
      return Optional.empty(); // another system
    }
  }

  private static String row(String stage, double seconds, double cpu, double all, int size) {
    return String.format(
        Locale.ROOT,
        "%-10s %8.2f %6.1f%% %12.1f %15.2f",
        stage,
        seconds,
        100 * seconds / all,
        size / seconds,
        1000 * cpu / size);
  }

  private void write(Path warc, int size) {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(warc))) {
      for (int number = 0; number < size; number++) {
        out.write(record(number));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + warc, e);
    }
  }

  private byte[] record(int number) {
    byte[] page = news.page(number).getBytes(StandardCharsets.UTF_8);
    String answer =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + page.length
            + "\r\n\r\n"
            + new String(page, StandardCharsets.UTF_8);
    byte[] block = answer.getBytes(StandardCharsets.UTF_8);
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%s>\r\n"
                .formatted(new java.util.UUID(0, number))
            + "WARC-Target-URI: https://news.example/"
            + number
            + "\r\nWARC-Date: 2024-06-01T00:00:00Z\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + block.length
            + "\r\n\r\n"
            + answer
            + "\r\n\r\n";
    return record.getBytes(StandardCharsets.UTF_8);
  }
}
