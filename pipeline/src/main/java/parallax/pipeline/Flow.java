package parallax.pipeline;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// Things on their way from one stage to the next, in order.
///
/// A runner brings its own: threads on one machine, operators on a cluster. Whatever it does, the
/// order of what comes out is the order of what went in, so that every runner gives one result.
///
/// @param <T> what flows
public interface Flow<T> {

  /// Each one alone, without memory: as wide as the runner likes.
  <R> Flow<R> map(Function<? super T, ? extends R> function);

  /// Several for one, without memory; the streams are consumed lazily and closed.
  <R> Flow<R> flatMap(Function<? super T, ? extends Stream<? extends R>> function);

  /// Neighbours of the order, as many at a time as weigh no more than `most` in all, or one.
  <R> Flow<R> together(
      ToLongFunction<? super T> weight, long most, Function<? super List<T>, List<R>> function);

  /// What flows, in order, as it comes; to be consumed once.
  Stream<T> stream();

  /// All of them, in order.
  default List<T> all() {
    return stream().toList();
  }

  /// A new flow of `items` on the same runner.
  <R> Flow<R> of(List<R> items);
}
