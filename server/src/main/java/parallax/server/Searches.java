package parallax.server;

import io.javalin.http.Context;
import java.util.Optional;
import parallax.archive.Archive;
import parallax.archive.Hit;
import parallax.archive.Page;
import parallax.archive.SearchQuery;
import parallax.local.Desk;

/// Searches by words and by meaning.
record Searches(Archive archive, Desk desk) {
  /// The parameter that says by which.
  static final String BY = "by";

  static final String MEANING = "meaning";
  private static final String WORDS = "words";

  /// Whether somebody wants to find by meaning.
  ///
  /// @throws IllegalArgumentException where they want neither
  static boolean byMeaning(Context ctx) {
    Optional<String> by = Api.parameter(ctx, BY);
    if (by.isPresent() && !by.get().equals(MEANING) && !by.get().equals(WORDS)) {
      throw new IllegalArgumentException("by is '" + by.get() + "', not words or meaning");
    }
    return by.equals(Optional.of(MEANING));
  }

  /// @throws IllegalArgumentException where nothing can be found so
  Page<Hit> of(SearchQuery query, boolean byMeaning) {
    if (!byMeaning) {
      return archive.search(query);
    }
    if (query.kind() == SearchQuery.Kind.FIGURE) {
      throw new IllegalArgumentException("figures are found by words only, not by meaning");
    }
    return desk.near(query);
  }
}
