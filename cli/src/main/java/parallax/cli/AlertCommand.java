package parallax.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parallax.follow.alert.Alert;
import parallax.follow.alert.Alerts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parallax alert`: who is told of what is new.
@Command(
    name = "alert",
    description = "Who is told of what is new, by a feed, a webhook, an e-mail.",
    mixinStandardHelpOptions = true)
final class AlertCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  static CommandLine of(Terminal terminal) {
    return new CommandLine(new AlertCommand())
        .addSubcommand(new Add(terminal))
        .addSubcommand(new Show(terminal))
        .addSubcommand(new Remove(terminal));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: add, list or remove");
  }

  /// Where the alerts are.
  static final class Place {
    @Option(
        names = "--archive",
        paramLabel = "DIR",
        required = true,
        description = "The archive's folder, where its alerts are kept too.")
    private Path folder = Path.of("");

    Alerts alerts() {
      return Alerts.in(folder);
    }
  }

  /// `parallax alert add`.
  @Command(
      name = "add",
      description = {
        "Tell somebody from now on: of articles with these words, by this outlet, or of this"
            + " story.",
        "Prints the path of the alert's own feed on the server and, of a webhook, the secret that"
            + " its signatures are made with."
      },
      mixinStandardHelpOptions = true)
  static final class Add implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private Place place = new Place();

    @Parameters(paramLabel = "NAME", description = "What the alert is called.")
    private String name = "";

    @Option(
        names = "--words",
        paramLabel = "WORDS",
        description = "All of which occur; words in double quotes stand together.")
    private String words = "";

    @Option(names = "--outlet", paramLabel = "NAME", description = "Articles of this outlet only.")
    private @Nullable String outlet;

    @Option(names = "--story", paramLabel = "ID", description = "New articles of this story.")
    private @Nullable String story;

    @Option(names = "--webhook", paramLabel = "ADDRESS", description = "Post JSON to it, signed.")
    private @Nullable String webhook;

    @Option(names = "--mail", paramLabel = "ADDRESS", description = "Send e-mails to it.")
    private @Nullable String mail;

    Add(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      try {
        Alert.What what =
            Optional.ofNullable(story)
                .<Alert.What>map(Alert.OfStory::new)
                .orElseGet(() -> new Alert.Search(words, Optional.ofNullable(outlet)));
        Alert alert =
            place.alerts().add(name, what, Optional.ofNullable(webhook), Optional.ofNullable(mail));
        terminal.out().println("feed\t/feed/" + alert.id() + "?key=" + alert.key());
        for (Alert.Way way : alert.ways()) {
          if (way instanceof Alert.Webhook(String _, String secret)) {
            terminal.out().println("secret\t" + secret);
          }
        }
        return Exit.DONE;
      } catch (IllegalArgumentException e) {
        throw new Unusable(String.valueOf(e.getMessage()));
      }
    }
  }

  /// `parallax alert list`.
  @Command(
      name = "list",
      description = "The alerts, and how much waits to be sent.",
      mixinStandardHelpOptions = true)
  static final class Show implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private Place place = new Place();

    Show(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Alerts alerts = place.alerts();
      for (Alert alert : alerts.all()) {
        var outbox = alerts.outbox(alert);
        terminal
            .out()
            .println(
                String.join(
                    "\t",
                    alert.id(),
                    alert.name(),
                    outbox.last() + " told",
                    outbox.due().size() + " waiting"));
      }
      return Exit.DONE;
    }
  }

  /// `parallax alert remove`.
  @Command(
      name = "remove",
      description = "Tell nobody of it any more.",
      mixinStandardHelpOptions = true)
  static final class Remove implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private Place place = new Place();

    @Parameters(paramLabel = "ID", description = "As parallax alert list gives it.")
    private String id = "";

    Remove(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      if (!place.alerts().remove(id)) {
        throw new Unusable("there is no alert " + id);
      }
      terminal.out().println("removed " + id);
      return Exit.DONE;
    }
  }
}
