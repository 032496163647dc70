package parallax.follow.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import parallax.read.web.Validators;

/// How asking for something that is followed goes.
///
/// @param known to ask with
/// @param due when to look again
/// @param whole when it was last answered with more than that nothing changed
/// @param failures looks in a row that failed
/// @param trouble why the last look failed
/// @param gone whether the server said that it is gone for good: it is not asked again
public record Contact(
    Validators known,
    Instant due,
    Instant whole,
    int failures,
    Optional<String> trouble,
    boolean gone) {
  /// However often it failed, it is tried once a day.
  private static final Duration LONGEST = Duration.ofDays(1);

  /// A server that wants more than this forgot to say when it comes back.
  private static final Duration LONGEST_WISH = Duration.ofDays(7);

  private static final int MOST_DOUBLINGS = 12;

  Contact answered(Instant now, Duration every, Validators validators) {
    return new Contact(validators, now.plus(every), now, 0, Optional.empty(), false);
  }

  Contact unchanged(Instant now, Duration every) {
    return new Contact(known, now.plus(every), whole, 0, Optional.empty(), false);
  }

  /// Each failure in a row doubles the pause; what the server wants counts where it is longer.
  Contact failed(Instant now, Duration every, String reason, Optional<Duration> wait) {
    Duration doubled = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    Duration wish = wait.filter(w -> w.compareTo(LONGEST_WISH) < 0).orElse(pause);
    Instant due = now.plus(wish.compareTo(pause) > 0 ? wish : pause);
    return new Contact(known, due, whole, failures + 1, Optional.of(reason), false);
  }

  Contact leftForGood() {
    return new Contact(
        Validators.NONE,
        due,
        whole,
        failures + 1,
        Optional.of("the server says that it is gone for good"),
        true);
  }
}
