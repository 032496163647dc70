package parallax.read;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/// Readings of one input after the other: at most one input is open.
final class Readings implements Iterator<Reading>, AutoCloseable {
  private final Iterator<Walk.Input> inputs;
  private final InputReader reader;
  private Stream<Reading> open = Stream.empty();
  private Iterator<Reading> current = open.iterator();

  Readings(Iterator<Walk.Input> inputs, InputReader reader) {
    this.inputs = inputs;
    this.reader = reader;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && inputs.hasNext()) {
      open.close();
      open = reader.read(inputs.next());
      current = open.iterator();
    }
    return current.hasNext();
  }

  @Override
  public Reading next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more readings");
    }
    return current.next();
  }

  @Override
  public void close() {
    open.close();
  }
}
