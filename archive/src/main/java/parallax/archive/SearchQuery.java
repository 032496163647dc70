package parallax.archive;

import java.util.Optional;

/// What to look for.
///
/// @param words all of which must occur; words in double quotes must stand together
/// @param cursor where to go on, as [Page#next] gave it
/// @param limit how many at most, from 1
public record SearchQuery(String words, Kind kind, Optional<String> cursor, int limit) {
  public SearchQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is " + limit + ", not at least 1");
    }
  }

  /// What is found.
  public enum Kind {
    ARTICLE("article"),
    QUOTE("quote"),
    FIGURE("figure"),
    POINT("point");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /// Its name in the API.
    public String key() {
      return key;
    }

    /// The kind of a name in the API.
    public static Optional<Kind> of(String key) {
      for (Kind kind : values()) {
        if (kind.key.equals(key)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }
}
