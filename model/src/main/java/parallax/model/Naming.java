package parallax.model;

import java.util.List;

/// What the articles of a story call one person, group, place or thing.
///
/// @param entity canonical name within the story
/// @param forms each form in each article that uses it, by article, then by first use
/// @param reason why these forms were taken for one
public record Naming(String entity, EntityType type, List<Form> forms, String reason) {
  public Naming {
    forms = List.copyOf(forms);
  }

  /// One form in one article.
  ///
  /// @param spans every place of the text where it stands; none where the headline alone has it
  public record Form(ArticleId article, String text, List<Span> spans) {
    public Form {
      spans = List.copyOf(spans);
      if (text.isBlank()) {
        throw new IllegalArgumentException("a form without words");
      }
    }
  }
}
