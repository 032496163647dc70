package parallax.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import parallax.archive.Archive;
import parallax.follow.alert.MailServer;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;
import parallax.server.Outward;
import parallax.server.Server;
import parallax.server.ServerOptions;
import parallax.server.access.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parallax serve`: the web pages and the API over an archive, until it is interrupted.
@Command(
    name = "serve",
    description =
        "The web pages and the API over an archive; on this machine only, unless told otherwise.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final String PASSWORD = "PARALLAX_SMTP_PASSWORD";

  /// A request is a virtual thread, and one that is in native code (a commit that waits for the
  /// disk, a long query, the encoder) keeps its carrier. The JVM has one a core: two slow commits
  /// would let all readers wait. Read when the first virtual thread starts.
  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  /// Four that read, one that writes, one that learns meanings, and some that read articles.
  private static final String MOST_IN_NATIVE_CODE = "16";

  private final Terminal terminal;

  @Mixin private Web web = new Web();
  @Mixin private ArchivePlace place = new ArchivePlace();

  @Option(
      names = "--beside",
      paramLabel = "DIR",
      description =
          "Where tokens, feeds and alerts are kept: the archive's folder, unless told otherwise.")
  private Optional<Path> beside = Optional.empty();

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

  @Option(
      names = "--public",
      paramLabel = "ADDRESS",
      description = "How people reach it, for links in alerts: https://news.example.")
  private @Nullable String address;

  @Option(
      names = "--smtp",
      paramLabel = "SERVER",
      description =
          "Who carries e-mails: smtp://user@host:587 or smtps://user@host:465; the password is"
              + " taken from the environment variable "
              + PASSWORD
              + ".")
  private @Nullable String smtp;

  @Option(names = "--mail-from", paramLabel = "ADDRESS", description = "The sender of e-mails.")
  private String sender = "parallax@localhost";

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (System.getProperty(CARRIERS) == null) {
      System.setProperty(CARRIERS, MOST_IN_NATIVE_CODE);
    }
    ServerOptions options = options();
    Pipeline pipeline = new Pipeline(ReadOptions.cleaning(terminal.clock()).with(web.options()));
    try (Archive archive = place.open();
        Server server = Server.start(archive, pipeline, options)) {
      terminal.out().println("listening on " + server.address());
      terminal.out().flush();
      if (archive.size() == 0) {
        terminal.err().println("The archive has no articles yet.");
      }
      terminal.err().println("Open the address in a browser; Ctrl-C ends it.");
      new CountDownLatch(1).await();
      return Exit.DONE;
    }
  }

  private ServerOptions options() {
    if (beside.isEmpty() && place.isDatabase()) {
      throw new Unusable(
          "the archive is a database: say with --beside DIR where this server's tokens are kept");
    }
    Path folder = beside.orElseGet(place::folder);
    try {
      ServerOptions options = ServerOptions.local(port, folder).on(host).with(outward());
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

  private Outward outward() {
    Optional<MailServer> mail =
        Optional.ofNullable(smtp)
            .map(
                server ->
                    MailServer.of(server, Optional.ofNullable(System.getenv(PASSWORD)), sender));
    return new Outward(web.options(), mail, Optional.ofNullable(address));
  }
}
