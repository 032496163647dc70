package parallax.archive;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.model.Story;
import parallax.model.StoryThread;

/// What is kept.
///
/// Articles are never lost: once [#add] returns, an article survives a crash. Stories, threads,
/// dossiers and what search finds are derived and can be made anew from the articles. Thread-safe;
/// every method throws [DamagedArchive] where the store below fails.
public interface Archive extends AutoCloseable {

  /// Keeps an article.
  ///
  /// @return false where it is kept already: then nothing changes
  boolean add(AnnotatedArticle article);

  /// How many articles are kept.
  long size();

  /// One article, where it is kept.
  Optional<AnnotatedArticle> article(ArticleId id);

  /// All articles in order of arrival, one at a time.
  void each(Consumer<? super AnnotatedArticle> consumer);

  /// Keeps how stories are now.
  ///
  /// @param changed stories that are new or have other articles than before; their dossiers are no
  ///     longer fresh
  /// @param gone ids of stories that no longer exist
  /// @param threads all threads
  void keep(List<Story> changed, List<String> gone, List<StoryThread> threads);

  /// One story, where it is kept.
  Optional<Story> story(String id);

  /// The story that an article is in, where it is in one.
  Optional<String> storyOf(ArticleId article);

  /// Every story, in order of first arrival.
  List<Story> stories();

  /// Stories, newest first.
  Page<StorySummary> stories(StoryQuery query);

  /// The threads that a story is in.
  List<StoryThread> threadsOf(String story);

  /// Ids of stories without a fresh dossier, in order of first arrival.
  List<String> stale();

  /// The dossier of one story, where there is a fresh one.
  Optional<Dossier> dossier(String story);

  /// Keeps the dossier of one story.
  ///
  /// @param dossier of exactly one story; not kept where the story has other articles by now
  void keep(Dossier dossier);

  /// What matches a search, best first.
  Page<Hit> search(SearchQuery query);

  /// What one speaker is quoted saying, in order of arrival.
  ///
  /// @param speaker name as a quote gives it; case and diacritics do not count
  Page<Hit> quotesOf(String speaker, Optional<String> cursor, int limit);

  @Override
  void close();
}
