package parallax.evaluation.speed;

import java.io.IOException;
import java.io.OutputStream;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import parallax.archive.Archive;
import parallax.evaluation.load.InventedNews;
import parallax.group.Sketch;
import parallax.language.WordPiece;
import parallax.local.Desk;
import parallax.local.LocalFlow;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Span;
import parallax.pipeline.Outcome;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;

/// What each stage costs: all that `add` does, into an archive of its own, one stage after the
/// other, each on all cores.
///
/// `place` puts each article into its story and writes it; `tie` ties stories into threads and
/// keeps the grouping; `compare` reads stories from the archive, compares, and writes dossiers;
/// `encode` learns the meanings that search finds by.
final class Stages {
  private static final double MEBIBYTE = 1 << 20;

  private final InventedNews news = new InventedNews();
  private final int cores = Runtime.getRuntime().availableProcessors();

  /// What a stage took, in seconds by the clock and of processor time.
  record Cost(String stage, double seconds, double cpu) {}

  /// What all took.
  ///
  /// @param pieces word pieces of an article on average: what the span model reads
  /// @param heap most mebibytes of the JVM's heap
  /// @param process most mebibytes of the process; 0 on systems that do not tell
  record Run(
      int articles,
      int stories,
      int cores,
      double pieces,
      double heap,
      double process,
      List<Cost> costs) {
    Run {
      costs = List.copyOf(costs);
    }

    double seconds() {
      return costs.stream().mapToDouble(Cost::seconds).sum();
    }

    /// Milliseconds of processor time an article.
    double cpu(Cost cost) {
      return 1000 * cost.cpu() / articles;
    }

    /// The same of a stage by its name.
    double cpu(String stage) {
      return costs.stream().filter(cost -> cost.stage().equals(stage)).mapToDouble(this::cpu).sum();
    }

    /// The same of all stages.
    double cpu() {
      return costs.stream().mapToDouble(this::cpu).sum();
    }

    /// As one line that another process reads.
    String line() {
      List<String> fields =
          new ArrayList<>(
              List.of(
                  articles + "", stories + "", cores + "", pieces + "", heap + "", process + ""));
      costs.forEach(
          cost -> fields.addAll(List.of(cost.stage(), cost.seconds() + "", cost.cpu() + "")));
      return String.join("\t", fields);
    }

    static Run of(String line) {
      String[] fields = line.split("\t", -1);
      List<Cost> costs = new ArrayList<>();
      for (int at = 6; at + 2 < fields.length; at += 3) {
        costs.add(
            new Cost(
                fields[at],
                Double.parseDouble(fields[at + 1]),
                Double.parseDouble(fields[at + 2])));
      }
      return new Run(
          Integer.parseInt(fields[0]),
          Integer.parseInt(fields[1]),
          Integer.parseInt(fields[2]),
          Double.parseDouble(fields[3]),
          Double.parseDouble(fields[4]),
          Double.parseDouble(fields[5]),
          costs);
    }
  }

  /// Over so many invented pages, from a WARC file.
  Run ofInvented(int size) throws Exception {
    Path warc = Files.createTempFile("parallax-benchmark", ".warc.gz");
    try {
      write(warc, size);
      return of(warc.toString());
    } finally {
      Files.delete(warc);
    }
  }

  /// Over what is at a path.
  Run of(String path) throws Exception {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    List<Cost> costs = new ArrayList<>();
    Path folder = Files.createTempDirectory("parallax-benchmark");
    try (Archive archive = Archive.open(folder.resolve("archive").toString())) {
      List<AnnotatedArticle> articles = stages(path, archive, costs);
      long heap = pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
      double process = Child.mostMemory(ProcessHandle.current().pid()) / 1024.0;
      double pieces = articles.stream().mapToInt(Stages::pieces).average().orElse(0);
      int stories = archive.stories().size();
      return new Run(articles.size(), stories, cores, pieces, heap / MEBIBYTE, process, costs);
    } finally {
      delete(folder);
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static int pieces(AnnotatedArticle article) {
    return WordPiece.load().pieces(article.article().text(), Integer.MAX_VALUE).size();
  }

  /// @return the articles that there were
  private List<AnnotatedArticle> stages(String path, Archive archive, List<Cost> costs)
      throws Exception {
    var pipeline = new Pipeline(ReadOptions.cleaning(Clock.systemUTC()));
    var paths = LocalFlow.of(List.of(path), cores);
    List<Article> articles = timed("read", costs, () -> once(done(pipeline.read(paths).all())));
    List<Known> known =
        timed(
            "annotate",
            costs,
            () ->
                paths.of(articles).map(article -> known(pipeline, article)).stream()
                    .flatMap(Optional::stream)
                    .toList());
    List<AnnotatedArticle> annotated = known.stream().map(Known::article).toList();
    List<Sketch> sketches =
        timed("sketch", costs, () -> paths.of(annotated).map(pipeline::sketch).all());
    Desk desk = Desk.open(archive, pipeline);
    timed("place", costs, () -> place(desk, known, sketches));
    timed(
        "tie",
        costs,
        () -> {
          desk.sort();
          return true;
        });
    timed("compare", costs, () -> paths.of(archive.stale()).map(desk::dossier).stream().count());
    timed(
        "encode",
        costs,
        () -> {
          desk.encode(cores);
          return true;
        });
    return annotated;
  }

  /// An article, and what annotating it told of its sentences beside.
  private record Known(AnnotatedArticle article, Optional<Map<Span, float[]>> sentences) {}

  private static Optional<Known> known(Pipeline pipeline, Article article) {
    return pipeline
        .annotate(new Outcome.Done<>(article))
        .result()
        .map(annotated -> new Known(annotated, pipeline.knownMeanings(article)));
  }

  private static int place(Desk desk, List<Known> articles, List<Sketch> sketches) {
    int taken = 0;
    for (int at = 0; at < articles.size(); at++) {
      Known one = articles.get(at);
      taken += desk.take(one.article(), sketches.get(at), one.sentences()) ? 1 : 0;
    }
    return taken;
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
    costs.add(new Cost(stage, (System.nanoTime() - start) / 1e9, (cpu() - cpu) / 1e9));
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
                .formatted(new UUID(0, number))
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
