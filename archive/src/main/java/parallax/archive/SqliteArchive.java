package parallax.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.model.Published;
import parallax.model.Story;
import parallax.model.StoryThread;
import parallax.text.Fold;

/// An archive in one folder, on SQLite. Copying the folder while nothing runs is a backup.
public final class SqliteArchive implements Archive {
  /// Articles read at a time by [#each].
  private static final int CHUNK = 100;

  private final FolderLock lock;
  private final Sqlite sqlite;

  private SqliteArchive(FolderLock lock, Sqlite sqlite) {
    this.lock = lock;
    this.sqlite = sqlite;
  }

  /// Opens the archive in `folder`, and makes one where there is none.
  ///
  /// @throws DamagedArchive where that cannot be done, or another process has it open
  public static SqliteArchive open(Path folder) {
    FolderLock lock = FolderLock.of(folder);
    try {
      return new SqliteArchive(lock, Sqlite.open(folder.resolve("archive.db")));
    } catch (DamagedArchive e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public boolean add(AnnotatedArticle annotated) {
    Article article = annotated.article();
    byte[] blob = Codec.write(AnnotatedArticle.class, annotated);
    return sqlite.write(
        c -> {
          boolean added =
              Rows.update(
                      c,
                      "INSERT OR IGNORE INTO article (id, outlet, published, annotated)"
                          + " VALUES (?, ?, ?, ?)",
                      article.id().value(),
                      article.provenance().outlet().orElse(null),
                      published(article.published()),
                      blob)
                  > 0;
          if (added) {
            Finding.index(c, annotated);
          }
          return added;
        });
  }

  private static @Nullable String published(Published published) {
    return switch (published) {
      case Published.Unknown() -> null;
      case Published.Day(var day, String _) -> day.toString();
      case Published.Minute(var minute, String _) -> minute.toString();
    };
  }

  @Override
  public long size() {
    return sqlite
        .read(c -> Rows.one(c, "SELECT count(*) FROM article", row -> row.getLong(1)))
        .orElseThrow();
  }

  @Override
  public Optional<AnnotatedArticle> article(ArticleId id) {
    return sqlite.read(c -> Rows.article(c, id.value()));
  }

  @Override
  public void each(Consumer<? super AnnotatedArticle> consumer) {
    long after = 0;
    while (true) {
      long from = after;
      List<Numbered> chunk =
          sqlite.read(
              c ->
                  Rows.all(
                      c,
                      "SELECT number, annotated FROM article WHERE number > ? ORDER BY number"
                          + " LIMIT ?",
                      row ->
                          new Numbered(
                              row.getLong(1), Codec.read(AnnotatedArticle.class, row.getBytes(2))),
                      from,
                      CHUNK));
      if (chunk.isEmpty()) {
        return;
      }
      for (Numbered one : chunk) {
        consumer.accept(one.article());
      }
      after = chunk.getLast().number();
    }
  }

  private record Numbered(long number, AnnotatedArticle article) {}

  @Override
  public void keep(List<Story> changed, List<String> gone, List<StoryThread> threads) {
    sqlite.change(
        c -> {
          for (String id : gone) {
            forget(c, id);
          }
          for (Story story : changed) {
            place(c, story);
          }
          Rows.update(c, "DELETE FROM thread");
          for (StoryThread thread : threads) {
            place(c, thread);
          }
        });
  }

  private static void forget(Connection c, String story) throws SQLException {
    Finding.forgetPoints(c, story);
    Rows.update(c, "DELETE FROM member WHERE story = ?", story);
    Rows.update(c, "DELETE FROM story WHERE id = ?", story);
  }

  private static void place(Connection c, Story story) throws SQLException {
    Rows.update(c, "DELETE FROM member WHERE story = ?", story.id());
    int place = 0;
    for (ArticleId article : story.articles()) {
      Rows.update(
          c,
          "INSERT OR REPLACE INTO member (article, story, place) VALUES (?, ?, ?)",
          article.value(),
          story.id(),
          place++);
    }
    // Its points are of the articles it had; its title stays until a new dossier is made.
    Finding.forgetPoints(c, story.id());
    Rows.update(
        c,
        """
        INSERT INTO story (id, number, day, outlets, articles)
        SELECT m.story, min(a.number), ifnull(max(substr(a.published, 1, 10)), ''),
               count(DISTINCT ifnull(a.outlet, a.id)), count(*)
        FROM member m JOIN article a ON a.id = m.article WHERE m.story = ? GROUP BY m.story
        ON CONFLICT (id) DO UPDATE SET number = excluded.number, day = excluded.day,
          outlets = excluded.outlets, articles = excluded.articles, dossier = NULL
        """,
        story.id());
  }

  private static void place(Connection c, StoryThread thread) throws SQLException {
    int place = 0;
    for (String story : thread.stories()) {
      Rows.update(
          c,
          "INSERT INTO thread (id, place, story, reason) VALUES (?, ?, ?, ?)",
          thread.id(),
          place++,
          story,
          thread.reason());
    }
  }

  @Override
  public Optional<Story> story(String id) {
    return sqlite.read(c -> Rows.story(c, id));
  }

  @Override
  public Optional<String> storyOf(ArticleId article) {
    return sqlite.read(
        c ->
            Rows.one(
                c,
                "SELECT story FROM member WHERE article = ?",
                row -> row.getString(1),
                article.value()));
  }

  @Override
  public List<Story> stories() {
    return sqlite.read(
        c -> {
          List<Story> stories = new ArrayList<>();
          for (String id : ids(c, "SELECT id FROM story ORDER BY number")) {
            Rows.story(c, id).ifPresent(stories::add);
          }
          return stories;
        });
  }

  @Override
  public Page<StorySummary> stories(StoryQuery query) {
    return sqlite.read(c -> StoryList.of(c, query));
  }

  @Override
  public List<StoryThread> threadsOf(String story) {
    return sqlite.read(
        c -> {
          List<StoryThread> threads = new ArrayList<>();
          for (String id :
              ids(c, "SELECT DISTINCT id FROM thread WHERE story = ? ORDER BY id", story)) {
            List<String> stories =
                ids(c, "SELECT story FROM thread WHERE id = ? ORDER BY place", id);
            String reason =
                Rows.one(
                        c,
                        "SELECT reason FROM thread WHERE id = ? LIMIT 1",
                        row -> row.getString(1),
                        id)
                    .orElseThrow();
            threads.add(new StoryThread(id, stories, reason));
          }
          return threads;
        });
  }

  @Override
  public List<String> stale() {
    return sqlite.read(c -> ids(c, "SELECT id FROM story WHERE dossier IS NULL ORDER BY number"));
  }

  private static List<String> ids(Connection c, String query, Object... values)
      throws SQLException {
    return Rows.all(c, query, row -> row.getString(1), values);
  }

  @Override
  public Optional<Dossier> dossier(String story) {
    return sqlite
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
    var told = dossier.stories().getFirst();
    byte[] blob = Codec.write(Dossier.class, dossier);
    sqlite.change(
        c -> {
          String id = told.story().id();
          if (!Rows.story(c, id).equals(Optional.of(told.story()))) {
            return;
          }
          Rows.update(
              c,
              "UPDATE story SET title = ?, date = ?, differences = ?, dossier = ? WHERE id = ?",
              told.title().orElse(null),
              StoryList.date(told.date()).orElse(null),
              told.findings().differences().size(),
              blob,
              id);
          Finding.forgetPoints(c, id);
          Finding.indexPoints(c, id, dossier);
        });
  }

  @Override
  public Page<Hit> search(SearchQuery query) {
    return sqlite.read(c -> Finding.search(c, query));
  }

  @Override
  public Page<Hit> quotesOf(String speaker, Optional<String> cursor, int limit) {
    return sqlite.read(c -> Finding.quotesOf(c, Fold.fold(speaker), cursor, limit));
  }

  @Override
  public void close() {
    try (lock) {
      sqlite.close();
    }
  }
}
