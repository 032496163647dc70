package parallax.evaluation.speed;

import java.util.function.IntFunction;

/// A piece of work that is done often, to be measured alone.
///
/// @param name short, without blanks
/// @param what one call is, in words
/// @param together calls that belong together: a round has a multiple of so many
/// @param input of call number 0, 1, …; made before the clock runs. Where the work remembers what
///     it has seen, each input is another
/// @param work what is measured; what it gives is looked at, so that it cannot be left out
record HotPath<T>(String name, String what, int together, IntFunction<T> input, Work<T> work) {

  /// What one call does.
  @FunctionalInterface
  interface Work<T> {
    Object on(T input);
  }

  HotPath {
    if (together < 1) {
      throw new IllegalArgumentException("together is " + together + ", not at least 1");
    }
  }
}
