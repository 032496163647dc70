package parallax.follow;

import parallax.archive.Archive;
import parallax.local.Desk;
import parallax.model.AnnotatedArticle;

/// What takes in the articles that come by themselves. Thread-safe.
public interface Taking {

  /// Takes one article in; when this returns it is kept.
  ///
  /// @return false where it was known before
  boolean take(AnnotatedArticle article);

  /// Puts what was taken in into its stories, and makes their dossiers anew.
  void settle();

  /// At a desk, everything at once.
  static Taking at(Desk desk, Archive archive) {
    return at(desk, () -> archive.stale().forEach(desk::dossier));
  }

  /// At a desk whose dossiers are made by `refresh`.
  static Taking at(Desk desk, Runnable refresh) {
    return new Taking() {
      @Override
      public boolean take(AnnotatedArticle article) {
        return desk.take(article);
      }

      @Override
      public void settle() {
        desk.sort();
        refresh.run();
      }
    };
  }
}
