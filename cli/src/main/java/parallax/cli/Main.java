package parallax.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
  private static final List<String> VERSION = List.of("--version");

  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] args) {
    if (List.of(args).equals(VERSION)) {
      System.out.println(new Version().getVersion()[0]); // needs none of what follows
      return;
    }
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    boolean terminal =
        Optional.ofNullable(System.console()).filter(c -> c.isTerminal()).isPresent();
    int status;
    try {
      status = run(new Terminal(out, err, terminal, Clock.system(ZoneId.systemDefault())), args);
    } catch (OutOfMemoryError _) {
      System.err.println(tooLittle(Runtime.getRuntime().maxMemory()));
      status = Exit.NOTHING;
    }
    out.flush();
    System.exit(status);
  }

  /// What is said where the heap of so many bytes did not do.
  static String tooLittle(long bytes) {
    long mebibytes = bytes / (1 << 20);
    return String.format(
        Locale.ROOT,
        "parallax: %d MiB of memory are too little for this; PARALLAX_MEMORY=%dm before the command"
            + " gives it twice as much. What was added to an archive before is in it.",
        mebibytes,
        2 * mebibytes);
  }

  /// Runs one command.
  ///
  /// @return the exit status
  static int run(Terminal terminal, String... args) {
    CommandLine commands = new CommandLine(new Main());
    Map<String, Supplier<Object>> all = commands(terminal);
    if (args.length > 0 && all.containsKey(args[0])) {
      all.keySet().retainAll(Set.of(args[0]));
    }
    all.values().forEach(command -> commands.addSubcommand(command.get()));
    commands
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setExecutionExceptionHandler(
            (failure, _, _) -> {
              terminal.err().println("parallax: " + failure.getMessage());
              return failure instanceof Unusable ? Exit.UNUSABLE : Exit.NOTHING;
            });
    return commands.execute(args);
  }

  /// The commands, in the order in which the help names them. Only the one that is asked for is
  /// made: reading the options of all takes longer than all else that a start does.
  private static Map<String, Supplier<Object>> commands(Terminal terminal) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("compare", () -> new CompareCommand(terminal));
    commands.put("read", () -> new ReadCommand(terminal));
    commands.put("annotate", () -> new AnnotateCommand(terminal));
    commands.put("group", () -> new GroupCommand(terminal));
    commands.put("check", () -> new CheckCommand(terminal));
    commands.put("add", () -> new AddCommand(terminal));
    commands.put("watch", () -> new WatchCommand(terminal));
    commands.put("rebuild", () -> new RebuildCommand(terminal));
    commands.put("serve", () -> new ServeCommand(terminal));
    commands.put("export", () -> new ExportCommand(terminal));
    commands.put("import", () -> new ImportCommand(terminal));
    commands.put("backup", () -> new BackupCommand(terminal));
    commands.put("mcp", () -> new McpCommand(terminal, System.in));
    commands.put("alert", () -> AlertCommand.of(terminal));
    commands.put("token", () -> TokenCommand.of(terminal));
    return commands;
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
