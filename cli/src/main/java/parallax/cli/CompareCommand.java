package parallax.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import parallax.model.Dossier;
import parallax.tell.json.DossierJson;
import parallax.tell.page.Page;
import parallax.tell.terminal.TerminalSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parallax compare`: the main job, articles in, one sourced dossier out.
@Command(
    name = "compare",
    description = "Articles in, one sourced dossier out: a page, and the same as JSON.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  private static final int WIDTH = 80;
  private final Terminal terminal;
  @Mixin private Input input = new Input();

  @Option(
      names = "-o",
      paramLabel = "DIR",
      description = "Where index.html and dossier.json go (default: ./dossier).")
  private @Nullable Path folder;

  @Option(
      names = "--json",
      description = "The dossier to standard output; files only where -o is given.")
  private boolean json;

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<Path> into = folder();
    into.ifPresent(CompareCommand::make);
    Progress progress = new Progress(terminal, input.quiet());
    progress.show("reading and comparing");
    Dossier dossier = input.pipeline(terminal).dossier(input.flow());
    progress.clear();
    dossier.refused().forEach(refusal -> input.refuse(refusal, terminal));
    dossier.articles().forEach(a -> input.warn(a.article(), terminal));
    dossier.omitted().forEach(omission -> input.omit(omission, terminal));
    if (dossier.articles().isEmpty()) {
      terminal.err().println("parallax: nothing could be read");
      return Exit.NOTHING;
    }
    Optional<CompletableFuture<Void>> page =
        into.map(dir -> CompletableFuture.runAsync(() -> writePage(dir, dossier)));
    String written = DossierJson.write(dossier);
    into.ifPresent(dir -> write(dir.resolve("dossier.json"), written));
    page.ifPresent(CompareCommand::await);
    if (json) {
      terminal.out().println(written);
    } else if (!input.quiet()) {
      terminal
          .out()
          .print(
              TerminalSummary.write(
                  dossier, terminal.interactive() ? columns() : WIDTH, terminal.interactive()));
      into.ifPresent(dir -> terminal.out().println("The page: " + dir.resolve("index.html")));
    }
    return Exit.of(dossier.articles().size(), dossier.refused().size());
  }

  private static void writePage(Path folder, Dossier dossier) {
    write(folder.resolve("index.html"), Page.write(dossier));
  }

  private static void await(CompletableFuture<Void> written) {
    try {
      written.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Unusable unusable ? unusable : e;
    }
  }

  private Optional<Path> folder() {
    if (folder != null) {
      return Optional.of(folder);
    }
    return json ? Optional.empty() : Optional.of(Path.of("dossier"));
  }

  private static int columns() {
    String columns = System.getenv().getOrDefault("COLUMNS", "");
    return columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : WIDTH;
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Unusable("cannot write into " + folder + ": " + e.getMessage());
    }
  }

  private static void write(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new Unusable("cannot write " + file + ": " + e.getMessage());
    }
  }
}
