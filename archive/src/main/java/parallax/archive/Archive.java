package parallax.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Dossier;
import parallax.model.Span;
import parallax.model.Story;
import parallax.model.StoryThread;

/// What is kept.
///
/// Articles and rulings are never lost: once the method that takes one returns, it survives a
/// crash. Stories, threads, dossiers and what search finds are derived and can be made anew from
/// them. Thread-safe; every method throws [DamagedArchive] where the store below fails.
public interface Archive extends AutoCloseable {

  /// Whether a place is the address of a database, and not a folder.
  static boolean isDatabase(String place) {
    return PostgresAddress.is(place);
  }

  /// Opens an archive, and makes one where there is none.
  ///
  /// @param place a folder, or the address of a PostgreSQL database
  ///     (`postgresql://user@host/database`)
  /// @throws DamagedArchive where that cannot be done
  static Archive open(String place) {
    return PostgresAddress.is(place)
        ? PostgresArchive.open(place)
        : SqliteArchive.open(Path.of(place));
  }

  /// Does something while nobody else who uses this archive, in this process or another, writes
  /// articles, rulings or stories.
  <T> T inTurn(Supplier<T> work);

  /// Keeps an article, which is in no story yet.
  ///
  /// @return false where it is kept already: then nothing changes
  default boolean add(AnnotatedArticle article) {
    return add(article, List.of(), Placing.NONE);
  }

  /// Keeps an article with what it changes, all of it or nothing.
  ///
  /// @param shared texts that it shares with articles before it
  /// @return false where it is kept already: then nothing changes
  default boolean add(AnnotatedArticle article, List<Copy> shared, Placing placing) {
    return add(article, shared, placing, Optional.empty());
  }

  /// The same with what its sentences mean, where that is known ([#sentences]).
  boolean add(
      AnnotatedArticle article,
      List<Copy> shared,
      Placing placing,
      Optional<Map<Span, float[]>> sentences);

  /// Keeps other annotations of an article that is kept.
  ///
  /// @param sentences what its sentences mean now, where that is known
  void replace(AnnotatedArticle article, Optional<Map<Span, float[]>> sentences);

  /// How many articles are kept.
  long size();

  /// One article, where it is kept.
  Optional<AnnotatedArticle> article(ArticleId id);

  /// All articles in order of arrival, one at a time.
  void each(Consumer<? super AnnotatedArticle> consumer);

  /// The number of what came last, 0 where nothing did.
  long last();

  /// All that came after a number, in order of coming, one at a time.
  void since(long number, Consumer<? super Entry> consumer);

  /// Keeps how stories are now.
  void keep(Placing placing);

  /// Keeps what follows what: all threads, in place of those that were kept.
  void keep(List<StoryThread> threads);

  /// One story, where it is kept.
  Optional<Story> story(String id);

  /// Where the articles of a story are that no longer exists.
  Optional<String> movedTo(String story);

  /// How far a story has come, where it is kept.
  Optional<StoryVersion> version(String story);

  /// The story that an article is in, where it is in one.
  Optional<String> storyOf(ArticleId article);

  /// Every story, in order of first arrival.
  List<Story> stories();

  /// Stories, newest first.
  Page<StorySummary> stories(StoryQuery query);

  /// One story as a list shows it, where it is kept.
  Optional<StorySummary> summary(String story);

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

  /// Keeps what a person says, with what it changes, all of it or nothing.
  ///
  /// @param said its number does not count
  /// @return the same with its own number
  Ruled keep(Ruled said, Placing placing);

  /// One ruling, where it is kept.
  Optional<Ruled> ruling(long number);

  /// What persons said, newest first.
  ///
  /// @param story about the articles that are in it now, and about all; about anything where it is
  ///     empty
  /// @param cursor where to go on, as [Page#next] gave it
  Page<Ruled> rulings(Optional<String> story, Optional<String> cursor, int limit);

  /// What holds for a story, in order of coming.
  List<Ruled> inForce(String story);

  /// What matches a search, best first.
  Page<Hit> search(SearchQuery query);

  /// What is near a meaning, nearest first: about a thousand hits, none that has nothing to do with
  /// it. Figures have no meaning of their own.
  ///
  /// @param meaning 384 numbers, of which only the direction counts
  /// @param query where to look; its words do not count
  Page<Hit> near(float[] meaning, SearchQuery query);

  /// What the sentences of an article mean, where that is kept: vectors of unit length, rounded to
  /// what is kept of them.
  Optional<Map<Span, float[]>> sentences(ArticleId article);

  /// Keeps what the sentences of an article mean, where it is kept.
  ///
  /// @param meanings 384 numbers each, of which only the direction counts
  void keepSentences(ArticleId article, Map<Span, float[]> meanings);

  /// What has no meaning yet, in order of coming.
  List<Unencoded> unencoded(int limit);

  /// Keeps the meanings of what had none, where it is still there.
  ///
  /// @param byId by [Unencoded#id]
  void keepMeanings(Map<Long, float[]> byId);

  /// What one speaker is quoted saying, in order of arrival.
  ///
  /// @param speaker name as a quote gives it; case and diacritics do not count
  default Page<Hit> quotesOf(String speaker, Optional<String> cursor, int limit) {
    return search(
        new SearchQuery(
            "", SearchQuery.Kind.QUOTE, SearchQuery.Filter.saidBy(speaker), cursor, limit));
  }

  /// Who is quoted, most often first.
  ///
  /// @param part of their names; anybody where it is empty
  Page<SpeakerSummary> speakers(String part, Optional<String> cursor, int limit);

  /// Every outlet, the one with most articles first.
  List<OutletSummary> outlets();

  /// What an outlet's articles share with others', newest first.
  List<Shared> sharedBy(String outlet, int limit);

  /// Keeps which articles share text, besides what [#add] was told.
  void keepShared(List<Copy> shared);

  /// Points that no other outlet of their stories tells, newest first.
  List<Hit> onlyIn(String outlet, int limit);

  /// Keeps a state of the grouper's.
  ///
  /// @param through the number of the last entry that it knows
  void keepGrouping(long through, StateWriter writer);

  /// The state of the grouper's that was kept last, where there is one.
  <T> Optional<T> grouping(StateReader<T> reader);

  /// Forgets all stories, threads, dossiers and what search finds; articles and rulings stay.
  void forgetDerived();

  @Override
  void close();

  /// Writes a state.
  @FunctionalInterface
  interface StateWriter {
    void to(OutputStream out) throws IOException;
  }

  /// Reads a state.
  @FunctionalInterface
  interface StateReader<T> {
    /// @param through the number of the last entry that it knows
    T from(long through, InputStream in) throws IOException;
  }
}
