package parallax.cli;

import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parallax.model.AnnotatedArticle;
import parallax.pipeline.Flow;
import parallax.pipeline.Outcome;
import parallax.pipeline.Pipeline;
import parallax.tell.json.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `parallax annotate`: sentences, entities, quotes, times and figures, one line an article.
@Command(
    name = "annotate",
    description = "Sentences, entities, quotes, times and figures: one JSON line an article.",
    mixinStandardHelpOptions = true)
final class AnnotateCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private Input input = new Input();

  AnnotateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    long annotated =
        new Lines<AnnotatedArticle>(terminal, input, "annotated")
            .print(annotated(), JsonLines::annotate);
    return Exit.of(annotated, input.refused());
  }

  private Stream<AnnotatedArticle> annotated() {
    Pipeline pipeline = input.pipeline(terminal);
    Flow<Outcome<AnnotatedArticle>> flow = pipeline.annotate(pipeline.read(input.flow()));
    return input.accepted(flow.stream(), terminal).peek(a -> input.warn(a.article(), terminal));
  }
}
