package parallax.model;

/// One sentence of an article.
///
/// @param paragraph the number of its paragraph, from 0
public record Sentence(Span span, int paragraph) {
  public Sentence {
    if (paragraph < 0) {
      throw new IllegalArgumentException("paragraph " + paragraph + " is below 0");
    }
  }
}
