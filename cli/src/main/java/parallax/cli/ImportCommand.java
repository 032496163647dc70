package parallax.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import parallax.archive.Archive;
import parallax.archive.Transfer;
import parallax.local.Desk;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `parallax import`: what `parallax export --format archive` or `parquet` wrote into an archive.
@Command(
    name = "import",
    description =
        "What parallax export --format archive or parquet wrote into an archive: into an empty one,"
            + " the same archive again.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      description = "What was written: a file, or the folder of tables.")
  private Path file = Path.of("");

  @Mixin private ArchivePlace place = new ArchivePlace();

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path from = Files.isDirectory(file) ? file.resolve(TableFolder.ENTRIES) : file;
    if (!Files.isRegularFile(from)) {
      throw new Unusable("there is no file " + from);
    }
    try (Archive archive = place.open()) {
      Transfer.Taken taken = read(from, archive);
      if (taken.added() + taken.said() > 0) {
        archive.forgetDerived();
        Desk desk = Desk.open(archive, new Pipeline(ReadOptions.cleaning(terminal.clock())));
        desk.sort();
        archive.stale().forEach(desk::dossier);
        desk.encode(Runtime.getRuntime().availableProcessors());
      }
      terminal
          .out()
          .printf(
              "%d added, %d known before; %d corrections%n",
              taken.added(), taken.known(), taken.said());
      if (taken.passedOver() > 0) {
        terminal
            .err()
            .println(
                "passed over: "
                    + taken.passedOver()
                    + " corrections, as they can be taken into an empty archive only");
      }
      return Exit.of(taken.added() + taken.known(), taken.passedOver());
    }
  }

  private static Transfer.Taken read(Path from, Archive archive) throws IOException {
    if (from.toString().endsWith(".parquet")) {
      return Transfer.readTable(from, archive);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(from))) {
      return Transfer.read(in, archive);
    }
  }
}
