package parallax.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parallax.archive.Archive;
import parallax.local.Desk;
import parallax.model.AnnotatedArticle;
import parallax.pipeline.Outcome;
import parallax.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `parallax add`: articles into an archive, each into its story.
@Command(
    name = "add",
    description = "Articles into an archive, each into its story.",
    mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private Input input = new Input();

  @Mixin private ArchivePlace place = new ArchivePlace();

  AddCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Pipeline pipeline = input.pipeline(terminal);
    Progress progress = new Progress(terminal, input.quiet());
    try (Archive archive = place.open();
        Stream<Outcome<AnnotatedArticle>> articles =
            pipeline.annotate(pipeline.read(input.flow())).stream()) {
      Desk desk = Desk.open(archive, pipeline);
      int[] count = {0, 0};
      input
          .accepted(articles, terminal)
          .forEach(
              article -> {
                count[desk.take(article) ? 0 : 1]++;
                progress.show("added " + count[0] + " articles");
              });
      progress.show("tying stories together");
      desk.sort();
      List<String> stale = archive.stale();
      for (int i = 0; i < stale.size(); i++) {
        progress.show("comparing story " + (i + 1) + " of " + stale.size());
        desk.dossier(stale.get(i));
      }
      progress.clear();
      if (!input.quiet()) {
        terminal
            .out()
            .printf(
                "%d added, %d known before; %d articles in %d stories%n",
                count[0], count[1], archive.size(), archive.stories().size());
      }
      return Exit.of(count[0] + count[1], input.refused());
    }
  }
}
