package parallax.follow.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import parallax.follow.Taking;
import parallax.pipeline.Pipeline;

/// Looks at what is followed, each when it is due, and takes in what is new.
///
/// It may be stopped at any moment: an article that was taken in stays, and what was not written
/// down as seen is seen again, which the archive knows. Servers are asked side by side, each one
/// request at a time.
public final class Watcher {
  /// How soon a change of what is followed is noticed.
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);

  private final Feeds feeds;
  private final Hands hands;
  private final Taking taking;
  private final Clock clock;

  /// @param said what people may want to know: refusals, troubles, what was found
  public Watcher(
      Feeds feeds, Pipeline pipeline, Taking taking, Clock clock, Consumer<String> said) {
    this.feeds = feeds;
    this.hands = new Hands(pipeline, taking, said);
    this.taking = taking;
    this.clock = clock;
  }

  /// Looks at everything that is due.
  ///
  /// @return when the next one is due; in five seconds at the latest, as more may be followed then
  public Instant tick() {
    Instant now = clock.instant();
    List<Followed> due =
        feeds.all().stream()
            .filter(one -> !feeds.contact(one).gone() && !feeds.contact(one).due().isAfter(now))
            .toList();
    if (!due.isEmpty() && look(due) > 0) {
      taking.settle();
    }
    Instant latest = now.plus(LONGEST_SLEEP);
    return feeds.all().stream()
        .map(feeds::contact)
        .filter(contact -> !contact.gone())
        .map(Contact::due)
        .filter(next -> next.isBefore(latest))
        .min(Instant::compareTo)
        .orElse(latest);
  }

  /// Looks again and again, until the thread is interrupted.
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Instant next = tick();
        Thread.sleep(
            Math.max(
                Followed.SHORTEST.toMillis(), Duration.between(clock.instant(), next).toMillis()));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return how many articles were new
  private int look(List<Followed> due) {
    List<Future<Look>> looks = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(one -> looks.add(threads.submit(() -> guarded(one))));
    }
    int added = 0;
    for (Future<Look> look : looks) {
      try {
        added += look.get().added();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a look failed", e.getCause());
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    return added;
  }

  /// A defect in one look must not stop the others, nor be tried again at once.
  private Look guarded(Followed one) {
    try {
      return look(one);
    } catch (RuntimeException e) {
      String reason = "it trips Parallax up, which is a defect: " + e;
      hands.say(one.place().name() + ": " + reason);
      feeds
          .state(one)
          .change(
              state ->
                  new FeedState(
                      1,
                      state.begun(),
                      state
                          .contact()
                          .failed(clock.instant(), one.every(), reason, Optional.empty()),
                      state.seen(),
                      state.pending()));
      return Look.NOTHING;
    }
  }

  private Look look(Followed one) {
    Look look =
        switch (one.place()) {
          case Followed.Address _ -> new FeedLook(one, feeds.state(one), hands, clock).take();
          case Followed.Folder _ -> new FolderLook(one, feeds.state(one), hands, clock).take();
        };
    if (!look.equals(Look.NOTHING)) {
      hands.say(
          one.place().name()
              + ": "
              + look.added()
              + " new, "
              + look.known()
              + " known, "
              + look.refused()
              + " refused");
    }
    return look;
  }
}
