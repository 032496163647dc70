package parallax.read;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Things that are fetched one after the other, each when it is asked for.
///
/// @param <T> what is fetched
abstract class Pulled<T> implements Iterator<T>, AutoCloseable {
  private Optional<T> ahead = Optional.empty();
  private boolean ended;

  /// The next one; empty at the end, after which it is not called again.
  abstract Optional<T> pull();

  @Override
  public abstract void close();

  @Override
  public final boolean hasNext() {
    if (ahead.isEmpty() && !ended) {
      ahead = pull();
      ended = ahead.isEmpty();
    }
    return ahead.isPresent();
  }

  @Override
  public final T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("there is no more");
    }
    T next = ahead.orElseThrow();
    ahead = Optional.empty();
    return next;
  }

  /// All of them, in order, once; closing the stream closes this.
  final Stream<T> stream() {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(this::close);
  }
}
