package parallax.tell.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import parallax.model.Span;

/// Writes JSON the way all our formats have it: unknown is `null`, a span is `[start, end]`, a
/// whole number has no fraction.
final class JsonWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  /// Above this a double no longer holds every whole number, so it is not written as one.
  private static final double EXACT_WHOLE_NUMBERS = 0x1p53;

  /// Shares, similarities and confidences are written to this fraction: beyond it they are noise.
  private static final double SHARE_STEP = 1e-4;

  private final JsonGenerator out;

  private JsonWriter(JsonGenerator out) {
    this.out = out;
  }

  /// Something that writes; in memory, so an [IOException] cannot happen.
  @FunctionalInterface
  interface Body {
    void write(JsonWriter to) throws IOException;
  }

  /// One object on one line, without its line end.
  static String line(Body fields) {
    return text(fields, false);
  }

  /// One object, indented by two.
  static String document(Body fields) {
    return text(fields, true) + "\n";
  }

  private static String text(Body fields, boolean indented) {
    var text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      if (indented) {
        out.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      }
      out.writeStartObject();
      fields.write(new JsonWriter(out));
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return escapeLoneSurrogates(text.toString());
  }

  /// A lone surrogate cannot be encoded in UTF-8; written as an escape it survives to the letter.
  private static String escapeLoneSurrogates(String json) {
    StringBuilder escaped = null;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < json.length()
              && Character.isLowSurrogate(json.charAt(i + 1));
      if (!pair && Character.isSurrogate(c)) {
        if (escaped == null) {
          escaped = new StringBuilder(json.length() + 16).append(json, 0, i);
        }
        escaped.append(String.format("\\u%04x", (int) c));
      } else if (pair) {
        if (escaped != null) {
          escaped.append(c).append(json.charAt(i + 1));
        }
        i++;
      } else if (escaped != null) {
        escaped.append(c);
      }
    }
    return escaped == null ? json : escaped.toString();
  }

  void string(String key, String value) throws IOException {
    out.writeStringField(key, value);
  }

  void string(String key, Optional<String> value) throws IOException {
    out.writeFieldName(key);
    if (value.isPresent()) {
      out.writeString(value.get());
    } else {
      out.writeNull();
    }
  }

  void strings(String key, List<String> values) throws IOException {
    out.writeArrayFieldStart(key);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  void whole(String key, long value) throws IOException {
    out.writeNumberField(key, value);
  }

  void yesOrNo(String key, boolean value) throws IOException {
    out.writeBooleanField(key, value);
  }

  /// A number as it was given; an infinite one is `null`.
  void number(String key, double value) throws IOException {
    out.writeFieldName(key);
    if (Double.isInfinite(value) || Double.isNaN(value)) {
      out.writeNull();
    } else if (value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE_NUMBERS) {
      out.writeNumber((long) value);
    } else {
      out.writeNumber(value);
    }
  }

  /// A number from 0 to 1, rounded.
  void share(String key, double value) throws IOException {
    out.writeNumberField(key, Math.rint(value / SHARE_STEP) / (1 / SHARE_STEP));
  }

  void span(String key, Span span) throws IOException {
    out.writeFieldName(key);
    pair(span);
  }

  void spans(String key, List<Span> spans) throws IOException {
    out.writeArrayFieldStart(key);
    for (Span span : spans) {
      pair(span);
    }
    out.writeEndArray();
  }

  /// The spans, or `null` where there are none.
  void spansOrNull(String key, List<Span> spans) throws IOException {
    if (spans.isEmpty()) {
      out.writeNullField(key);
    } else {
      spans(key, spans);
    }
  }

  private void pair(Span span) throws IOException {
    out.writeStartArray();
    out.writeNumber(span.start());
    out.writeNumber(span.end());
    out.writeEndArray();
  }

  void object(String key, Body fields) throws IOException {
    out.writeObjectFieldStart(key);
    fields.write(this);
    out.writeEndObject();
  }

  /// Something that writes the fields of one item.
  @FunctionalInterface
  interface Item<T> {
    void write(JsonWriter to, T item) throws IOException;
  }

  <T> void objects(String key, Iterable<? extends T> items, Item<T> fields) throws IOException {
    out.writeArrayFieldStart(key);
    for (T item : items) {
      out.writeStartObject();
      fields.write(this, item);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  void lists(String key, Iterable<List<String>> lists) throws IOException {
    out.writeArrayFieldStart(key);
    for (List<String> list : lists) {
      out.writeStartArray();
      for (String item : list) {
        out.writeString(item);
      }
      out.writeEndArray();
    }
    out.writeEndArray();
  }
}
