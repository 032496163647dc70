package parallax.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;
import parallax.archive.StoryVersion;

/// What was answered about stories, so that a page that many ask for is written once.
///
/// An answer is good for as long as all that it shows is what it was: the story's articles, what
/// persons say of it, and what came before and after. It is written anew after a while all the
/// same, for another process may have rebuilt what it shows. Those asked for last are kept, up to
/// so many bytes. Safe for several threads; two that ask for one at the same time may both write
/// it.
final class KeptAnswers {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /// Bytes of a tag's digest.
  private static final int DIGEST = 16;

  /// What an answer shows, as it was when it was written.
  ///
  /// @param around what came before and after the story, as it is shown
  record Shown(StoryVersion version, String around) {}

  /// An answer as it was written.
  static final class Kept {
    private final Shown shown;
    private final Instant written;
    private final byte[] body;
    private final String tag;

    Kept(Shown shown, Instant written, byte[] body) {
      this.shown = shown;
      this.written = written;
      this.body = body;
      this.tag = tag(body);
    }

    byte[] body() {
      return body.clone();
    }
  }

  private final long most;
  private final InstantSource clock;
  private final LinkedHashMap<String, Kept> answers = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  /// @param most bytes that are kept
  KeptAnswers(long most, InstantSource clock) {
    this.most = most;
    this.clock = clock;
  }

  /// Answers with what is kept or `writer` writes. Who has it already, by their `If-None-Match`,
  /// is told so.
  ///
  /// @param tag the entity tag; empty for one of the bytes
  void answer(Context ctx, Shown shown, Optional<String> tag, Supplier<String> writer) {
    Kept kept = of(ctx.path(), shown, writer);
    ctx.header("ETag", tag.orElse(kept.tag));
    ctx.result(kept.body);
  }

  /// What is kept, where it is still good, else what `writer` writes.
  Kept of(String path, Shown shown, Supplier<String> writer) {
    return good(path, shown).orElseGet(() -> keep(path, shown, writer.get()));
  }

  private synchronized Optional<Kept> good(String path, Shown shown) {
    return Optional.ofNullable(answers.get(path))
        .filter(kept -> kept.shown.equals(shown))
        .filter(kept -> kept.written.plus(LONGEST).isAfter(clock.instant()));
  }

  private Kept keep(String path, Shown shown, String answer) {
    var kept = new Kept(shown, clock.instant(), answer.getBytes(StandardCharsets.UTF_8));
    synchronized (this) {
      Kept before = answers.put(path, kept);
      bytes += kept.body.length - (before == null ? 0 : before.body.length);
      while (bytes > most && answers.size() > 1) {
        bytes -= answers.pollFirstEntry().getValue().body.length;
      }
    }
    return kept;
  }

  private static String tag(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      byte[] tag = Arrays.copyOf(digest, DIGEST);
      return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(tag) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
