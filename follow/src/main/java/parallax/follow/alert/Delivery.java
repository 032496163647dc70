package parallax.follow.alert;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What carries things to those who asked for them, one way.
interface Delivery {
  /// What became of it.
  sealed interface Result {
    /// It arrived.
    record Arrived() implements Result {}

    /// It did not, and may later.
    ///
    /// @param pause that the other side wants
    record Failed(String reason, Optional<Duration> pause) implements Result {}

    /// It never will.
    record Refused(String reason) implements Result {}
  }

  /// Carries `told`, which are not more than [#most()].
  Result carry(Alert alert, List<Told> told);

  /// How much is carried at once, from 1.
  int most();
}
