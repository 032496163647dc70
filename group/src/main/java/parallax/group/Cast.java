package parallax.group;

import java.util.List;
import java.util.Map;

/// Whom and what an article names, and when the things happened that it looks back on.
///
/// @param names by term, "marten" for "Captain Ilse Marten"
/// @param lookingBack days before the article's own
record Cast(Map<String, Name> names, List<Days> lookingBack) {

  Cast {
    names = Map.copyOf(names);
    lookingBack = List.copyOf(lookingBack);
  }

  /// One word of a name.
  ///
  /// @param full the longest name that it is part of
  /// @param count how often it stands there
  /// @param asPlace how often after a word that a place follows
  record Name(String full, int count, int asPlace) {

    Name with(Name other) {
      boolean longer = other.full.length() > full.length();
      return new Name(longer ? other.full : full, count + other.count, asPlace + other.asPlace);
    }

    /// Whether it names a place rather than somebody or something.
    boolean isPlace() {
      return 3 * asPlace >= count;
    }
  }
}
