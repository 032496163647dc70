package parallax.read.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Words with a weight each, from lines `word TAB weight`.
final class WordWeights {
  private final Map<String, Float> weights = new HashMap<>();

  static WordWeights load(String resource) {
    try (InputStream in =
        Objects.requireNonNull(WordWeights.class.getResourceAsStream(resource), resource)) {
      return from(in);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  static WordWeights from(InputStream in) throws IOException {
    WordWeights loaded = new WordWeights();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        loaded.weights.put(line.substring(0, tab), Float.valueOf(line.substring(tab + 1)));
      }
    }
    return loaded;
  }

  /// The words that have one.
  Set<String> words() {
    return weights.keySet();
  }

  /// The weight of `word`, 0 where it has none.
  float of(String word) {
    Float weight = weights.get(word);
    return weight == null ? 0 : weight;
  }
}
