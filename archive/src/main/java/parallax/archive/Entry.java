package parallax.archive;

import parallax.model.AnnotatedArticle;

/// What came into an archive, in order of coming.
public sealed interface Entry {
  /// Where it stands among all that came.
  long number();

  /// An article.
  record Came(long number, AnnotatedArticle article) implements Entry {}

  /// A person's word.
  record Said(Ruled ruled) implements Entry {
    @Override
    public long number() {
      return ruled.number();
    }
  }
}
