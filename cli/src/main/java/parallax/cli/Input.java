package parallax.cli;

import java.util.List;
import java.util.stream.Stream;
import parallax.annotate.time.ArticleTimes;
import parallax.local.LocalFlow;
import parallax.model.Article;
import parallax.model.Omission;
import parallax.model.Refusal;
import parallax.pipeline.Outcome;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What every command that takes articles takes.
final class Input {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "A file, a folder, an http or https address, or - for standard input. HTML, plain text,"
              + " Markdown, PDF, JSON Lines, Parquet, WARC, saved RSS or Atom, a zipped folder;"
              + " kinds are told by content, and .gz is opened.")
  private List<String> paths = List.of();

  @Option(names = "--as-is", description = "The text is already clean: keep every character.")
  private boolean asIs;

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "How many articles are worked on at once (default: one a core).")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Mixin private Web web = new Web();

  private long refused;

  boolean quiet() {
    return quiet;
  }

  /// @throws Unusable where servers cannot be told the name
  Pipeline pipeline(Terminal terminal) {
    ReadOptions options =
        asIs ? ReadOptions.asIs(terminal.clock()) : ReadOptions.cleaning(terminal.clock());
    return new Pipeline(options.with(web.options()));
  }

  /// The paths as a flow on this machine.
  ///
  /// @throws Unusable where the number of workers makes no sense
  LocalFlow<String> flow() {
    if (workers < 1) {
      throw new Unusable("--workers is " + workers + ", not at least 1");
    }
    return LocalFlow.of(paths, workers);
  }

  /// The articles; each refusal is named at once and counted.
  Stream<Article> articles(Terminal terminal) {
    return accepted(pipeline(terminal).read(flow()).stream(), terminal);
  }

  /// What was accepted; each refusal is named at once and counted.
  <T> Stream<T> accepted(Stream<Outcome<T>> outcomes, Terminal terminal) {
    return outcomes.mapMulti(
        (outcome, sink) -> {
          switch (outcome) {
            case Outcome.Done<T>(T value) -> sink.accept(value);
            case Outcome.Refused<T>(Refusal refusal) -> refuse(refusal, terminal);
            case Outcome.Omitted<T>(Omission omission) -> omit(omission, terminal);
          }
        });
  }

  void refuse(Refusal refusal, Terminal terminal) {
    refused++;
    terminal.err().println("refused: " + refusal.source() + ": " + refusal.reason());
  }

  /// Says where a stage could not read an article's language.
  void warn(Article article, Terminal terminal) {
    if (!ArticleTimes.isReadable(article)) {
      terminal
          .err()
          .println(
              "no times: "
                  + article.provenance().source()
                  + ": no grammar for its language ("
                  + article.language()
                  + "), only for "
                  + String.join(", ", ArticleTimes.languages()));
    }
  }

  void omit(Omission omission, Terminal terminal) {
    terminal.err().println("passed over: " + omission.source() + ": " + omission.what());
  }

  /// How many inputs were refused so far.
  long refused() {
    return refused;
  }
}
