package parallax.pipeline;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made when it is first asked for, once, by whichever thread comes first.
final class Once<T> implements Supplier<T> {
  private final Supplier<? extends T> maker;
  private volatile @Nullable T value;

  private Once(Supplier<? extends T> maker) {
    this.maker = maker;
  }

  static <T> Once<T> of(Supplier<? extends T> maker) {
    return new Once<>(maker);
  }

  @Override
  public T get() {
    T made = value;
    if (made != null) {
      return made;
    }
    synchronized (this) {
      made = value;
      if (made == null) {
        made = maker.get();
        value = made;
      }
      return made;
    }
  }
}
