package parallax.flink;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import parallax.archive.Archive;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parallax flink`: the plan as a Flink job, on this machine, or on the cluster to which `flink
/// run` submits it.
@Command(
    name = "parallax flink",
    description =
        "The same job on Apache Flink: articles, annotations, copies, stories and dossiers into"
            + " DIR.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit status: 0 done; 1 some inputs refused; 2 unusable arguments; 3 nothing read."
    })
public final class Main implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int REFUSED = 1;
  private static final int UNUSABLE = 2;
  private static final int NOTHING = 3;

  private final PrintWriter out;
  private final PrintWriter err;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "A file or folder of any file system that Flink knows: what `parallax read` reads.")
  private List<String> paths = List.of();

  @Option(names = "-o", paramLabel = "DIR", description = "Where the results go; must be new.")
  private @Nullable String folder;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "Of the results: jsonl (the default) or parquet.")
  private Format format = Format.JSONL;

  @Option(names = "--jar", description = "Where the job's jar is, to submit it with `flink run`.")
  private boolean jar;

  @Option(names = "--as-is", description = "The text is already clean: keep every character.")
  private boolean asIs;

  @Option(
      names = "--archive",
      paramLabel = "ADDRESS",
      description =
          "A PostgreSQL database that articles, stories and dossiers go into as well; with no"
              + " archive in it yet.")
  private @Nullable String archive;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description =
          "How many articles are worked on at once (default: one a core, or the cluster's).")
  private int workers;

  @Option(
      names = "--watch",
      paramLabel = "SECONDS",
      description = "Do not end: look for new files this often.")
  private long watch;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Do not end: JSON Lines records from Kafka, in place of PATH.")
  private @Nullable String kafka;

  @Option(names = "--topic", paramLabel = "NAME", description = "The topic (default: articles).")
  private String topic = "articles";

  @Option(
      names = "--lateness",
      paramLabel = "MINUTES",
      description = "How long a stream waits for older articles (default: 10).")
  private long lateness = 10;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      description = "How often a stream's changed stories are told (default: 60).")
  private long every = 60;

  @Option(
      names = "--checkpoint",
      paramLabel = "SECONDS",
      description = "How much work may be lost with a machine, and is done anew (default: 30).")
  private long checkpoint = 30;

  @Option(
      names = "--checkpoints",
      paramLabel = "DIR",
      description = "Where checkpoints go (default: DIR/_checkpoints).")
  private @Nullable String checkpoints;

  private Main(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int status = run(out, err, args);
    // Submitted by `flink run`, the process is not ours to end.
    if (status != DONE || System.getProperty("parallax.launched") != null) {
      System.exit(status);
    }
  }

  /// Runs the command.
  ///
  /// @return the exit status
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Main(out, err))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(
            (failure, _, _) -> {
              err.println("parallax: " + failure.getMessage());
              return failure instanceof IllegalArgumentException ? UNUSABLE : NOTHING;
            })
        .execute(args);
  }

  @Override
  public Integer call() throws Exception {
    if (jar) {
      out.println(jobJar());
      return DONE;
    }
    String into = folder;
    if (into == null || (paths.isEmpty() == (kafka == null))) {
      throw new IllegalArgumentException("say what to read, PATH... or --kafka, and -o DIR");
    }
    Results results = new Results(into);
    results.mustBeNew();
    mustBeEmpty(archive);
    List<String> absent = kafka == null ? Results.absent(paths) : List.of();
    absent.forEach(path -> err.println("refused: " + path + ": there is no such file"));
    List<String> present = new ArrayList<>(paths);
    present.removeAll(absent);
    if (kafka == null && present.isEmpty()) {
      err.println("parallax: nothing could be read");
      return NOTHING;
    }
    boolean bounded = kafka == null && watch == 0;
    var settings =
        new Settings(asIs, Clock.systemUTC(), bounded, Duration.ofSeconds(every).toMillis());
    StreamExecutionEnvironment environment = environment(results);
    new Job(settings, Duration.ofMinutes(lateness), into, format, Optional.ofNullable(archive))
        .plan(input(settings, present), environment);
    environment.execute("parallax");
    if (checkpoints == null) {
      results.removeCheckpoints();
    }
    return environment instanceof LocalStreamEnvironment && results.areHere()
        ? told(results, absent.size())
        : DONE;
  }

  /// Stories of an archive that has some go by other names.
  private static void mustBeEmpty(@Nullable String place) {
    if (place == null) {
      return;
    }
    if (!Archive.isDatabase(place)) {
      throw new IllegalArgumentException(
          "--archive is not the address of a PostgreSQL database, which all machines can reach");
    }
    try (Archive archive = Archive.open(place)) {
      if (archive.size() > 0) {
        throw new IllegalArgumentException("there are articles already in the archive");
      }
    }
  }

  private Input input(Settings settings, List<String> present) {
    if (kafka != null) {
      return new Input.Topic(settings, kafka, topic);
    }
    Optional<Duration> again =
        watch == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(watch));
    return new Input.Files(settings, present, again);
  }

  private StreamExecutionEnvironment environment(Results results) {
    Configuration config = new Configuration();
    config.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(checkpoint));
    config.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    config.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        checkpoints == null ? results.checkpoints() : Results.address(checkpoints));
    config.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    config.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 20);
    config.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofSeconds(5));
    // What would travel by reflection is a mistake here, not a slow path.
    config.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(config);
    if (workers > 0) {
      environment.setParallelism(workers);
    }
    return environment;
  }

  private int told(Results results, int absent) {
    Results.Count count = results.count();
    count.refused().forEach(line -> err.println("refused: " + line));
    out.printf(
        "%d articles in %d stories; %d dossiers%n",
        count.articles(), count.stories(), count.dossiers());
    if (count.articles() == 0) {
      return NOTHING;
    }
    return count.refused().isEmpty() && absent == 0 ? DONE : REFUSED;
  }

  /// The jar, made beside the libraries where it is not there yet.
  private static Path jobJar() {
    try {
      Path here = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path jar = here.resolveSibling("").toAbsolutePath().resolveSibling("parallax-flink.jar");
      if (!Files.exists(jar)
          || Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(here)) < 0) {
        JobJar.write(classPath(), jar);
      }
      return jar;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar cannot be written: " + e.getMessage(), e);
    }
  }

  /// Everything that this process runs with.
  static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }
}
