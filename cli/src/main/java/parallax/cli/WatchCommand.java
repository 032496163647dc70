package parallax.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parallax.archive.Archive;
import parallax.follow.Taking;
import parallax.follow.watch.Contact;
import parallax.follow.watch.Feeds;
import parallax.follow.watch.Followed;
import parallax.follow.watch.Watcher;
import parallax.local.Desk;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parallax watch`: feeds, news sitemaps and folders, and what is new in them into an archive.
@Command(
    name = "watch",
    description = {
      "What is new in feeds, news sitemaps and folders into an archive, until it is interrupted.",
      "What was given once is followed from then on, by parallax serve too."
    },
    mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private Web web = new Web();

  @Parameters(
      arity = "0..*",
      paramLabel = "PLACE",
      description = "The address of a feed or news sitemap (RSS, Atom), or a folder.")
  private List<String> places = List.of();

  @Mixin private ArchivePlace place = new ArchivePlace();

  @Option(
      names = "--beside",
      paramLabel = "DIR",
      description =
          "Where it is kept what is followed: the archive's folder, unless told otherwise.")
  private Optional<Path> beside = Optional.empty();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "How often to look (default: 15m, of folders 10s).")
  private @Nullable Duration every;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "At the first look, pass over what is older (default: 7d).")
  private @Nullable Duration since;

  @Option(names = "--once", description = "Look once at what is due, and end.")
  private boolean once;

  @Option(names = "--list", description = "Say what is followed and how it goes, and end.")
  private boolean list;

  @Option(names = "--leave", description = "Follow the places given no longer, and end.")
  private boolean leave;

  WatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (beside.isEmpty() && place.isDatabase()) {
      throw new Unusable(
          "the archive is a database: say with --beside DIR where it is kept what is followed");
    }
    Feeds feeds = Feeds.in(beside.orElseGet(place::folder));
    if (leave) {
      return leave(feeds);
    }
    for (String one : places) {
      feeds.follow(one, Optional.ofNullable(every), Optional.ofNullable(since));
    }
    if (list) {
      feeds.all().forEach(one -> show(one, feeds.contact(one)));
      return Exit.DONE;
    }
    if (feeds.all().isEmpty()) {
      throw new Unusable("nothing is followed yet: say what, for example the address of a feed");
    }
    return watch(feeds);
  }

  private int leave(Feeds feeds) {
    for (String one : places) {
      if (!feeds.leave(one)) {
        throw new Unusable(one + " is not followed");
      }
    }
    return Exit.DONE;
  }

  private void show(Followed one, Contact contact) {
    String state =
        contact.gone() || contact.failures() > 0
            ? contact.trouble().orElse("")
            : "next look " + contact.due();
    terminal.out().println(one.id() + "\t" + one.place().name() + "\t" + state);
  }

  private int watch(Feeds feeds) {
    Pipeline pipeline = new Pipeline(ReadOptions.cleaning(terminal.clock()).with(web.options()));
    try (Archive archive = place.open()) {
      Taking taking = Taking.at(Desk.open(archive, pipeline), archive);
      Watcher watcher =
          new Watcher(feeds, pipeline, taking, terminal.clock(), terminal.err()::println);
      if (once) {
        watcher.tick();
        return feeds.all().stream().allMatch(one -> feeds.contact(one).failures() == 0)
            ? Exit.DONE
            : Exit.SOME_REFUSED;
      }
      watcher.run();
      return Exit.DONE;
    }
  }
}
