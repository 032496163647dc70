package parallax.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import parallax.archive.Archive;
import parallax.archive.SqliteArchive;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;
import parallax.server.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `parallax serve`: the web pages and the API over an archive, until it is interrupted.
@Command(
    name = "serve",
    description = "The web pages and the API over an archive, on this machine only.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int LARGEST_PORT = 65_535;
  private final Terminal terminal;

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      required = true,
      description = "The archive's folder; made where there is none.")
  private Path folder = Path.of("");

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where it listens (default: ${DEFAULT-VALUE}); 0 takes a free port.")
  private int port = 8080;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > LARGEST_PORT) {
      throw new Unusable("--port is " + port + ", not 0 to " + LARGEST_PORT);
    }
    Pipeline pipeline = new Pipeline(ReadOptions.cleaning(terminal.clock()));
    try (Archive archive = SqliteArchive.open(folder);
        Server server = Server.start(archive, pipeline, port)) {
      terminal.out().println("listening on " + server.address());
      terminal.out().flush();
      new CountDownLatch(1).await();
      return Exit.DONE;
    }
  }
}
