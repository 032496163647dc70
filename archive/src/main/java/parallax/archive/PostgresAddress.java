package parallax.archive;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/// Where a team's archive is: `postgresql://user:password@host:port/database?setting=value`, as
/// PostgreSQL's own programs write it, or the same as `jdbc:postgresql://…`.
///
/// @param jdbc without user and password
/// @param shown what may be shown and logged: no password, no settings
/// @param user empty where the address names none
/// @param password empty where the address names none; `PGPASSWORD` and such are the driver's own
///     affair
record PostgresAddress(
    String jdbc, String shown, Optional<String> user, Optional<String> password) {

  private static final String JDBC = "jdbc:";

  /// Whether a place is such an address, and not a folder.
  static boolean is(String place) {
    return place.startsWith("postgresql:")
        || place.startsWith("postgres:")
        || place.startsWith("jdbc:postgresql:");
  }

  /// @throws IllegalArgumentException where it is none; the message does not repeat it
  static PostgresAddress of(String place) {
    String plain = place.startsWith(JDBC) ? place.substring(JDBC.length()) : place;
    URI uri;
    try {
      uri = new URI(plain);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "the archive's address is not postgresql://user@host:port/database: " + e.getReason());
    }
    String path = Optional.ofNullable(uri.getRawPath()).orElse("");
    if (uri.getHost() == null || path.length() < 2) {
      throw new IllegalArgumentException(
          "the archive's address is not postgresql://user@host:port/database");
    }
    String where = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + path;
    String settings = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String[] who = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
    return new PostgresAddress(
        "jdbc:postgresql://" + where + settings,
        "postgresql://" + where,
        decoded(who[0]),
        who.length < 2 ? Optional.empty() : decoded(who[1]));
  }

  private static Optional<String> decoded(String value) {
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8));
  }

  /// What the driver is given beside the address.
  Properties properties() {
    var properties = new Properties();
    user.ifPresent(name -> properties.setProperty("user", name));
    password.ifPresent(secret -> properties.setProperty("password", secret));
    properties.putIfAbsent("ApplicationName", "parallax");
    properties.putIfAbsent("connectTimeout", "5");
    properties.putIfAbsent("tcpKeepAlive", "true");
    return properties;
  }

  /// Without the password.
  @Override
  public String toString() {
    return shown;
  }
}
