package parallax.model;

/// One place where an article refers to an entity.
///
/// @param entity canonical name within the article: its fullest form there
public record Mention(Span span, EntityType type, String entity, Form form) {

  /// How it refers.
  public enum Form {
    /// By name: "al-Assad".
    NAME,
    /// By description: "the Syrian president", "Assad's regime".
    NOMINAL,
    /// By pronoun: "he".
    PRONOUN
  }
}
