package parallax.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Dossier;
import parallax.model.Published;
import parallax.model.Span;
import parallax.model.Story;
import parallax.model.StoryThread;

/// An archive in an SQL database: what SQLite and PostgreSQL have in common.
abstract sealed class SqlArchive implements Archive permits SqliteArchive, PostgresArchive {
  /// Articles read at a time by [#since].
  private static final int CHUNK = 100;

  private final Store store;
  private final Meanings meanings = new Meanings();

  SqlArchive(Store store) {
    this.store = store;
  }

  /// Does what a migration left to do; it can be broken off and begun again.
  final void finish() {
    boolean stale =
        store.read(c -> Rows.number(c, "SELECT count(*) FROM todo WHERE what = 'index'")) > 0;
    if (!stale) {
      return;
    }
    store.change(this::clearIndex);
    each(
        article ->
            store.change(
                c -> {
                  Rows.update(
                      c,
                      "UPDATE article SET title = ? WHERE id = ?",
                      article.article().title(),
                      article.id().value());
                  Finding.index(c, store.words(), article);
                }));
    store.change(
        c -> {
          // Points are found again when their dossiers are made.
          Rows.update(c, "UPDATE story SET dossier = NULL");
          Rows.update(c, "DELETE FROM todo WHERE what = 'index'");
        });
  }

  private void clearIndex(Connection c) throws SQLException {
    store.words().clear(c);
    Meanings.clear(c);
    Rows.update(c, "DELETE FROM found");
    Rows.update(c, "DELETE FROM named");
    Rows.update(c, "DELETE FROM speaker");
  }

  @Override
  public <T> T inTurn(Supplier<T> work) {
    return store.inTurn(work);
  }

  @Override
  public boolean add(
      AnnotatedArticle annotated,
      List<Copy> shared,
      Placing placing,
      Optional<Map<Span, float[]>> sentences) {
    Article article = annotated.article();
    byte[] blob = Codec.write(AnnotatedArticle.class, annotated);
    return inTurn(
        () ->
            store.write(
                c -> {
                  boolean added =
                      Rows.update(
                              c,
                              "INSERT INTO article (number, id, outlet, published, title,"
                                  + " annotated) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id)"
                                  + " DO NOTHING",
                              Ledger.last(c) + 1,
                              article.id().value(),
                              article.provenance().outlet(),
                              published(article.published()),
                              article.title(),
                              blob)
                          > 0;
                  if (added) {
                    keep(c, article.id(), sentences);
                    Finding.index(c, store.words(), annotated);
                    Outlets.keep(c, shared);
                    StoryRows.place(c, store.words(), placing);
                  }
                  return added;
                }));
  }

  private static void keep(Connection c, ArticleId article, Optional<Map<Span, float[]>> sentences)
      throws SQLException {
    if (sentences.isPresent()) {
      SentenceRows.keep(c, article, sentences.get());
    } else {
      SentenceRows.forget(c, article);
    }
  }

  private static Optional<String> published(Published published) {
    return switch (published) {
      case Published.Unknown() -> Optional.empty();
      case Published.Day(var day, String _) -> Optional.of(day.toString());
      case Published.Minute(var minute, String _) -> Optional.of(minute.toString());
    };
  }

  @Override
  public void replace(AnnotatedArticle article, Optional<Map<Span, float[]>> sentences) {
    byte[] blob = Codec.write(AnnotatedArticle.class, article);
    inTurn(
        () ->
            store.write(
                c -> {
                  Finding.forget(c, store.words(), article);
                  Finding.index(c, store.words(), article);
                  keep(c, article.id(), sentences);
                  return Rows.update(
                      c,
                      "UPDATE article SET annotated = ? WHERE id = ?",
                      blob,
                      article.id().value());
                }));
  }

  @Override
  public long size() {
    return store.read(c -> Rows.number(c, "SELECT count(*) FROM article"));
  }

  @Override
  public Optional<AnnotatedArticle> article(ArticleId id) {
    return store.read(c -> Rows.article(c, id.value()));
  }

  @Override
  public void each(Consumer<? super AnnotatedArticle> consumer) {
    since(
        0,
        entry -> {
          if (entry instanceof Entry.Came(long _, AnnotatedArticle article)) {
            consumer.accept(article);
          }
        });
  }

  @Override
  public long last() {
    return store.read(Ledger::last);
  }

  @Override
  public void since(long number, Consumer<? super Entry> consumer) {
    long after = number;
    while (true) {
      long from = after;
      List<Entry.Came> chunk =
          store.read(
              c ->
                  Rows.all(
                      c,
                      "SELECT number, annotated FROM article WHERE number > ? ORDER BY number"
                          + " LIMIT ?",
                      row ->
                          new Entry.Came(
                              row.getLong(1), Codec.read(AnnotatedArticle.class, row.getBytes(2))),
                      from,
                      CHUNK));
      long through = chunk.size() < CHUNK ? Long.MAX_VALUE : chunk.getLast().number();
      List<Ruled> said = store.read(c -> Ledger.between(c, from, through));
      int next = 0;
      for (Entry.Came one : chunk) {
        while (next < said.size() && said.get(next).number() < one.number()) {
          consumer.accept(new Entry.Said(said.get(next++)));
        }
        consumer.accept(one);
        after = one.number();
      }
      for (Ruled rest : said.subList(next, said.size())) {
        consumer.accept(new Entry.Said(rest));
        after = rest.number();
      }
      if (chunk.size() < CHUNK) {
        return;
      }
    }
  }

  @Override
  public void keep(Placing placing) {
    inTurn(
        () -> {
          store.change(c -> StoryRows.place(c, store.words(), placing));
          return true;
        });
  }

  @Override
  public void keep(List<StoryThread> threads) {
    store.change(c -> StoryRows.tie(c, threads));
  }

  @Override
  public Optional<Story> story(String id) {
    return store.read(c -> Rows.story(c, id));
  }

  @Override
  public Optional<String> movedTo(String story) {
    return store.read(
        c -> Rows.one(c, "SELECT now FROM moved WHERE story = ?", row -> row.getString(1), story));
  }

  @Override
  public Optional<StoryVersion> version(String story) {
    return store.read(c -> StoryRows.version(c, story));
  }

  @Override
  public Optional<String> storyOf(ArticleId article) {
    return store.read(
        c ->
            Rows.one(
                c,
                "SELECT story FROM member WHERE article = ?",
                row -> row.getString(1),
                article.value()));
  }

  @Override
  public List<Story> stories() {
    return store.read(
        c -> {
          List<Story> stories = new ArrayList<>();
          for (String id : Rows.texts(c, "SELECT id FROM story ORDER BY number")) {
            Rows.story(c, id).ifPresent(stories::add);
          }
          return stories;
        });
  }

  @Override
  public Page<StorySummary> stories(StoryQuery query) {
    return store.read(c -> StoryList.of(c, store.words(), query));
  }

  @Override
  public Optional<StorySummary> summary(String story) {
    return store.read(c -> StoryList.one(c, story));
  }

  @Override
  public List<StoryThread> threadsOf(String story) {
    return store.read(c -> StoryRows.threadsOf(c, story));
  }

  @Override
  public List<String> stale() {
    return store.read(
        c -> Rows.texts(c, "SELECT id FROM story WHERE dossier IS NULL ORDER BY number"));
  }

  @Override
  public Optional<Dossier> dossier(String story) {
    return store
        .read(
            c ->
                Rows.one(
                    c,
                    "SELECT dossier FROM story WHERE id = ? AND dossier IS NOT NULL",
                    row -> row.getBytes(1),
                    story))
        .map(bytes -> Codec.read(Dossier.class, bytes));
  }

  @Override
  public void keep(Dossier dossier) {
    if (dossier.stories().size() != 1) {
      throw new IllegalArgumentException(
          "a dossier of " + dossier.stories().size() + " stories, not of one");
    }
    byte[] blob = Codec.write(Dossier.class, dossier);
    inTurn(
        () -> {
          store.change(c -> StoryRows.keep(c, store.words(), dossier, blob));
          return true;
        });
  }

  @Override
  public Ruled keep(Ruled said, Placing placing) {
    return inTurn(
        () ->
            store.write(
                c -> {
                  StoryRows.place(c, store.words(), placing);
                  return Ledger.keep(c, said);
                }));
  }

  @Override
  public Optional<Ruled> ruling(long number) {
    return store.read(c -> Ledger.ruling(c, number));
  }

  @Override
  public Page<Ruled> rulings(Optional<String> story, Optional<String> cursor, int limit) {
    return store.read(c -> Ledger.newest(c, story, cursor, limit));
  }

  @Override
  public List<Ruled> inForce(String story) {
    return store.read(c -> Ledger.inForce(c, story));
  }

  @Override
  public Page<Hit> search(SearchQuery query) {
    return store.read(c -> Searching.of(c, store.words(), query));
  }

  @Override
  public Page<Hit> near(float[] meaning, SearchQuery query) {
    return store.read(c -> meanings.near(c, meaning, query));
  }

  @Override
  public Optional<Map<Span, float[]>> sentences(ArticleId article) {
    return store.read(c -> SentenceRows.of(c, article));
  }

  @Override
  public void keepSentences(ArticleId article, Map<Span, float[]> sentences) {
    inTurn(
        () -> {
          store.change(
              c -> {
                if (Rows.article(c, article.value()).isPresent()) {
                  SentenceRows.keep(c, article, sentences);
                }
              });
          return true;
        });
  }

  @Override
  public List<Unencoded> unencoded(int limit) {
    return store.read(c -> Meanings.unencoded(c, limit));
  }

  @Override
  public void keepMeanings(Map<Long, float[]> byId) {
    inTurn(
        () -> {
          store.change(c -> Meanings.keep(c, byId));
          return true;
        });
  }

  @Override
  public Page<SpeakerSummary> speakers(String part, Optional<String> cursor, int limit) {
    return store.read(c -> Searching.speakers(c, part, cursor, limit));
  }

  @Override
  public List<OutletSummary> outlets() {
    return store.read(Outlets::all);
  }

  @Override
  public void keepShared(List<Copy> shared) {
    store.change(c -> Outlets.keep(c, shared));
  }

  @Override
  public List<Shared> sharedBy(String outlet, int limit) {
    return store.read(c -> Outlets.sharedBy(c, outlet, limit));
  }

  @Override
  public List<Hit> onlyIn(String outlet, int limit) {
    return store.read(c -> Searching.onlyIn(c, outlet, limit));
  }

  @Override
  public void keepGrouping(long through, StateWriter writer) {
    new SavedGrouping(store).keep(through, writer);
  }

  @Override
  public <T> Optional<T> grouping(StateReader<T> reader) {
    return new SavedGrouping(store).read(reader);
  }

  @Override
  public void forgetDerived() {
    store.change(
        c -> {
          for (String table :
              List.of("story", "member", "followed", "thread", "shared", "saved_grouping")) {
            Rows.update(c, "DELETE FROM " + table);
          }
          clearIndex(c);
          Rows.update(c, "INSERT INTO todo (what) VALUES ('index') ON CONFLICT DO NOTHING");
        });
    finish();
  }

  @Override
  public void close() {
    store.close();
  }
}
