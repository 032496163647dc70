package parallax.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import parallax.archive.Archive;
import parallax.archive.SqliteArchive;
import parallax.archive.Transfer;
import parallax.local.Desk;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parallax import`: what `parallax export --format archive` wrote into an archive.
@Command(
    name = "import",
    description =
        "What parallax export --format archive wrote into an archive: into an empty one, the same"
            + " archive again.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "What was written.")
  private Path file = Path.of("");

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      required = true,
      description = "The archive's folder; made where there is none.")
  private Path folder = Path.of("");

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Unusable("there is no file " + file);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        Archive archive = SqliteArchive.open(folder)) {
      Desk desk = Desk.open(archive, new Pipeline(ReadOptions.cleaning(terminal.clock())));
      int[] count = {0, 0};
      Transfer.read(in, article -> count[desk.take(article) ? 0 : 1]++);
      desk.sort();
      archive.stale().forEach(desk::dossier);
      terminal.out().printf("%d added, %d known before%n", count[0], count[1]);
      return Exit.of(count[0] + count[1], 0);
    }
  }
}
