package parallax.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What each figure must not fall below, pinned with a digest of the data it was measured on.
///
/// Kept in `floors.tsv`: name, floor, digest of the data, separated by tabs; `#` starts a comment.
final class Floors {
  private final Map<String, Floor> floors;

  private Floors(Map<String, Floor> floors) {
    this.floors = floors;
  }

  /// One floor.
  ///
  /// @param digest of the data on which it was set; other data may give other figures
  record Floor(double value, String digest) {}

  static Floors load() {
    try (InputStream in = Floors.class.getResourceAsStream("floors.tsv")) {
      if (in == null) {
        throw new IllegalStateException("floors.tsv is not beside " + Floors.class.getName());
      }
      Map<String, Floor> floors = new LinkedHashMap<>();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t");
          floors.put(cells[0], new Floor(Double.parseDouble(cells[1]), cells[2]));
        }
      }
      return new Floors(floors);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read floors.tsv", e);
    }
  }

  Optional<Floor> of(String score) {
    return Optional.ofNullable(floors.get(score));
  }

  Map<String, Floor> all() {
    return Map.copyOf(floors);
  }
}
