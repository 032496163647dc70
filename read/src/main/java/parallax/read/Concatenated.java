package parallax.read;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What inputs hold, one input after the other: at most one is open.
///
/// @param <I> an input
final class Concatenated<I> extends Pulled<Unread> {
  private final Iterator<I> inputs;
  private final Function<? super I, Stream<Unread>> opening;
  private Stream<Unread> open = Stream.empty();
  private Iterator<Unread> current = open.iterator();

  Concatenated(Iterator<I> inputs, Function<? super I, Stream<Unread>> opening) {
    this.inputs = inputs;
    this.opening = opening;
  }

  @Override
  Optional<Unread> pull() {
    while (!current.hasNext()) {
      if (!inputs.hasNext()) {
        return Optional.empty();
      }
      open.close();
      open = opening.apply(inputs.next());
      current = open.iterator();
    }
    return Optional.of(current.next());
  }

  @Override
  public void close() {
    open.close();
  }
}
