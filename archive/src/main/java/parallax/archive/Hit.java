package parallax.archive;

import java.util.Optional;
import parallax.model.ArticleId;
import parallax.model.Span;

/// A place that a search found.
///
/// @param article whose text it is in
/// @param span in the article's text; of an article, the first sentence with a word that was looked
///     for
/// @param text the article's words there
/// @param told of quotes: by whom
public record Hit(
    SearchQuery.Kind kind, About article, Span span, String text, Optional<Told> told) {

  /// What is known of the article.
  ///
  /// @param published ISO 8601 day or minute
  /// @param story that it is in
  public record About(
      ArticleId id,
      Optional<String> title,
      Optional<String> outlet,
      Optional<String> published,
      Optional<String> story) {}

  /// Who said it.
  ///
  /// @param speaker canonical name, where known
  /// @param via who relayed it, where the article says so
  public record Told(Optional<String> speaker, Optional<String> via) {}
}
