package parallax.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parallax.archive.Archive;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;
import parallax.server.Server;
import parallax.server.ServerOptions;
import parallax.server.mcp.Assistant;
import parallax.server.mcp.HttpCalls;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `parallax mcp`: an archive for an assistant that started this process, over standard input and
/// output (Model Context Protocol).
@Command(
    name = "mcp",
    description = {
      "An archive for an assistant, over standard input and output (Model Context Protocol).",
      "Over HTTP it is at /mcp of parallax serve."
    },
    mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {
  private static final String TOKEN = "PARALLAX_TOKEN";
  private final Terminal terminal;
  private final InputStream in;

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description = "The archive's folder, or a team's database.")
  private @Nullable String place;

  @Option(
      names = "--server",
      paramLabel = "ADDRESS",
      description =
          "A server that serves it; where it asks for a token, it is taken from the environment"
              + " variable "
              + TOKEN
              + ".")
  private @Nullable String server;

  /// @param in what the assistant says
  McpCommand(Terminal terminal, InputStream in) {
    this.terminal = terminal;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    if (server != null) {
      Map<String, String> who =
          Optional.ofNullable(System.getenv(TOKEN))
              .map(token -> Map.of("Authorization", "Bearer " + token))
              .orElse(Map.of());
      return answer(server.replaceFirst("/+$", ""), who);
    }
    if (place == null) {
      throw new Unusable("say which archive: --archive DIR or --server ADDRESS");
    }
    Pipeline pipeline = new Pipeline(ReadOptions.cleaning(terminal.clock()));
    // Its own server keeps nothing and asks for no token: whoever started this owns the archive.
    Path nothing = Files.createTempDirectory("parallax");
    try (Archive archive = Archive.open(place);
        Server own = Server.start(archive, pipeline, ServerOptions.local(0, nothing))) {
      return answer(own.address(), Map.of());
    } finally {
      Files.deleteIfExists(nothing);
    }
  }

  private int answer(String base, Map<String, String> who) throws IOException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      Assistant assistant = new Assistant(new HttpCalls(client, base, who), Server.version());
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          assistant
              .answer(line)
              .ifPresent(
                  answer -> {
                    terminal.out().println(answer);
                    terminal.out().flush();
                  });
        }
      }
      return Exit.DONE;
    }
  }
}
