package parallax.follow.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.archive.JsonFile;
import parallax.read.feed.Feed;
import parallax.read.feed.FeedEntry;
import parallax.read.web.Polled;
import parallax.read.web.Validators;
import parallax.text.ContentHash;

/// One look at a feed or a news sitemap.
final class FeedLook {
  /// A server that says for a day that nothing changed is asked once without being told what we
  /// have: some never say otherwise.
  private static final Duration LONGEST_UNCHANGED = Duration.ofDays(1);

  /// Further entries wait for the next look.
  private static final int MOST_FETCHED = 200;

  private static final int MOST_PARTS = 20;
  private static final int SAVED_EVERY = 20;

  private final Followed followed;
  private final JsonFile<FeedState> file;
  private final Hands hands;
  private final Clock clock;
  private final FeedState before;
  private final Memory memory;
  private int fetched;
  private Look sum = Look.NOTHING;

  FeedLook(Followed followed, JsonFile<FeedState> file, Hands hands, Clock clock) {
    this.followed = followed;
    this.file = file;
    this.hands = hands;
    this.clock = clock;
    this.before = file.value();
    this.memory = new Memory(before);
  }

  Look take() {
    Contact contact = before.contact();
    Instant now = clock.instant();
    boolean whole = contact.whole().plus(LONGEST_UNCHANGED).isBefore(now);
    Polled polled = poll(followed.place().name(), whole ? Validators.NONE : contact.known());
    Contact after =
        switch (polled) {
          case Polled.Unchanged() -> contact.unchanged(now, followed.every());
          case Polled.Gone() -> contact.leftForGood();
          case Polled.Refused(String reason, Optional<Duration> wait) ->
              contact.failed(now, followed.every(), reason, wait);
          case Polled.Answer answer -> answered(answer, now);
        };
    retry();
    after.trouble().ifPresent(trouble -> hands.say(followed.place().name() + ": " + trouble));
    // What did not fit into this look makes the next one ask for everything again.
    Contact kept = fetched < MOST_FETCHED ? after : withoutValidators(after);
    file.change(_ -> memory.state(kept, after.trouble().isEmpty()));
    return sum;
  }

  private static Contact withoutValidators(Contact contact) {
    return new Contact(
        Validators.NONE,
        contact.due(),
        contact.whole(),
        contact.failures(),
        contact.trouble(),
        contact.gone());
  }

  private Polled poll(String address, Validators known) {
    return hands.pipeline().reader().poll(address, known);
  }

  private Contact answered(Polled.Answer answer, Instant now) {
    Optional<Feed> feed = hands.pipeline().reader().feed(answer);
    if (feed.isEmpty()) {
      return before
          .contact()
          .failed(now, followed.every(), "it is too large for a feed", Optional.empty());
    }
    if (feed.get().entries().isEmpty() && feed.get().parts().isEmpty() && !memory.begun()) {
      return before
          .contact()
          .failed(
              now, followed.every(), "there is no entry in it: is it a feed?", Optional.empty());
    }
    take(feed.get());
    newest(feed.get().parts()).forEach(this::part);
    return before.contact().answered(now, followed.every(), answer.validators());
  }

  /// Sitemaps that changed last; where the index does not say, in its order.
  private static List<Feed.Part> newest(List<Feed.Part> parts) {
    return parts.stream()
        .sorted(Comparator.comparing((Feed.Part part) -> part.changed().orElse("")).reversed())
        .limit(MOST_PARTS)
        .toList();
  }

  private void part(Feed.Part part) {
    String key = "sitemap " + part.address();
    String fingerprint = part.changed().orElse(clock.instant().toString());
    if (!memory.isDue(key, fingerprint, clock.instant())) {
      return;
    }
    switch (poll(part.address(), Validators.NONE)) {
      case Polled.Answer answer -> {
        hands.pipeline().reader().feed(answer).ifPresent(this::take);
        // It is looked at again as soon as its date changes.
        memory.see(key, fingerprint, Instant.EPOCH);
      }
      case Polled.Refused(String reason, Optional<Duration> _) ->
          hands.say(part.address() + ": " + reason);
      case Polled.Unchanged(), Polled.Gone() -> hands.say(part.address() + ": there is nothing");
    }
  }

  private void take(Feed feed) {
    Set<String> inFeed = new HashSet<>();
    List<FeedEntry> due = new ArrayList<>();
    for (FeedEntry entry : feed.entries()) {
      String key = key(entry);
      if (!inFeed.add(key)) {
        continue;
      }
      memory.stands(key);
      if (memory.isDue(key, entry.mark().fingerprint(), clock.instant())) {
        due.add(entry);
      }
    }
    for (FeedEntry entry : due) {
      if (!memory.begun() && isOld(entry)) {
        memory.see(key(entry), entry.mark().fingerprint(), clock.instant());
      } else if (fetched < MOST_FETCHED) {
        take(feed, entry);
      }
    }
  }

  private boolean isOld(FeedEntry entry) {
    LocalDate first = LocalDate.now(clock).minusDays(followed.since().toDays());
    return hands.pipeline().reader().day(entry).filter(day -> day.isBefore(first)).isPresent();
  }

  private void take(Feed feed, FeedEntry entry) {
    fetched++;
    String key = key(entry);
    boolean elsewhere = entry.content() instanceof FeedEntry.Content.Summary;
    if (elsewhere && entry.address().isPresent()) {
      fetch(key, entry.address().get());
    } else {
      String name = followed.place().name() + "#" + entry.mark().id().orElse(key);
      sum = sum.plus(hands.take(hands.pipeline().entry(name, feed, entry)));
    }
    memory.see(key, entry.mark().fingerprint(), clock.instant());
    if (fetched % SAVED_EVERY == 0) {
      file.change(_ -> memory.state(before.contact(), false));
    }
  }

  private void fetch(String key, String address) {
    Look look = hands.takeAll(address);
    sum = sum.plus(look);
    if (look.added() + look.known() > 0) {
      memory.had(key);
    } else if (!memory.failed(key, address, clock.instant())) {
      hands.say("given up: " + address);
    }
  }

  private void retry() {
    for (Map.Entry<String, FeedState.Pending> one : memory.toTry(clock.instant())) {
      fetch(one.getKey(), one.getValue().address());
    }
  }

  /// What tells an entry from others. Its address does, without what follows readers around; ids
  /// are often repeated, so they count only where there is no address.
  private static String key(FeedEntry entry) {
    return entry
        .address()
        .map(FeedLook::bare)
        .or(() -> entry.mark().id().map(id -> ContentHash.hex(id, entry.title().orElse(""))))
        .orElseGet(() -> ContentHash.hex(entry.title().orElse(entry.mark().fingerprint())));
  }

  private static String bare(String address) {
    int fragment = address.indexOf('#');
    String whole = fragment < 0 ? address : address.substring(0, fragment);
    int query = whole.indexOf('?');
    if (query < 0) {
      return whole;
    }
    List<String> kept = new ArrayList<>();
    for (String part : whole.substring(query + 1).split("&", -1)) {
      if (!part.startsWith("utm_")) {
        kept.add(part);
      }
    }
    String path = whole.substring(0, query);
    return kept.isEmpty() ? path : path + "?" + String.join("&", kept);
  }
}
