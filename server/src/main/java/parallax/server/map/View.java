package parallax.server.map;

import java.util.List;

/// The part of the earth that a map shows, degrees of latitude and longitude as units of length;
/// near the poles east and west are drawn together.
///
/// @param west degrees; as `east`, may lie beyond ±180
record View(double west, double east, double south, double north) {
  static final int WIDTH = 360;
  static final int HEIGHT = 200;

  /// Degrees that are shown at least: a country around a single town.
  private static final double SMALLEST = 14;

  /// Share of the span that is left free around the towns.
  private static final double MARGIN = .2;

  private static final double HIGHEST = 84;

  /// Around towns.
  ///
  /// @param towns one at least
  static View around(List<Town> towns) {
    double west = towns.stream().mapToDouble(Town::longitude).min().orElseThrow();
    double east = towns.stream().mapToDouble(Town::longitude).max().orElseThrow();
    double south = towns.stream().mapToDouble(Town::latitude).min().orElseThrow();
    double north = towns.stream().mapToDouble(Town::latitude).max().orElseThrow();
    double shrink = Math.cos(Math.toRadians((south + north) / 2));
    double high = Math.max((north - south) * (1 + 2 * MARGIN), SMALLEST * HEIGHT / WIDTH);
    double wide = Math.max((east - west) * shrink * (1 + 2 * MARGIN), SMALLEST);
    high = Math.min(Math.max(high, wide * HEIGHT / WIDTH), 2 * HIGHEST);
    wide = high * WIDTH / HEIGHT;
    double middle = (south + north) / 2;
    double bottom = Math.clamp(middle - high / 2, -HIGHEST, HIGHEST - high);
    double centre = (west + east) / 2;
    double half = wide / shrink / 2;
    return new View(centre - half, centre + half, bottom, bottom + high);
  }

  double x(double longitude) {
    return (longitude - west) / (east - west) * WIDTH;
  }

  double y(double latitude) {
    return (north - latitude) / (north - south) * HEIGHT;
  }
}
