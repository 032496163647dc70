package parallax.server.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Browsers that have shown a token. Kept in memory, by hash: a restart asks for the token again,
/// and a token that is taken back takes its sessions with it. Thread-safe.
public final class Sessions {
  /// How long after its last request a session ends.
  public static final Duration IDLE = Duration.ofHours(12);

  private static final int BYTES = 32;

  /// More than these belong to no team; the one used longest ago ends.
  private static final int MOST = 10_000;

  private final Tokens tokens;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> open = new LinkedHashMap<>(16, 0.75f, true);

  public Sessions(Tokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  private record Session(String token, Instant used) {}

  /// Begins a session for who shows `secret`.
  ///
  /// @return its id, to be kept by the browser; empty where that is no token
  public synchronized Optional<String> begin(String secret) {
    return tokens
        .of(secret)
        .map(
            token -> {
              byte[] bytes = new byte[BYTES];
              random.nextBytes(bytes);
              String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
              open.put(Tokens.hash(id), new Session(token.hash(), clock.instant()));
              if (open.size() > MOST) {
                open.remove(open.keySet().iterator().next());
              }
              return id;
            });
  }

  /// Whose session this is.
  public synchronized Optional<Identity> of(String id) {
    String key = Tokens.hash(id);
    Session session = open.get(key);
    if (session == null) {
      return Optional.empty();
    }
    Optional<Tokens.Token> token = tokens.byHash(session.token());
    if (token.isEmpty() || session.used().plus(IDLE).isBefore(clock.instant())) {
      open.remove(key);
      return Optional.empty();
    }
    open.put(key, new Session(session.token(), clock.instant()));
    return Optional.of(token.get().identity());
  }

  /// Ends a session.
  public synchronized void end(String id) {
    open.remove(Tokens.hash(id));
  }
}
