package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ClashTest {
  @Test
  void seesDaysOfTheWeek() {
    String friday = "The convoy was stopped on Friday.";
    assertThat(Clash.of(friday, "Soldiers stopped it Saturday morning.").weekdays()).isEqualTo(1);
    assertThat(Clash.of(friday, "It left on Thursday, and on Friday it was stopped.").weekdays())
        .isEqualTo(-1);
    assertThat(Clash.of(friday, "The convoy was stopped.").weekdays()).isZero();
  }
}
