package parallax.read.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import parallax.model.Published;

/// A day, with the time of day where it is written; in the writer's own clock.
public record Moment(LocalDate day, Optional<LocalTime> time) {

  public static Moment of(LocalDate day) {
    return new Moment(day, Optional.empty());
  }

  /// This moment as a publication moment found in `from`.
  public Published published(String from) {
    return time.<Published>map(t -> new Published.Minute(day.atTime(t), from))
        .orElseGet(() -> new Published.Day(day, from));
  }
}
