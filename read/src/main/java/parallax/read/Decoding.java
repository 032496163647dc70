package parallax.read;

import java.nio.ByteBuffer;
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
/// byte fits, then what the server said, then what the page declares, then what the bytes look most
/// like ([CharsetGuess]).
///
/// Bytes that are valid UTF-8 with multi-byte characters are UTF-8 whatever is declared: text
/// in any other charset almost never is by accident.
final class Decoding {
  /// A declaration must stand in the first 1,024 bytes (HTML standard); real pages are sloppier.
  private static final int DECLARATION_BYTES = 4096;

  /// Share of zero bytes at odd or even places from which text is taken for UTF-16.
  private static final double UTF_16_ZEROS = 0.3;

  private static final int ESCAPE = 0x1B;

  /// What decoding puts where bytes are no character.
  private static final char REPLACEMENT = '\uFFFD';

  private Decoding() {}

  /// The characters of `bytes`, a leading byte order mark among them.
  ///
  /// @param told by the server, if there was one
  static String decode(byte[] bytes, Optional<Charset> told) {
    Optional<Charset> known = byMark(bytes).or(() -> byZeros(bytes));
    if (known.isPresent()) {
      return new String(bytes, known.get());
    }
    Optional<Charset> declared = told.or(() -> declared(bytes)).map(Decoding::asTheWebReadsIt);
    if (declared.filter(c -> c.name().startsWith("ISO-2022")).isPresent() && escapes(bytes)) {
      return new String(bytes, declared.get());
    }
    return utf8(bytes)
        .orElseGet(
            () ->
                mostlyUtf8(bytes)
                    ? new String(bytes, StandardCharsets.UTF_8)
                    : declared
                        // Declared UTF-8 was tried already and does not fit.
                        .filter(charset -> !charset.name().startsWith("UTF-"))
                        .map(charset -> new String(bytes, charset))
                        .orElseGet(() -> CharsetGuess.decode(bytes)));
  }

  /// The web takes these for their larger relatives (Encoding standard).
  private static Charset asTheWebReadsIt(Charset charset) {
    return switch (charset.name()) {
      case "ISO-8859-1", "US-ASCII" -> Charset.forName("windows-1252");
      case "ISO-8859-9" -> Charset.forName("windows-1254");
      case "GB2312", "GBK" -> Charset.forName("GB18030");
      default -> charset;
    };
  }

  /// Seven-bit charsets that switch by escape sequences are valid UTF-8 and yet are not.
  private static boolean escapes(byte[] bytes) {
    for (byte b : bytes) {
      if (b == ESCAPE) {
        return true;
      }
    }
    return false;
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

  /// The lenient decoder is several times as fast as the strict one, and what does not fit leaves
  /// its mark: only where that is found, which a page may hold itself, is the strict one asked.
  private static Optional<String> utf8(byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    return lenient.indexOf(REPLACEMENT) < 0 || isUtf8(bytes)
        ? Optional.of(lenient)
        : Optional.empty();
  }

  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      strict.decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException _) {
      return false;
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

  private static Optional<Charset> declared(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    int at = head.indexOf("charset=");
    if (at < 0) {
      at = head.indexOf("encoding=");
    }
    if (at < 0) {
      return Optional.empty();
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
    try {
      return Optional.of(Charset.forName(head.substring(start, end)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return Optional.empty();
    }
  }
}
