package parallax.model;

import java.util.List;

/// Where a telling comes from, behind the outlets: several outlets can share one.
///
/// @param label in words: the speaker, the outlet, "one text in Gull, Heron"
/// @param via who relayed the statement to some of the articles, in order of appearance
/// @param articles the articles that have it from there, at least one
public record Origin(Kind kind, String label, List<String> via, List<ArticleId> articles) {
  public Origin {
    via = List.copyOf(via);
    articles = List.copyOf(articles);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("origin " + label + " has no article");
    }
  }

  /// One that nobody is known to have relayed.
  public Origin(Kind kind, String label, List<ArticleId> articles) {
    this(kind, label, List.of(), articles);
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
