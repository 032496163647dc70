package parallax.language;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Reads the pieces that a model knows, with their numbers.
final class Vocabulary {
  /// Room for BERT's 30,522 pieces without growing.
  private static final int CAPACITY = 45_000;

  private Vocabulary() {}

  /// From a text with one piece a line; its number is the line's, from 0.
  static Map<String, Integer> ofLines(String path) {
    var ids = new HashMap<String, Integer>(CAPACITY);
    try (var in =
        new BufferedReader(
            new InputStreamReader(Resources.open(path), StandardCharsets.UTF_8), 1 << 16)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        ids.put(line, ids.size());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
    return ids;
  }

  /// From `model.vocab` of a tokenizer's JSON description.
  static Map<String, Integer> ofTokenizer(String path) {
    var ids = new HashMap<String, Integer>(CAPACITY);
    try (InputStream in = Resources.open(path);
        JsonParser json = new JsonFactory().createParser(in)) {
      boolean found = false;
      for (JsonToken token = json.nextToken(); token != null && !found; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME && "vocab".equals(json.currentName())) {
          json.nextToken();
          while (json.nextToken() == JsonToken.FIELD_NAME) {
            String piece = json.currentName();
            ids.put(piece, json.nextIntValue(WordPiece.UNKNOWN));
          }
          found = true;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
    return ids;
  }
}
