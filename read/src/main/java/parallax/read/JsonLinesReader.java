package parallax.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads JSON Lines, a [JsonRecord] at a time. A bad line is refused as `path#line`, the rest goes
/// on.
final class JsonLinesReader extends Pulled<Unread> {
  /// Lines longer than that are not looked at for being blank.
  private static final int BLANK_BYTES = 4096;

  private static final int BUFFER_BYTES = 64 << 10;

  private final String source;
  private final InputStream in;
  private final Articles articles;
  private final Limits limits;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int end;
  private int line;
  private boolean ended;

  JsonLinesReader(String source, InputStream in, Articles articles, Limits limits) {
    this.source = source;
    this.in = in;
    this.articles = articles;
    this.limits = limits;
  }

  @Override
  Optional<Unread> pull() {
    while (!ended) {
      Optional<Unread> next = line();
      if (next.isPresent()) {
        return next;
      }
    }
    return Optional.empty();
  }

  private Optional<Unread> line() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean whole;
    try {
      whole = readLine(bytes);
    } catch (IOException e) {
      ended = true;
      return Optional.of(
          Unread.refused(
              source, "it cannot be read after line " + (line - 1) + ": " + Walk.reason(e)));
    }
    String name = source + "#" + line;
    if (!whole) {
      return Optional.of(
          Unread.refused(name, "the line is longer than " + (limits.lineBytes() >> 20) + " MiB"));
    }
    return isBlank(bytes) ? Optional.empty() : Optional.of(() -> record(name, bytes));
  }

  private static boolean isBlank(ByteArrayOutputStream bytes) {
    return bytes.size() < BLANK_BYTES && bytes.toString(StandardCharsets.UTF_8).isBlank();
  }

  /// Reads up to the next line feed; false where the line was too long to keep.
  private boolean readLine(ByteArrayOutputStream bytes) throws IOException {
    line++;
    boolean whole = true;
    while (true) {
      if (at == end) {
        at = 0;
        end = Math.max(0, in.read(buffer));
        if (end == 0) {
          ended = true;
          return whole;
        }
      }
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      whole &= bytes.size() + at - from <= limits.lineBytes();
      if (whole) {
        bytes.write(buffer, from, at - from);
      }
      if (at < end) {
        at++;
        return whole;
      }
    }
  }

  private Reading record(String name, ByteArrayOutputStream bytes) {
    String json = Decoding.decode(bytes.toByteArray(), Optional.empty());
    JsonNode record;
    try {
      record = JsonRecord.parse(json);
    } catch (JsonProcessingException e) {
      return Reading.refused(name, "the line is not JSON: " + JsonRecord.reason(e));
    }
    return record.isObject()
        ? JsonRecord.read(name, record, articles)
        : Reading.refused(name, "the line is not a JSON object");
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(source, e);
    }
  }
}
