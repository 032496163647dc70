package parallax.model;

import java.util.List;

/// Where a telling comes from, behind the outlets: several outlets can share one.
///
/// @param label in words: the speaker, the outlet, "one text in Gull, Heron"
/// @param via who relayed the statement to some of the articles, in order of appearance
/// @param articles the articles that have it from there, at least one
/// @param evidence words that say so: an agency's credit; empty where the reports themselves do
public record Origin(
    Kind kind, String label, List<String> via, List<ArticleId> articles, List<Evidence> evidence) {
  public Origin {
    via = List.copyOf(via);
    articles = List.copyOf(articles);
    evidence = List.copyOf(evidence);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("origin " + label + " has no article");
    }
  }

  /// One that nobody is known to have relayed.
  public Origin(Kind kind, String label, List<ArticleId> articles) {
    this(kind, label, List.of(), articles);
  }

  /// One for which the reports themselves are the evidence.
  public Origin(Kind kind, String label, List<String> via, List<ArticleId> articles) {
    this(kind, label, via, articles, List.of());
  }

  /// What kind of origin.
  public enum Kind {
    /// What one speaker or institution stated, whoever relays it.
    STATEMENT,
    /// One text that several outlets printed.
    SHARED_TEXT,
    /// What a news agency reported, by the credit of those who print it.
    AGENCY,
    /// The outlet's own voice.
    OUTLET
  }
}
