package parallax.cli;

import java.util.List;
import java.util.concurrent.Callable;
import parallax.archive.Archive;
import parallax.local.Desk;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parallax rebuild`: everything that is derived, anew from the articles of an archive.
@Command(
    name = "rebuild",
    description = {
      "Annotations, stories, dossiers and what search finds, anew from an archive's articles.",
      "Articles and corrections stay. Stories may get other addresses."
    },
    mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private ArchivePlace place = new ArchivePlace();

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  RebuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Pipeline pipeline = new Pipeline(ReadOptions.cleaning(terminal.clock()));
    Progress progress = new Progress(terminal, quiet);
    try (Archive archive = place.open()) {
      Desk desk = Desk.open(archive, pipeline);
      progress.show("annotating and grouping " + archive.size() + " articles");
      desk.rebuild();
      List<String> stale = archive.stale();
      for (int i = 0; i < stale.size(); i++) {
        progress.show("comparing story " + (i + 1) + " of " + stale.size());
        desk.dossier(stale.get(i));
      }
      progress.show("learning meanings");
      desk.encode(Runtime.getRuntime().availableProcessors());
      progress.clear();
      if (!quiet) {
        terminal
            .out()
            .printf(
                "%d articles in %d stories, made anew%n", archive.size(), archive.stories().size());
      }
      return archive.size() == 0 ? Exit.NOTHING : Exit.DONE;
    }
  }
}
