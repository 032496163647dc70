package parallax.evaluation.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parallax.evaluation.load.InventedNews;

/// Time and memory of `./parallax add`, with all that it does, by the number of articles: invented
/// ones of one sentence and a headline, four to an event, each number into a new archive by a
/// process of its own.
final class Growth {
  /// Done, but for articles of which another has every word.
  private static final int SOME_REFUSED = 1;

  private final Path launcher;
  private final PrintStream out;

  Growth(Path launcher, PrintStream out) {
    this.launcher = launcher;
    this.out = out;
  }

  /// What so many articles took.
  ///
  /// @param cpu seconds of processor time
  /// @param mebibytes most memory of the process
  record Step(int articles, double cpu, double seconds, double mebibytes) {
    double each() {
      return 1000 * cpu / articles;
    }
  }

  /// Prints a row for each number as it is done.
  List<Step> run(List<Integer> numbers) throws IOException {
    out.println("| articles | processor time | an article | by the clock | process up to |");
    out.println("|---|---|---|---|---|");
    List<Step> steps = new ArrayList<>();
    for (int articles : numbers) {
      Step step = step(articles);
      steps.add(step);
      out.println(row(step));
    }
    return steps;
  }

  static String row(Step step) {
    return String.format(
        Locale.ROOT,
        "| %,d | %,.0f s | %.1f ms | %,.0f s | %,.0f MiB |",
        step.articles(),
        step.cpu(),
        step.each(),
        step.seconds(),
        step.mebibytes());
  }

  private Step step(int articles) throws IOException {
    Path folder = Files.createTempDirectory("parallax-growth");
    try {
      Path file = folder.resolve("news.jsonl");
      var news = new InventedNews();
      try (var lines = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        for (int number = 0; number < articles; number++) {
          lines.println(news.brief(number));
        }
      }
      Child.Ended ended =
          Child.run(
              List.of(
                  launcher.toString(),
                  "add",
                  "--quiet",
                  file.toString(),
                  "--archive",
                  folder.resolve("archive").toString()),
              Map.of());
      if (ended.status() != 0 && ended.status() != SOME_REFUSED) {
        throw new IOException("add ended with " + ended.status() + ": " + ended.errors());
      }
      return new Step(articles, ended.cpu(), ended.seconds(), ended.mebibytes());
    } finally {
      Stages.delete(folder);
    }
  }
}
