package parallax.read.web;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;

/// What became of an address that is asked for again and again.
public sealed interface Polled {

  /// A server answered with status 200.
  ///
  /// @param address that it was found at, behind all redirects
  /// @param charset as the server named it
  /// @param bytes of the answer, unpacked
  /// @param validators to ask with the next time
  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
  record Answer(String address, Optional<Charset> charset, byte[] bytes, Validators validators)
      implements Polled {}

  /// It is what it was when the validators were given (status 304).
  record Unchanged() implements Polled {}

  /// It is gone for good (status 410).
  record Gone() implements Polled {}

  /// It was not fetched, or not answered well.
  ///
  /// @param pause how long the server wants us to stay away
  record Refused(String reason, Optional<Duration> pause) implements Polled {}
}
