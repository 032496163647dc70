package parallax.archive;

import java.time.LocalDate;
import java.util.Optional;

/// What to look for.
///
/// @param words all of which must occur; words in double quotes must stand together; may be empty
///     where something else is asked for
/// @param cursor where to go on, as [Page#next] gave it
/// @param limit how many at most, from 1
public record SearchQuery(
    String words, Kind kind, Filter filter, Optional<String> cursor, int limit) {
  public SearchQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is " + limit + ", not at least 1");
    }
  }

  /// Everywhere.
  public SearchQuery(String words, Kind kind, Optional<String> cursor, int limit) {
    this(words, kind, Filter.NONE, cursor, limit);
  }

  /// Where to look. Case and diacritics of names do not count, but of outlets they do.
  ///
  /// @param outlet in its articles
  /// @param from in articles published on this day or later
  /// @param to in articles published on this day or before
  /// @param speaker in what they are quoted saying
  /// @param place in articles that name it
  /// @param story in its articles, by its id
  public record Filter(
      Optional<String> outlet,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<String> speaker,
      Optional<String> place,
      Optional<String> story) {

    /// Everywhere.
    public static final Filter NONE =
        new Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// What somebody is quoted saying.
    public static Filter saidBy(String speaker) {
      return new Filter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(speaker),
          Optional.empty(),
          Optional.empty());
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
