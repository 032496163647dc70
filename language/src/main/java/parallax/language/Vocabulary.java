package parallax.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The pieces that the models know, with their numbers: BERT's, lower-cased (Devlin et al. 2019).
/// Both bundled models have been trained on them.
final class Vocabulary {
  private static final String LINES = "/parallax/language/spans-v4-vocab.txt";

  /// Room for BERT's 30,522 pieces without growing.
  private static final int CAPACITY = 45_000;

  private Vocabulary() {}

  /// Read once. Not to be changed.
  static Map<String, Integer> shared() {
    return Shared.IDS;
  }

  /// From a text with one piece a line; its number is the line's, from 0.
  private static Map<String, Integer> ofLines(String path) {
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

  /// Read when first touched.
  private static final class Shared {
    static final Map<String, Integer> IDS = ofLines(LINES);
  }
}
