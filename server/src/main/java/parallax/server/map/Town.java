package parallax.server.map;

/// A town.
///
/// @param name as GeoNames has it
/// @param country ISO 3166-1, two letters
/// @param latitude degrees north
/// @param longitude degrees east, −180 to 180
public record Town(String name, String country, double latitude, double longitude) {
  public Town {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException(name + " at " + latitude + ", " + longitude);
    }
  }
}
