package parallax.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parallax.archive.Archive;
import parallax.group.Sketch;
import parallax.local.Desk;
import parallax.model.AnnotatedArticle;
import parallax.model.Omission;
import parallax.model.Refusal;
import parallax.model.Span;
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

  /// An article, what a grouper needs to know of it, and what its sentences mean: read on all
  /// cores.
  private record Sketched(
      AnnotatedArticle article, Sketch sketch, Optional<Map<Span, float[]>> sentences) {}

  private static Outcome<Sketched> sketched(Pipeline pipeline, Outcome<AnnotatedArticle> outcome) {
    return switch (outcome) {
      case Outcome.Done<AnnotatedArticle>(AnnotatedArticle article) ->
          new Outcome.Done<>(
              new Sketched(
                  article, pipeline.sketch(article), pipeline.knownMeanings(article.article())));
      case Outcome.Refused<AnnotatedArticle>(Refusal refusal) -> new Outcome.Refused<>(refusal);
      case Outcome.Omitted<AnnotatedArticle>(Omission omission) -> new Outcome.Omitted<>(omission);
    };
  }

  @Override
  public Integer call() {
    Pipeline pipeline = input.pipeline(terminal);
    Progress progress = new Progress(terminal, input.quiet());
    try (Archive archive = place.open();
        Stream<Outcome<Sketched>> articles =
            pipeline
                .readTogether(input.flow())
                .map(outcome -> sketched(pipeline, pipeline.annotate(outcome)))
                .stream()) {
      Desk desk = Desk.open(archive, pipeline);
      int[] count = {0, 0};
      input
          .accepted(articles, terminal)
          .forEach(
              article -> {
                count[
                    desk.take(article.article(), article.sketch(), article.sentences()) ? 0 : 1]++;
                progress.show("added " + count[0] + " articles");
              });
      progress.show("tying stories together");
      desk.sort();
      List<String> stale = archive.stale();
      int[] compared = {0};
      input.flow().of(stale).map(desk::dossier).stream()
          .forEach(_ -> progress.show("compared story " + ++compared[0] + " of " + stale.size()));
      progress.show("learning meanings");
      desk.encode(Runtime.getRuntime().availableProcessors());
      progress.clear();
      if (!input.quiet()) {
        terminal
            .out()
            .printf(
                "%d added, %d known before; %d articles in %d stories%n",
                count[0], count[1], archive.size(), archive.stories().size());
        if (!place.isDatabase()) {
          terminal.err().println("To look at them: ./parallax serve --archive " + place.folder());
        }
      }
      return Exit.of(count[0] + count[1], input.refused());
    }
  }
}
