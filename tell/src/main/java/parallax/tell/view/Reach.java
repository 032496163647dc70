package parallax.tell.view;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parallax.model.Figure;

/// Which way a figure's modifier moves what it says: "more than 90" reaches upwards from 90.
public enum Reach {
  EXACT,
  ABOVE,
  BELOW,
  AROUND;

  private static final String RESOURCE = "modifiers.tsv";
  private static final Map<String, Reach> BY_WORDS = read();

  /// A modifier that is not in the list leaves the figure where it is.
  public static Reach of(Figure figure) {
    Optional<String> modifier = figure.modifier();
    return modifier
        .map(m -> BY_WORDS.getOrDefault(m.strip().toLowerCase(Locale.ROOT), EXACT))
        .orElse(EXACT);
  }

  private static Map<String, Reach> read() {
    Map<String, Reach> byWords = new HashMap<>();
    try (InputStream in = Reach.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is missing");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", 2))
          .forEach(c -> byWords.put(c[0], valueOf(c[1].strip().toUpperCase(Locale.ROOT))));
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + RESOURCE, e);
    }
    return byWords;
  }
}
