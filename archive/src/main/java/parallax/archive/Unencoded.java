package parallax.archive;

import parallax.model.ArticleId;
import parallax.model.Span;

/// What search finds by its words only, until its meaning is known.
///
/// @param id of this task, never given twice
/// @param span where it stands in the article
/// @param text its words; of a whole article its headline, empty where it has none
public record Unencoded(
    long id, ArticleId article, SearchQuery.Kind kind, Span span, String text) {}
