package parallax.read.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// One request to a host at a time, with a pause behind each.
final class Turns {
  private final Map<String, Turn> byHost = new ConcurrentHashMap<>();

  /// Something that is done in a turn.
  interface Request<T> {
    T make() throws Exchange.Failed;
  }

  /// Makes `request` when it is its turn.
  ///
  /// @param pause how long after the last answer of `host`
  <T> T take(String host, Duration pause, Request<T> request) throws Exchange.Failed {
    Turn turn = byHost.computeIfAbsent(host, _ -> new Turn());
    turn.lock.lock();
    try {
      long passed = System.nanoTime() - turn.lastAnswer;
      if (turn.asked && passed < pause.toNanos()) {
        Thread.sleep(pause.minusNanos(passed));
      }
      return request.make();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Exchange.Failed("it was given up");
    } finally {
      turn.asked = true;
      turn.lastAnswer = System.nanoTime();
      turn.lock.unlock();
    }
  }

  private static final class Turn {
    final ReentrantLock lock = new ReentrantLock();
    boolean asked;
    long lastAnswer;
  }
}
