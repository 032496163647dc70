package parallax.read.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import parallax.read.bytes.Expansion;
import parallax.read.bytes.GzipMembers;

/// The body of a server's answer as it was before it was packed for the way: chunks joined, gzip,
/// deflate and Brotli opened.
///
/// Archives often keep the head as it was sent and the body unpacked, so each packing is undone
/// only where the bytes look packed.
public final class HttpBody {
  private static final int PEEK_BYTES = 64;
  private static final int MOST_CODINGS = 3;

  private HttpBody() {}

  /// @param raw what follows the head, to its end
  /// @param bounds how far it may unpack
  public static InputStream of(HttpHead head, InputStream raw, Expansion bounds)
      throws IOException {
    InputStream body = raw;
    if (names(head, "transfer-encoding").contains("chunked")) {
      body = ChunkedInput.of(buffered(body));
    }
    List<String> codings = names(head, "content-encoding");
    if (codings.size() > MOST_CODINGS) {
      throw new Malformed("it is packed more than " + MOST_CODINGS + " times");
    }
    for (String coding : codings.reversed()) {
      body = opened(coding, buffered(body), bounds);
    }
    return body;
  }

  private static List<String> names(HttpHead head, String field) {
    return head.field(field)
        .map(
            value ->
                List.of(value.split(",")).stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .filter(name -> !name.isEmpty() && !name.equals("identity"))
                    .toList())
        .orElse(List.of());
  }

  private static InputStream opened(String coding, BufferedInputStream in, Expansion bounds)
      throws IOException {
    byte[] start = peek(in);
    return switch (coding) {
      case "gzip", "x-gzip" -> GzipMembers.starts(start) ? new GzipMembers(in, bounds) : in;
      case "deflate" -> isZlib(start) ? new InflaterInputStream(in) : bare(in, start);
      case "br" -> isMarkup(start) ? in : new BrotliInputStream(in);
      default -> throw new Malformed("it is packed as \"" + coding + "\", which is not read");
    };
  }

  private static boolean isZlib(byte[] start) {
    return start.length >= 2
        && (start[0] & 0x0F) == 8
        && (((start[0] & 0xFF) << 8) | (start[1] & 0xFF)) % 31 == 0;
  }

  /// Some servers send deflate data without the frame that the standard wants.
  private static InputStream bare(InputStream in, byte[] start) {
    return isMarkup(start) ? in : new InflaterInputStream(in, new Inflater(true));
  }

  private static boolean isMarkup(byte[] start) {
    for (byte b : start) {
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b == '<';
      }
    }
    return false;
  }

  private static BufferedInputStream buffered(InputStream in) {
    return in instanceof BufferedInputStream already ? already : new BufferedInputStream(in);
  }

  private static byte[] peek(BufferedInputStream in) throws IOException {
    in.mark(PEEK_BYTES);
    byte[] start = in.readNBytes(PEEK_BYTES);
    in.reset();
    return start;
  }
}
