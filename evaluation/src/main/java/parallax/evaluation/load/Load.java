package parallax.evaluation.load;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads and writes at a running server as many people at once would, and says how long they
/// waited.
///
/// ```
/// java -cp "evaluation/target/parallax/lib/*" parallax.evaluation.load.Load write FILE FROM TO
/// java -cp "evaluation/target/parallax/lib/*" parallax.evaluation.load.Load \
///     fill ARCHIVE THROUGH SIZE
/// java -cp "evaluation/target/parallax/lib/*" parallax.evaluation.load.Load \
///     run ADDRESS READERS WRITERS SECONDS THINKING FROM [PID]
/// ```
///
/// `write` makes a file of invented articles for `parallax add`; `fill` puts `SIZE` of them into an
/// archive, of which `THROUGH` went through all stages; `run` has each reader ask for a
/// page, think for up to twice `THINKING` milliseconds, and ask again, and each writer post
/// invented articles from number `FROM` on; with the server's process id its memory is shown.
/// What is asked for in ten seconds before counts only where it goes wrong.
public final class Load {
  private static final Pattern STORY = Pattern.compile("\"id\":\"(s\\d+)\"");
  private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

  /// Stories whose pages are asked for.
  private static final int STORIES = 2_000;

  private static final Duration LONGEST = Duration.ofSeconds(30);

  /// At first the server loads and compiles itself: what is asked for then does not count.
  private static final Duration WARMING_UP = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final long begin = System.nanoTime() + WARMING_UP.toNanos();
  private final long end;
  private final int thinking;
  private final Map<String, Waits> waits = new TreeMap<>();
  private final List<String> stories = new ArrayList<>();
  private final InventedNews news = new InventedNews();

  private Load(String address, Duration time, int thinking) {
    this.address = address;
    this.end = begin + time.toNanos();
    this.thinking = thinking;
    for (String kind :
        List.of("stories", "story", "story again", "search", "meaning", "api story", "post")) {
      waits.put(kind, new Waits());
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.length == 4 && args[0].equals("write")) {
      write(Path.of(args[1]), Long.parseLong(args[2]), Long.parseLong(args[3]));
    } else if (args.length == 4 && args[0].equals("fill")) {
      Filling.fill(args[1], Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    } else if (args.length >= 7 && args[0].equals("run")) {
      var load =
          new Load(
              args[1], Duration.ofSeconds(Integer.parseInt(args[4])), Integer.parseInt(args[5]));
      long from = Long.parseLong(args[6]);
      load.run(Integer.parseInt(args[2]), Integer.parseInt(args[3]), from, memory(args), out);
    } else {
      System.err.println(
          "write FILE FROM TO | fill ARCHIVE THROUGH SIZE | run ADDRESS READERS WRITERS SECONDS"
              + " THINKING FROM [PID]");
      System.exit(2);
    }
  }

  private static void write(Path file, long from, long to) throws IOException {
    var news = new InventedNews();
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      for (long number = from; number < to; number++) {
        out.println(news.json(number));
      }
    }
  }

  private static Path memory(String[] args) {
    return Path.of("/proc", args.length > 7 ? args[7] : "none", "status");
  }

  private void run(int readers, int writers, long from, Path memory, PrintStream out)
      throws IOException, InterruptedException {
    learnStories();
    out.println(stories.size() + " stories; server " + resident(memory));
    var next = new AtomicLong(from);
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int reader = 0; reader < readers; reader++) {
        var random = new SplittableRandom(reader);
        people.execute(() -> read(random));
      }
      for (int writer = 0; writer < writers; writer++) {
        people.execute(() -> write(next));
      }
      while (System.nanoTime() < end) {
        Thread.sleep(Duration.ofSeconds(20));
        out.println("posted " + (next.get() - from) + "; server " + resident(memory));
      }
    }
    out.printf(
        "%-12s %8s %7s %7s %7s %7s %7s%n", "", "requests", "errors", "p50", "p90", "p99", "max");
    waits.forEach((kind, all) -> out.println(all.row(kind)));
    waits.values().stream().flatMap(all -> all.troubles().stream()).limit(10).forEach(out::println);
  }

  private static String resident(Path status) throws IOException {
    if (!Files.exists(status)) {
      return "";
    }
    return String.join(
        ", ",
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
            .map(line -> line.replaceAll("\\s+", " "))
            .toList());
  }

  private void learnStories() throws IOException, InterruptedException {
    String cursor = "";
    while (stories.size() < STORIES) {
      String page = ask("/api/v1/stories?limit=200" + cursor).body();
      Matcher story = STORY.matcher(page);
      while (story.find()) {
        stories.add(story.group(1));
      }
      Matcher next = NEXT.matcher(page);
      if (!next.find()) {
        return;
      }
      cursor = "&cursor=" + next.group(1);
    }
  }

  private void read(SplittableRandom random) {
    while (System.nanoTime() < end) {
      // Most people read what is new: half of all look at the same few stories.
      int among = random.nextBoolean() ? Math.min(20, stories.size()) : stories.size();
      String story = stories.get(random.nextInt(among));
      switch (random.nextInt(10)) {
        case 0, 1 -> timed("stories", "/", "");
        case 2, 3, 4, 5 -> {
          String tag = timed("story", "/stories/" + story, "");
          if (random.nextInt(4) == 0) {
            timed("story again", "/stories/" + story, tag);
          }
        }
        case 6 ->
            timed(
                "search",
                "/search?q=" + List.of("bridge", "fire", "hurt", "safe").get(random.nextInt(4)),
                "");
        case 7 ->
            timed(
                "meaning",
                "/search?by=meaning&q="
                    + List.of("flames", "wounded", "span+shut", "no+danger").get(random.nextInt(4)),
                "");
        default -> timed("api story", "/api/v1/stories/" + story, "");
      }
      if (thinking > 0) {
        rest(random.nextInt(2 * thinking));
      }
    }
  }

  private static void rest(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(AtomicLong next) {
    while (System.nanoTime() < end) {
      String body = news.json(next.getAndIncrement());
      timed(
          "post",
          HttpRequest.newBuilder(URI.create(address + "/api/v1/articles"))
              .POST(HttpRequest.BodyPublishers.ofString(body)));
      rest(thinking);
    }
  }

  private String timed(String kind, String path, String tag) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    return timed(kind, tag.isEmpty() ? request : request.header("If-None-Match", tag));
  }

  /// Asks, notes how long it took, and gives the answer's tag.
  private String timed(String kind, HttpRequest.Builder request) {
    Waits all = waits.get(kind);
    if (all == null) {
      throw new IllegalArgumentException(kind);
    }
    long start = System.nanoTime();
    boolean counts = start > begin;
    try {
      HttpResponse<String> answer =
          client.send(request.timeout(LONGEST).build(), BodyHandlers.ofString());
      all.note(
          counts,
          System.nanoTime() - start,
          answer.statusCode() < 400 ? "" : kind + " " + answer.statusCode() + " " + answer.body());
      return answer.headers().firstValue("ETag").orElse("");
    } catch (IOException e) {
      all.note(true, System.nanoTime() - start, kind + " " + e);
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
