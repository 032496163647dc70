package parallax.evaluation.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final Rounds rounds = new Rounds(Duration.ofMillis(5), 3);

  @Test
  void workTakesProcessorTime() {
    var path =
        new HotPath<>(
            "sum",
            "adds up",
            1,
            number -> number,
            from -> IntStream.range(from, from + 100_000).sum());

    Rounds.Timing timing = rounds.of(path);

    assertThat(timing.cpu().median()).isPositive().isLessThan(50);
    assertThat(timing.cpu().low()).isLessThanOrEqualTo(timing.cpu().high());
    assertThat(timing.wall().low()).isPositive();
  }

  @Test
  void waitingTakesTimeByTheClockOnly() {
    var path =
        new HotPath<>(
            "wait",
            "waits",
            1,
            number -> number,
            number -> {
              try {
                Thread.sleep(5);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return number;
            });

    Rounds.Timing timing = rounds.of(path);

    assertThat(timing.wall().median()).isGreaterThanOrEqualTo(5);
    assertThat(timing.cpu().median()).isLessThan(timing.wall().median() / 2);
  }

  @Test
  void eachCallHasItsOwnInputAndRoundsAreWhole() {
    List<Integer> seen = new ArrayList<>();

    Rounds.Timing timing =
        rounds.of(new HotPath<>("note", "notes", 4, number -> number, seen::add));

    assertThat(timing.calls() % 4).isZero();
    assertThat(IntStream.range(0, seen.size()).allMatch(at -> seen.get(at) == at)).isTrue();
  }
}
