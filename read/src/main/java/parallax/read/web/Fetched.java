package parallax.read.web;

import java.nio.charset.Charset;
import java.util.Optional;

/// What became of an address.
public sealed interface Fetched {

  /// A server answered with status 200.
  ///
  /// @param address that it was found at, behind all redirects
  /// @param charset as the server named it
  /// @param bytes of the answer, unpacked
  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
  record Answer(String address, Optional<Charset> charset, byte[] bytes) implements Fetched {}

  /// It was not fetched, or not answered well, with the reason.
  record Refused(String reason) implements Fetched {}
}
