package parallax.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Gatherer;
import java.util.stream.Stream;
import parallax.pipeline.Flow;

/// A flow on this machine: as many at once as it has cores, in order, and lazily.
///
/// Nothing runs before [#all()] or [#stream()] is consumed, and no more than a few items are held
/// at a time, so that an input larger than memory streams through.
///
/// @param <T> what flows
public final class LocalFlow<T> implements Flow<T> {
  private final Stream<T> items;
  private final int workers;

  private LocalFlow(Stream<T> items, int workers) {
    this.items = items;
    this.workers = workers;
  }

  /// A flow of `items`.
  ///
  /// @param workers how many items a stage works on at once, from 1
  public static <T> LocalFlow<T> of(List<T> items, int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException("workers is " + workers + ", not at least 1");
    }
    return new LocalFlow<>(items.stream(), workers);
  }

  @Override
  public <R> LocalFlow<R> map(Function<? super T, ? extends R> function) {
    return new LocalFlow<>(items.gather(Ahead.map(workers, function)), workers);
  }

  @Override
  public <R> LocalFlow<R> flatMap(Function<? super T, ? extends Stream<? extends R>> function) {
    return new LocalFlow<>(items.flatMap(function), workers);
  }

  @Override
  public <R> LocalFlow<R> together(
      ToLongFunction<? super T> weight, long most, Function<? super List<T>, List<R>> function) {
    Gatherer<T, Heap<T>, R> gatherer =
        Gatherer.ofSequential(
            Heap::new,
            Gatherer.Integrator.ofGreedy(
                (heap, item, downstream) -> {
                  long heavy = weight.applyAsLong(item);
                  boolean full = !heap.items.isEmpty() && heap.weight + heavy > most;
                  boolean more = !full || push(function.apply(heap.taken()), downstream);
                  heap.add(item, heavy);
                  return more;
                }),
            (heap, downstream) -> push(function.apply(heap.taken()), downstream));
    return new LocalFlow<>(items.gather(gatherer), workers);
  }

  private static <R> boolean push(List<R> results, Gatherer.Downstream<? super R> downstream) {
    return results.stream().allMatch(downstream::push);
  }

  /// What waits for its neighbours.
  private static final class Heap<T> {
    private List<T> items = new ArrayList<>();
    private long weight;

    void add(T item, long heavy) {
      items.add(item);
      weight += heavy;
    }

    List<T> taken() {
      List<T> taken = List.copyOf(items);
      items = new ArrayList<>();
      weight = 0;
      return taken;
    }
  }

  @Override
  public Stream<T> stream() {
    return items;
  }

  @Override
  public <R> LocalFlow<R> of(List<R> more) {
    return of(more, workers);
  }
}
