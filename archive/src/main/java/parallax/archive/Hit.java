package parallax.archive;

import parallax.model.AnnotatedArticle;
import parallax.model.Span;

/// A place that a search found.
///
/// @param span in the article's text; of an article, all of it
public record Hit(SearchQuery.Kind kind, AnnotatedArticle article, Span span) {

  /// The words there.
  public String text() {
    return article.words(span);
  }
}
