package parallax.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import parallax.archive.Archive;
import parallax.archive.SqliteArchive;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;
import parallax.server.Server;
import parallax.server.ServerOptions;
import parallax.server.access.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `parallax serve`: the web pages and the API over an archive, until it is interrupted.
@Command(
    name = "serve",
    description =
        "The web pages and the API over an archive; on this machine only, unless told otherwise.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
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

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address it listens on (default: ${DEFAULT-VALUE}). Any but this machine's own needs"
              + " tokens: see parallax token.")
  private String host = ServerOptions.LOOPBACK;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    ServerOptions options = options();
    Pipeline pipeline = new Pipeline(ReadOptions.cleaning(terminal.clock()));
    try (Archive archive = SqliteArchive.open(folder);
        Server server = Server.start(archive, pipeline, options)) {
      terminal.out().println("listening on " + server.address());
      terminal.out().flush();
      new CountDownLatch(1).await();
      return Exit.DONE;
    }
  }

  private ServerOptions options() {
    try {
      ServerOptions options = ServerOptions.local(port, folder).on(host);
      if (!options.isLocal() && !Tokens.in(folder, options.clock()).any()) {
        throw new Unusable(
            "--host "
                + host
                + " is open to others, and there are no tokens yet: make one with"
                + " parallax token add NAME --role administer --archive "
                + folder);
      }
      return options;
    } catch (IllegalArgumentException e) {
      throw new Unusable(String.valueOf(e.getMessage()));
    }
  }
}
