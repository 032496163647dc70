package parallax.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What the span model's description says of its heads; written with the model in training.
final class SpanHeads {
  private final Map<String, Labels> labels;

  private SpanHeads(Map<String, Labels> labels) {
    this.labels = labels;
  }

  static SpanHeads read(String path) {
    try (InputStream in = Resources.open(path)) {
      JsonNode all = new ObjectMapper().readTree(in);
      return new SpanHeads(
          all.required("labels").properties().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      Map.Entry::getKey, head -> labels(all, head.getKey()))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private static Labels labels(JsonNode all, String head) {
    List<String> names =
        StreamSupport.stream(all.required("labels").required(head).spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    float[][] after =
        StreamSupport.stream(all.required("after").required(head).spliterator(), false)
            .map(SpanHeads::weights)
            .toArray(float[][]::new);
    return new Labels(names, after, weights(all.required("first").required(head)));
  }

  private static float[] weights(JsonNode row) {
    float[] weights = new float[row.size()];
    for (int at = 0; at < weights.length; at++) {
      weights[at] = row.required(at).floatValue();
    }
    return weights;
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
