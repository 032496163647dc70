package parallax.read.warc;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Optional;

/// What an archive holds at an offset.
public sealed interface WarcRecord {

  /// Where the record starts: in the file, where it is packed alone or not at all; else in the
  /// unpacked data.
  long offset();

  /// A page that was answered with status 200.
  ///
  /// @param charset as the server's head names it
  /// @param captured the day on which it was fetched
  /// @param bytes of the page, unpacked
  /// @param cut whether its end is missing
  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
  record Page(
      long offset,
      Optional<String> address,
      Optional<Charset> charset,
      Optional<LocalDate> captured,
      byte[] bytes,
      boolean cut)
      implements WarcRecord {}

  /// A page that cannot be read, with the reason.
  record Unreadable(long offset, String reason) implements WarcRecord {}

  /// A place where the archive itself is damaged; what follows may be whole.
  record Damaged(long offset, String reason) implements WarcRecord {}

  /// A record that is no page: why, in words that a number goes in front of ("requests").
  record NoPage(long offset, String kind) implements WarcRecord {}
}
