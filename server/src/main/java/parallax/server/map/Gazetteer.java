package parallax.server.map;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parallax.text.Fold;

/// Towns by names that mean one of them only. A name that several towns of like size bear, or a
/// country or region too, is not in it, whatever the articles mean by it; nor are towns with fewer
/// than 15,000 inhabitants.
public final class Gazetteer {
  private final Map<String, Town> towns = new HashMap<>();

  /// Countries, and regions that are named after towns, with their countries.
  private final Map<String, String> regions = new HashMap<>();

  private Gazetteer() {
    for (String line : Lines.of("places.tsv.gz")) {
      String[] parts = line.split("\t", -1);
      towns.put(
          Fold.fold(parts[0]),
          new Town(parts[0], parts[1], Double.parseDouble(parts[2]), Double.parseDouble(parts[3])));
    }
    for (String country : Locale.getISOCountries()) {
      regions.put(Fold.fold(Locale.of("", country).getDisplayCountry(Locale.ENGLISH)), country);
    }
    for (String line : Lines.of("regions.txt")) {
      if (!line.startsWith("#")) {
        String[] parts = line.split("\t", -1);
        regions.put(Fold.fold(parts[0]), parts[1]);
      }
    }
  }

  private static final class Once {
    private static final Gazetteer THE = new Gazetteer();
  }

  /// Read at the first call.
  public static Gazetteer get() {
    return Once.THE;
  }

  /// The town that a name means by itself.
  public Optional<Town> town(String name) {
    return Optional.ofNullable(towns.get(Fold.fold(name)));
  }

  /// The country (ISO 3166-1) that a country or region is in.
  public Optional<String> countryOf(String region) {
    return Optional.ofNullable(regions.get(Fold.fold(region)));
  }
}
