package parallax.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import parallax.read.date.DateWords;
import parallax.read.date.DayOrder;
import parallax.read.date.Moment;

/// Reads JSON Lines, a record at a time: `id`, `text` or `html`, and where known `title`,
/// `published`, `outlet`, `url`. Other keys are ignored. A bad line is refused as `path#line`, the
/// rest goes on.
final class JsonLinesReader extends Pulled<Unread> {
  /// Lines longer than that are not looked at for being blank.
  private static final int BLANK_BYTES = 4096;

  private static final int BUFFER_BYTES = 64 << 10;

  private static final ObjectReader JSON = JsonMapper.builder().build().reader();

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
    String decoded = Decoding.decode(bytes.toByteArray(), Optional.empty());
    String json = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    JsonNode record;
    try {
      record = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return Reading.refused(
          name, "the line is not JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
    if (!record.isObject()) {
      return Reading.refused(name, "the line is not a JSON object");
    }
    Given given =
        new Given(
            id(record),
            string(record, "title"),
            List.of(),
            string(record, "published")
                .flatMap(JsonLinesReader::moment)
                .map(moment -> moment.published("given")),
            string(record, "outlet"),
            string(record, "url"));
    Optional<String> html = string(record, "html");
    JsonNode text = record.path("text");
    if (text.isTextual()) {
      return articles.text(name, text.asText(), given);
    }
    return html.map(h -> articles.page(name, h, given, Articles.Setting.NOTHING))
        .orElseGet(() -> Reading.refused(name, "the record has neither \"text\" nor \"html\""));
  }

  private static Optional<Moment> moment(String published) {
    return DateWords.first(published, DayOrder.UNKNOWN);
  }

  private static Optional<String> id(JsonNode record) {
    JsonNode id = record.path("id");
    return id.isNumber() ? Optional.of(id.asText()) : string(record, "id");
  }

  private static Optional<String> string(JsonNode record, String key) {
    JsonNode value = record.path(key);
    return value.isTextual() && !value.asText().isBlank()
        ? Optional.of(value.asText().strip())
        : Optional.empty();
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
