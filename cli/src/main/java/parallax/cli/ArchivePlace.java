package parallax.cli;

import java.nio.file.Path;
import parallax.archive.Archive;
import picocli.CommandLine.Option;

/// Where an archive is: `--archive`.
final class ArchivePlace {
  @Option(
      names = "--archive",
      paramLabel = "DIR",
      required = true,
      description = {
        "The archive's folder, made where there is none;",
        "or the address of a team's: postgresql://user@host/database."
      })
  private String place = "";

  /// Opens it.
  ///
  /// @throws Unusable where it cannot be one
  Archive open() {
    try {
      return Archive.open(place);
    } catch (IllegalArgumentException e) {
      throw new Unusable(String.valueOf(e.getMessage()));
    }
  }

  /// Whether it is a database, and so not a folder that holds other files too.
  boolean isDatabase() {
    return Archive.isDatabase(place);
  }

  /// Its folder, where it is one.
  Path folder() {
    return Path.of(place);
  }
}
