package parallax.follow.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an alert has told and what is still to be sent. Written at once with how far the archive
/// was looked through, so that nothing is told twice or not at all, however the process ends; what
/// is sent may arrive twice where it ends between sending and writing.
///
/// @param version of the file's form
/// @param through the archive was looked through to here; empty before the first time
/// @param last number of what was told last
/// @param told the newest last, not more than [#MOST_TOLD]
/// @param due what is to be sent
public record Outbox(
    int version, Optional<Long> through, long last, List<Told> told, List<Due> due) {
  /// Feeds do not reach further back.
  static final int MOST_TOLD = 200;

  static final Outbox NEW = new Outbox(1, Optional.empty(), 0, List.of(), List.of());

  /// How long after each try the next one comes; after the last one it is given up.
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofHours(24));

  public Outbox {
    if (version != 1) {
      throw new IllegalArgumentException("an outbox of version " + version + ", not 1");
    }
    told = List.copyOf(told);
    due = List.copyOf(due);
  }

  /// Something to be sent.
  ///
  /// @param to whom it reaches
  /// @param tries so far
  /// @param next when to try
  /// @param trouble why the last try failed
  public record Due(String to, Told told, int tries, Instant next, Optional<String> trouble) {
    /// The same after a try that failed; empty where that was the last one.
    ///
    /// @param pause that the other side wants
    Optional<Due> failed(Instant now, String reason, Optional<Duration> pause) {
      if (tries >= PAUSES.size()) {
        return Optional.empty();
      }
      Duration ours = PAUSES.get(tries);
      Duration most = PAUSES.getLast();
      Duration wished = pause.filter(p -> p.compareTo(ours) > 0).orElse(ours);
      Instant at = now.plus(wished.compareTo(most) > 0 ? most : wished);
      return Optional.of(new Due(to, told, tries + 1, at, Optional.of(reason)));
    }
  }

  Outbox through(long number) {
    return new Outbox(1, Optional.of(number), last, told, due);
  }

  /// With one thing more, to be sent all ways.
  Outbox tell(Told.Piece article, Told.InStory story, List<Alert.Way> ways, Instant now) {
    Told one = new Told(last + 1, now, article, story);
    List<Told> all = Stream.concat(told.stream(), Stream.of(one)).toList();
    List<Due> more = new ArrayList<>(due);
    ways.forEach(way -> more.add(new Due(way.to(), one, 0, now, Optional.empty())));
    List<Told> newest = all.subList(Math.max(0, all.size() - MOST_TOLD), all.size());
    return new Outbox(1, through, one.number(), newest, more);
  }

  /// With `after` in place of what was tried.
  Outbox tried(List<Due> tried, List<Due> after) {
    List<Due> left = new ArrayList<>(due);
    left.removeAll(tried);
    left.addAll(after);
    return new Outbox(1, through, last, told, left);
  }

  List<Due> dueNow(String to, Instant now) {
    return due.stream().filter(one -> one.to().equals(to) && !one.next().isAfter(now)).toList();
  }
}
