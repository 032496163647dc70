package parallax.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Gatherer;

/// Maps items as wide as there are workers, in order, some way ahead of who takes what comes of it.
///
/// An item that takes long holds up what is handed on, not the workers: they go on with those
/// behind it, and while the consumer is busy, too. The library's `mapConcurrent` begins no other
/// before the first of as many items as there are workers is done.
///
/// @param <T> what comes
/// @param <R> what it is mapped to
final class Ahead<T, R> {
  /// Items for each worker that are begun or done and not handed on yet.
  private static final int AHEAD = 8;

  private final Function<? super T, ? extends R> function;
  private final int most;
  private final Semaphore working;
  private final Deque<Task> tasks = new ArrayDeque<>();

  private Ahead(int workers, Function<? super T, ? extends R> function) {
    this.function = function;
    this.most = workers * AHEAD;
    this.working = new Semaphore(workers, true);
  }

  /// @param workers how many items are worked on at once
  static <T, R> Gatherer<T, ?, R> map(int workers, Function<? super T, ? extends R> function) {
    return Gatherer.<T, Ahead<T, R>, R>ofSequential(
        () -> new Ahead<>(workers, function),
        Gatherer.Integrator.ofGreedy(Ahead::begin),
        (ahead, downstream) -> ahead.handOn(0, downstream));
  }

  private final class Task extends FutureTask<R> {
    private final Thread thread = Thread.ofVirtual().unstarted(this);

    Task(T item) {
      super(
          () -> {
            working.acquire();
            try {
              return function.apply(item);
            } finally {
              working.release();
            }
          });
    }
  }

  private boolean begin(T item, Gatherer.Downstream<? super R> downstream) {
    var task = new Task(item);
    tasks.add(task);
    task.thread.start();
    return handOn(most - 1, downstream);
  }

  /// Hands on what is done, and waits until no more than so many are left.
  ///
  /// @return whether more is wanted
  private boolean handOn(int left, Gatherer.Downstream<? super R> downstream) {
    boolean wanted = false;
    try {
      wanted = !downstream.isRejecting();
      for (Task first = tasks.peek();
          wanted && first != null && (first.isDone() || tasks.size() > left);
          first = tasks.peek()) {
        R result = result(first);
        tasks.remove();
        wanted = downstream.push(result);
      }
      return wanted;
    } finally {
      if (!wanted) {
        giveUp();
      }
    }
  }

  private static <R> R result(FutureTask<R> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          if (e.getCause() instanceof Error cause) {
            throw cause;
          }
          throw e.getCause() instanceof RuntimeException cause
              ? cause
              : new IllegalStateException(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Breaks off what is not handed on, and waits for its end.
  private void giveUp() {
    tasks.forEach(task -> task.cancel(true));
    boolean interrupted = false;
    while (!tasks.isEmpty()) {
      try {
        tasks.peek().thread.join();
        tasks.remove();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
