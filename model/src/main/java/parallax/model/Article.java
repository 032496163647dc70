package parallax.model;

import java.util.List;
import java.util.Optional;

/// One article: what an outlet told, without what stood around it on the page.
///
/// @param title the headline without the site's name, where known; not repeated in `text`
/// @param byline who wrote it, as names; news agencies that are credited beside the text among them
/// @param language BCP 47 tag, `und` where undetermined
/// @param text the main text; paragraphs are separated by an empty line or a line break
public record Article(
    ArticleId id,
    Provenance provenance,
    Optional<String> title,
    List<String> byline,
    Published published,
    String language,
    String text) {
  public Article {
    byline = List.copyOf(byline);
  }

  /// What to call this article's outlet before a reader: the outlet, else the file's name.
  public String outletOrSource() {
    return provenance
        .outlet()
        .orElseGet(() -> provenance.source().substring(provenance.source().lastIndexOf('/') + 1));
  }
}
