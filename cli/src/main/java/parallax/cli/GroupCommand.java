package parallax.cli;

import java.util.List;
import java.util.concurrent.Callable;
import parallax.model.AnnotatedArticle;
import parallax.model.Copy;
import parallax.model.Grouping;
import parallax.pipeline.Flow;
import parallax.pipeline.Outcome;
import parallax.pipeline.Pipeline;
import parallax.tell.json.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parallax group`: which articles tell of the same event; with `--copies`, which share text.
@Command(
    name = "group",
    description = "Which articles tell of the same event: one JSON line an article.",
    mixinStandardHelpOptions = true)
final class GroupCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private Input input = new Input();

  @Option(
      names = "--copies",
      description = "Which articles share text or retell it, instead: one JSON line a pair.")
  private boolean copies;

  GroupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Pipeline pipeline = input.pipeline(terminal);
    Flow<Outcome<AnnotatedArticle>> flow = pipeline.annotate(pipeline.read(input.flow()));
    Progress progress = new Progress(terminal, input.quiet());
    int[] count = {0};
    List<AnnotatedArticle> articles =
        input
            .accepted(flow.stream(), terminal)
            .peek(_ -> progress.show("annotated " + ++count[0] + " articles"))
            .toList();
    progress.show("grouping " + articles.size() + " articles");
    Grouping grouping = pipeline.group(articles);
    if (copies) {
      List<Copy> found = pipeline.copies(grouping, articles);
      progress.clear();
      found.forEach(copy -> terminal.out().println(JsonLines.copy(copy)));
    } else {
      progress.clear();
      JsonLines.group(articles.stream().map(AnnotatedArticle::article).toList(), grouping)
          .forEach(terminal.out()::println);
    }
    return Exit.of(articles.size(), input.refused());
  }
}
