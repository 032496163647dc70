package parallax.read.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The head of a server's answer (RFC 9112): its status and its fields.
///
/// Read leniently, as archives hold what servers really sent: lines may end in a bare line
/// feed, and a line that is no field is passed over.
///
/// @param fields by name in lower case; a repeated one holds its values with commas between them
public record HttpHead(int status, String reason, Map<String, String> fields) {

  /// Browsers stop at about as much.
  public static final int MOST_BYTES = 256 << 10;

  public HttpHead {
    fields = Map.copyOf(fields);
  }

  /// Reads a head, byte by byte up to the empty line that ends it.
  ///
  /// @param in buffered
  /// @throws IOException where it is no answer, ends early, or is longer than [#MOST_BYTES]
  public static HttpHead read(InputStream in) throws IOException {
    HeadLines lines = new HeadLines(in, MOST_BYTES);
    String first = lines.next();
    String[] parts = first.strip().split("\\s+", 3);
    if (!first.startsWith("HTTP/") || parts.length < 2 || !parts[1].matches("\\d{3}")) {
      throw new Malformed("it is no answer of a web server");
    }
    return new HttpHead(
        Integer.parseInt(parts[1]), parts.length > 2 ? parts[2] : "", lines.fields());
  }

  public Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /// The media type in lower case, such as `text/html`.
  public Optional<String> mediaType() {
    return field("content-type").map(HttpHead::mediaType).filter(type -> !type.isEmpty());
  }

  /// The charset that the media type names, where there is such a one.
  public Optional<Charset> charset() {
    return field("content-type").flatMap(HttpHead::charset);
  }

  /// The type in a field such as `text/html; charset=utf-8`, in lower case.
  public static String mediaType(String field) {
    int end = field.indexOf(';');
    return (end < 0 ? field : field.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /// The charset that such a field names.
  public static Optional<Charset> charset(String field) {
    String lower = field.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("charset=");
    if (at < 0) {
      return Optional.empty();
    }
    String name = lower.substring(at + "charset=".length()).replaceAll("[\"' ]", "");
    int end = name.indexOf(';');
    try {
      return Optional.of(Charset.forName(end < 0 ? name : name.substring(0, end)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return Optional.empty();
    }
  }
}
