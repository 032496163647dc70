package parallax.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a unit measures, and how it converts.
///
/// @param dimension `length`, `mass`, …: units of one dimension convert into each other
/// @param factor of this unit in the dimension's base unit
/// @param offset of this unit's zero in the base unit; 0 but for temperatures
record Unit(String dimension, double factor, double offset) {
  private static final Map<String, Unit> ALL = load();

  /// The unit that figures call `name`; empty for money, people and other things that are counted.
  static Optional<Unit> named(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  double toBase(double value) {
    return value * factor + offset;
  }

  private static Map<String, Unit> load() {
    try (InputStream in = Unit.class.getResourceAsStream("units.tsv")) {
      if (in == null) {
        throw new IllegalStateException("units.tsv is not beside " + Unit.class.getName());
      }
      Map<String, Unit> all = new HashMap<>();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t");
          double factor = Double.parseDouble(cells[2]);
          all.put(cells[1], new Unit(cells[0], factor, Double.parseDouble(cells[3])));
        }
      }
      return Map.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read units.tsv", e);
    }
  }
}
