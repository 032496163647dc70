package parallax.model;

import java.util.List;

/// Where a telling comes from, behind the outlets: several outlets can share one.
///
/// @param label in words: "Vladimir Putin, by the Kremlin's account", "The Daily Gull's own report"
/// @param articles the articles that have it from there, at least one
public record Origin(Kind kind, String label, List<ArticleId> articles) {
  public Origin {
    articles = List.copyOf(articles);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("origin " + label + " has no article");
    }
  }

  /// What kind of origin.
  public enum Kind {
    /// What one speaker or institution stated, whoever relays it.
    STATEMENT,
    /// One text that several outlets printed.
    SHARED_TEXT,
    /// The outlet's own voice.
    OUTLET
  }
}
