package parallax.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `parallax`: one class a command, all of them thin.
///
/// Exit status: 0 done; 1 done, but some inputs were refused; 2 unusable arguments; 3 nothing could
/// be read.
@Command(
    name = "parallax",
    description = "Many outlets, one account, every line with its sources.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit status: 0 done; 1 some inputs refused; 2 unusable arguments; 3 nothing read."
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    boolean terminal =
        Optional.ofNullable(System.console()).filter(c -> c.isTerminal()).isPresent();
    int status = run(new Terminal(out, err, terminal, Clock.system(ZoneId.systemDefault())), args);
    out.flush();
    System.exit(status);
  }

  /// Runs one command.
  ///
  /// @return the exit status
  static int run(Terminal terminal, String... args) {
    CommandLine commands =
        new CommandLine(new Main())
            .addSubcommand(new CompareCommand(terminal))
            .addSubcommand(new ReadCommand(terminal))
            .addSubcommand(new AnnotateCommand(terminal))
            .addSubcommand(new GroupCommand(terminal))
            .addSubcommand(new CheckCommand(terminal))
            .addSubcommand(new AddCommand(terminal))
            .addSubcommand(new WatchCommand(terminal))
            .addSubcommand(new RebuildCommand(terminal))
            .addSubcommand(new ServeCommand(terminal))
            .addSubcommand(new ExportCommand(terminal))
            .addSubcommand(new ImportCommand(terminal))
            .addSubcommand(new McpCommand(terminal, System.in))
            .addSubcommand(AlertCommand.of(terminal))
            .addSubcommand(TokenCommand.of(terminal))
            .setOut(terminal.out())
            .setErr(terminal.err())
            .setExecutionExceptionHandler(
                (failure, _, _) -> {
                  terminal.err().println("parallax: " + failure.getMessage());
                  return failure instanceof Unusable ? Exit.UNUSABLE : Exit.NOTHING;
                });
    return commands.execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: one of the commands below");
  }

  /// The version that the build wrote into the jar.
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version =
          Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
              .orElse("from sources");
      return new String[] {"parallax " + version};
    }
  }
}
