package parallax.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import parallax.archive.SqliteArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parallax backup`: a copy of an archive, whole, whatever goes on in it.
@Command(
    name = "backup",
    description = {
      "A copy of an archive's folder, whole, even while it is served or added to.",
      "The copy is an archive itself: give it to --archive."
    },
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ArchivePlace place = new ArchivePlace();

  @Option(
      names = "-o",
      paramLabel = "DIR",
      required = true,
      description = "Where the copy goes: a folder without an archive.")
  private Path folder = Path.of("");

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (place.isDatabase()) {
      throw new Unusable(
          "the archive is a database: back it up with pg_dump, or write it out with"
              + " parallax export --format archive");
    }
    try {
      SqliteArchive.backup(place.folder(), folder);
    } catch (IllegalArgumentException e) {
      throw new Unusable(String.valueOf(e.getMessage()));
    }
    terminal.out().println(folder + " is a copy of " + place.folder());
    return Exit.DONE;
  }
}
