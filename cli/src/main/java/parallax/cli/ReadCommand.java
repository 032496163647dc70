package parallax.cli;

import java.util.concurrent.Callable;
import parallax.model.Article;
import parallax.tell.json.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `parallax read`: main text and metadata, one line an article.
@Command(
    name = "read",
    description = "Main text and metadata: one JSON line an article.",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private Input input = new Input();

  ReadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    long read =
        new Lines<Article>(terminal, input, "read")
            .print(input.articles(terminal), JsonLines::read);
    return Exit.of(read, input.refused());
  }
}
