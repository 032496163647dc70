package parallax.server.access;

import java.util.Locale;
import java.util.Optional;

/// What somebody may do; each role may do what those before it may.
public enum Role {
  /// See everything that is kept.
  READ,
  /// Add articles, and correct what Parallax made of them.
  CORRECT,
  /// Say which feeds are followed, who is alerted, and who may do what.
  ADMINISTER;

  /// Its name in commands and in the API.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The role of such a name.
  public static Optional<Role> of(String key) {
    for (Role role : values()) {
      if (role.key().equals(key)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /// Whether who has this role may do what `needed` may.
  public boolean covers(Role needed) {
    return compareTo(needed) >= 0;
  }
}
