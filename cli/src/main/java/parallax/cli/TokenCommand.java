package parallax.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import parallax.server.access.Role;
import parallax.server.access.Tokens;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parallax token`: who may ask a server, and for what.
@Command(
    name = "token",
    description =
        "Who may ask a server. Without tokens everybody on this machine may; once there is one,"
            + " nobody may without.",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  static CommandLine of(Terminal terminal) {
    return new CommandLine(new TokenCommand())
        .addSubcommand(new Add(terminal))
        .addSubcommand(new Show(terminal))
        .addSubcommand(new Revoke(terminal));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: add, list or revoke");
  }

  /// Where the tokens are.
  static final class Place {
    @Option(
        names = "--archive",
        paramLabel = "DIR",
        required = true,
        description = "The archive's folder, where its tokens are kept too.")
    private Path folder = Path.of("");

    Tokens tokens(Terminal terminal) {
      return Tokens.in(folder, terminal.clock());
    }
  }

  /// `parallax token add`.
  @Command(
      name = "add",
      description = "Make a token, and print it: it is kept nowhere.",
      mixinStandardHelpOptions = true)
  static final class Add implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private Place place = new Place();

    @Parameters(paramLabel = "NAME", description = "Whose it is; corrections carry this name.")
    private String name = "";

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        description = "read, correct or administer (default: ${DEFAULT-VALUE}).")
    private String role = Role.READ.key();

    Add(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Role wanted =
          Role.of(role)
              .orElseThrow(
                  () -> new Unusable("--role is " + role + ", not read, correct or administer"));
      try {
        terminal.out().println(place.tokens(terminal).add(name, wanted));
        return Exit.DONE;
      } catch (IllegalArgumentException e) {
        throw new Unusable(String.valueOf(e.getMessage()));
      }
    }
  }

  /// `parallax token list`.
  @Command(
      name = "list",
      description = "Whose tokens there are, and what they allow; not the tokens themselves.",
      mixinStandardHelpOptions = true)
  static final class Show implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private Place place = new Place();

    Show(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      for (Tokens.Token token : place.tokens(terminal).all()) {
        terminal
            .out()
            .println(token.name() + "\t" + token.role().key() + "\t" + token.since().toString());
      }
      return Exit.DONE;
    }
  }

  /// `parallax token revoke`.
  @Command(
      name = "revoke",
      description = "Take a token back, at once, from a running server too.",
      mixinStandardHelpOptions = true)
  static final class Revoke implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private Place place = new Place();

    @Parameters(paramLabel = "NAME", description = "Whose it is.")
    private String name = "";

    Revoke(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      if (!place.tokens(terminal).revoke(name)) {
        throw new Unusable("there is no token of " + name);
      }
      return Exit.DONE;
    }
  }
}
