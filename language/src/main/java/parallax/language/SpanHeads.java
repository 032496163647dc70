package parallax.language;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the span model's description says of its heads; written with the model in training.
///
/// Read token by token: a library that binds JSON to objects takes longer to start than the model.
final class SpanHeads {
  private final Map<String, Labels> labels;

  private SpanHeads(Map<String, Labels> labels) {
    this.labels = labels;
  }

  static SpanHeads read(String path) {
    Map<String, List<String>> names = Map.of();
    Map<String, float[][]> after = Map.of();
    Map<String, float[]> first = Map.of();
    try (InputStream in = Resources.open(path);
        JsonParser json = new JsonFactory().createParser(in)) {
      json.nextToken();
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        json.nextToken();
        switch (field) {
          case "labels" -> names = byHead(json, SpanHeads::names);
          case "after" -> after = byHead(json, SpanHeads::rows);
          case "first" -> first = byHead(json, SpanHeads::weights);
          default -> json.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
    Map<String, Labels> heads = new HashMap<>();
    for (Map.Entry<String, List<String>> head : names.entrySet()) {
      String name = head.getKey();
      heads.put(name, new Labels(head.getValue(), given(after.get(name)), given(first.get(name))));
    }
    return new SpanHeads(heads);
  }

  private static <T> T given(@Nullable T weights) {
    if (weights == null) {
      throw new IllegalStateException("the span model's description has a head without weights");
    }
    return weights;
  }

  /// What is read of a value that begins at the current token.
  private interface Read<T> {
    T value(JsonParser json) throws IOException;
  }

  private static <T> Map<String, T> byHead(JsonParser json, Read<T> read) throws IOException {
    Map<String, T> byHead = new HashMap<>();
    for (String head = json.nextFieldName(); head != null; head = json.nextFieldName()) {
      json.nextToken();
      byHead.put(head, read.value(json));
    }
    return byHead;
  }

  private static List<String> names(JsonParser json) throws IOException {
    List<String> names = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      names.add(json.getText());
    }
    return names;
  }

  private static float[][] rows(JsonParser json) throws IOException {
    List<float[]> rows = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      rows.add(weights(json));
    }
    return rows.toArray(float[][]::new);
  }

  private static float[] weights(JsonParser json) throws IOException {
    List<Double> weights = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      weights.add(json.getDoubleValue());
    }
    float[] row = new float[weights.size()];
    for (int at = 0; at < row.length; at++) {
      row[at] = weights.get(at).floatValue();
    }
    return row;
  }

  /// The labels of a head.
  Labels of(String head) {
    Labels found = labels.get(head);
    if (found == null) {
      throw new IllegalArgumentException("the span model has no head " + head);
    }
    return found;
  }
}
