package parallax.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/// Bytes to characters: by byte order mark, then UTF-16 by its zero bytes, then UTF-8 where every
/// byte fits, then what the page declares, then windows-1252, which the web takes for Latin-1.
///
/// A page that declares one charset and is valid UTF-8 with multi-byte characters is UTF-8: text in
/// any other charset almost never is by accident.
final class Decoding {
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  /// A declaration must stand in the first 1,024 bytes (HTML standard); real pages are sloppier.
  private static final int DECLARATION_BYTES = 4096;

  /// Share of zero bytes at odd or even places from which text is taken for UTF-16.
  private static final double UTF_16_ZEROS = 0.3;

  private Decoding() {}

  /// The characters of `bytes`, a leading byte order mark among them.
  static String decode(byte[] bytes) {
    Optional<Charset> marked = byMark(bytes);
    if (marked.isPresent()) {
      return new String(bytes, marked.get());
    }
    Optional<Charset> wide = byZeros(bytes);
    if (wide.isPresent()) {
      return new String(bytes, wide.get());
    }
    return utf8(bytes)
        .orElseGet(
            () -> new String(bytes, mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : declared(bytes)));
  }

  /// The characters of the first bytes of an input, to tell its kind by: a character cut at the end
  /// is no sign of another charset.
  static String decodeHead(byte[] head) {
    return byMark(head)
        .or(() -> byZeros(head))
        .map(charset -> new String(head, charset))
        .orElseGet(() -> utf8(head).orElseGet(() -> new String(head, StandardCharsets.ISO_8859_1)));
  }

  private static Optional<Charset> byMark(byte[] b) {
    if (b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static Optional<Charset> byZeros(byte[] bytes) {
    int pairs = Math.min(bytes.length, DECLARATION_BYTES) / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += bytes[2 * i] == 0 ? 1 : 0;
      odd += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (odd > UTF_16_ZEROS * pairs && even * 10 < odd) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (even > UTF_16_ZEROS * pairs && odd * 10 < even) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static Optional<String> utf8(byte[] bytes) {
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      CharBuffer chars = strict.decode(ByteBuffer.wrap(bytes));
      return Optional.of(chars.toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  /// Whether nearly all bytes above ASCII form valid sequences: UTF-8 with a few broken places,
  /// such as a page cut in the middle of a character.
  private static boolean mostlyUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      if (b < 0x80) {
        continue;
      }
      int more =
          b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : 0;
      boolean whole = more > 0 && i + more < bytes.length;
      for (int j = 1; whole && j <= more; j++) {
        whole = (bytes[i + j] & 0xC0) == 0x80;
      }
      if (whole) {
        good++;
        i += more;
      } else {
        bad++;
      }
    }
    return good > 4 * bad;
  }

  private static Charset declared(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    int at = head.indexOf("charset=");
    if (at < 0) {
      at = head.indexOf("encoding=");
    }
    if (at < 0) {
      return FALLBACK;
    }
    int start = head.indexOf('=', at) + 1;
    while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < head.length()
        && (Character.isLetterOrDigit(head.charAt(end)) || "-_.:".indexOf(head.charAt(end)) >= 0)) {
      end++;
    }
    return charset(head.substring(start, end));
  }

  private static Charset charset(String name) {
    // Declared UTF-8 was tried already and does not fit; the web reads Latin-1 as windows-1252.
    if (name.isEmpty()
        || name.startsWith("utf")
        || name.equals("iso-8859-1")
        || name.equals("us-ascii")) {
      return FALLBACK;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return FALLBACK;
    }
  }
}
