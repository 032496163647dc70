package parallax.cli;

import java.util.function.Function;
import java.util.stream.Stream;

/// One JSON line for each thing of a stream, as it comes.
///
/// @param <T> what is printed
record Lines<T>(Terminal terminal, Input input, String verb) {
  private static final int EVERY = 10;

  /// Prints them all, or as many as the reader of our output takes.
  ///
  /// @return how many
  long print(Stream<T> things, Function<? super T, String> line) {
    Progress progress = new Progress(terminal, input.quiet());
    long[] count = {0};
    boolean taken =
        things.allMatch(
            thing -> {
              terminal.out().println(line.apply(thing));
              count[0]++;
              if (count[0] % EVERY == 0) {
                progress.show(verb + " " + count[0] + " articles");
              }
              return !terminal.out().checkError();
            });
    progress.clear();
    return taken ? count[0] : Math.max(1, count[0]);
  }
}
