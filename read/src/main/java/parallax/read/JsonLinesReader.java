package parallax.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import parallax.read.date.DateWords;
import parallax.read.date.DayOrder;
import parallax.read.date.Moment;

/// Reads JSON Lines, a record at a time: `id`, `text` or `html`, and where known `title`,
/// `published`, `outlet`, `url`. Other keys are ignored. A bad line is refused as `path#line`, the
/// rest goes on.
final class JsonLinesReader implements Iterator<Reading> {
  private static final ObjectReader JSON = JsonMapper.builder().build().reader();

  private final String source;
  private final InputStream in;
  private final Articles articles;
  private final Limits limits;
  private int line;
  private boolean ended;
  private @Nullable Reading next;

  JsonLinesReader(String source, InputStream in, Articles articles, Limits limits) {
    this.source = source;
    this.in = in;
    this.articles = articles;
    this.limits = limits;
  }

  Stream<Reading> stream() {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(this::close);
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      advance();
    }
    return next != null;
  }

  @Override
  public Reading next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more lines in " + source);
    }
    Reading reading = next;
    next = null;
    return java.util.Objects.requireNonNull(reading);
  }

  private void advance() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean whole;
    try {
      whole = readLine(bytes);
    } catch (IOException e) {
      ended = true;
      next =
          Reading.refused(source, "it cannot be read after line " + line + ": " + Walk.reason(e));
      return;
    }
    String name = source + "#" + line;
    if (!whole) {
      next =
          Reading.refused(name, "the line is longer than " + (limits.lineBytes() >> 20) + " MiB");
      return;
    }
    String json = Decoding.decode(bytes.toByteArray());
    if (!json.isBlank()) {
      next = record(name, json.startsWith("\uFEFF") ? json.substring(1) : json);
    }
  }

  /// Reads up to the next line feed; false where the line was too long to keep.
  private boolean readLine(ByteArrayOutputStream bytes) throws IOException {
    line++;
    boolean whole = true;
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        ended = true;
        break;
      }
      if (bytes.size() < limits.lineBytes()) {
        bytes.write(b);
      } else {
        whole = false;
      }
    }
    return whole;
  }

  private Reading record(String name, String json) {
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
    Articles.Given given =
        new Articles.Given(
            id(record),
            string(record, "title"),
            string(record, "published").flatMap(JsonLinesReader::moment),
            string(record, "outlet"),
            string(record, "url"));
    Optional<String> html = string(record, "html");
    JsonNode text = record.path("text");
    if (text.isTextual()) {
      return articles.text(name, text.asText(), given);
    }
    return html.map(h -> articles.page(name, h, given))
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

  private void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(source, e);
    }
  }
}
