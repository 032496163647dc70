package parallax.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LocalFlowTest {
  private static final List<Integer> THOUSAND = IntStream.range(0, 1000).boxed().toList();

  @Test
  void keepsOrderWhateverFinishesFirst() {
    List<Integer> out =
        LocalFlow.of(THOUSAND, 4)
            .map(
                n -> {
                  if (n % 7 == 0) {
                    LockSupport.parkNanos(200_000);
                  }
                  return n * 2;
                })
            .all();
    assertThat(out).isEqualTo(THOUSAND.stream().map(n -> n * 2).toList());
  }

  @Test
  void worksOnNoMoreThanItsWorkersAtOnce() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    LocalFlow.of(THOUSAND, 3)
        .map(
            n -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              LockSupport.parkNanos(20_000);
              now.decrementAndGet();
              return n;
            })
        .all();
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void goesOnBehindAnItemThatTakesLong() {
    var others = new CountDownLatch(5);
    List<Integer> out =
        LocalFlow.of(List.of(0, 1, 2, 3, 4, 5), 2)
            .map(
                n -> {
                  if (n > 0) {
                    others.countDown();
                  }
                  return n > 0 || isOpened(others) ? n : -1;
                })
            .all();
    assertThat(out).containsExactly(0, 1, 2, 3, 4, 5);
  }

  private static boolean isOpened(CountDownLatch latch) {
    try {
      return latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Test
  void anItemThatFailsBreaksOffTheOthers() {
    var never = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    LocalFlow<Boolean> flow =
        LocalFlow.of(THOUSAND, 2)
            .map(
                n -> {
                  begun.incrementAndGet();
                  if (n == 3) {
                    throw new IllegalStateException("three");
                  }
                  return n < 3 || isOpened(never);
                });
    assertThatThrownBy(flow::all).isInstanceOf(IllegalStateException.class).hasMessage("three");
    assertThat(begun.get()).isLessThan(100);
  }

  @Test
  void readsLazily() {
    AtomicInteger pulled = new AtomicInteger();
    LocalFlow<Integer> flow =
        LocalFlow.of(List.of("all"), 2)
            .flatMap(_ -> Stream.iterate(0, n -> n + 1).peek(_ -> pulled.incrementAndGet()))
            .map(n -> n);
    assertThat(flow.stream().limit(10)).hasSize(10);
    assertThat(pulled.get()).isLessThan(100);
  }

  @Test
  void neighboursGoTogetherUpToTheirWeight() {
    List<List<Integer>> seen = new ArrayList<>();
    List<Integer> out =
        LocalFlow.of(List.of(1, 2, 3, 9, 1, 1), 2)
            .together(
                n -> n,
                5,
                some -> {
                  seen.add(some);
                  return some.reversed();
                })
            .all();
    assertThat(seen).containsExactly(List.of(1, 2), List.of(3), List.of(9), List.of(1, 1));
    assertThat(out).containsExactly(2, 1, 3, 9, 1, 1);
  }

  @Test
  void neighboursAreNotWaitedForBeyondTheirWeight() {
    LocalFlow<Integer> endless =
        LocalFlow.of(List.of("all"), 2).flatMap(_ -> Stream.iterate(0, n -> n + 1));
    assertThat(endless.together(_ -> 1, 4, some -> some).stream().limit(6))
        .containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void refusesNoWorkers() {
    assertThatThrownBy(() -> LocalFlow.of(THOUSAND, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("workers is 0");
  }
}
