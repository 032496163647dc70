package parallax.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.model.Story;
import parallax.model.StoryThread;

/// Writes stories, their threads and their dossiers.
final class StoryRows {
  private StoryRows() {}

  static void place(Connection c, Words words, Placing placing) throws SQLException {
    for (Map.Entry<String, String> gone : placing.gone().entrySet()) {
      Finding.forgetPoints(c, words, gone.getKey());
      Rows.update(c, "DELETE FROM member WHERE story = ?", gone.getKey());
      Rows.update(c, "DELETE FROM story WHERE id = ?", gone.getKey());
      moved(c, gone.getKey(), gone.getValue());
    }
    for (Story story : placing.changed()) {
      place(c, words, story);
    }
  }

  private static void moved(Connection c, String story, String now) throws SQLException {
    Rows.update(c, "UPDATE moved SET now = ? WHERE now = ?", now, story);
    Rows.update(
        c,
        "INSERT INTO moved (story, now) VALUES (?, ?)"
            + " ON CONFLICT (story) DO UPDATE SET now = excluded.now",
        story,
        now);
  }

  private static void place(Connection c, Words words, Story story) throws SQLException {
    Rows.update(c, "DELETE FROM moved WHERE story = ?", story.id());
    Rows.update(c, "DELETE FROM member WHERE story = ?", story.id());
    int place = 0;
    for (ArticleId article : story.articles()) {
      Rows.update(
          c,
          "INSERT INTO member (article, story, place) VALUES (?, ?, ?) ON CONFLICT (article)"
              + " DO UPDATE SET story = excluded.story, place = excluded.place",
          article.value(),
          story.id(),
          place++);
    }
    // Its points are of the articles it had; its title stays until a new dossier is made.
    Finding.forgetPoints(c, words, story.id());
    Rows.update(
        c,
        """
        INSERT INTO story (id, number, day, outlets, articles, newest)
        SELECT m.story, min(a.number), coalesce(max(substr(a.published, 1, 10)), ''),
               count(DISTINCT coalesce(a.outlet, a.id)), count(*), max(a.number)
        FROM member m JOIN article a ON a.id = m.article WHERE m.story = ? GROUP BY m.story
        ON CONFLICT (id) DO UPDATE SET number = excluded.number, day = excluded.day,
          outlets = excluded.outlets, articles = excluded.articles, newest = excluded.newest,
          dossier = NULL
        """,
        story.id());
  }

  static void tie(Connection c, List<StoryThread> threads) throws SQLException {
    Rows.update(c, "DELETE FROM followed");
    Rows.update(c, "DELETE FROM thread");
    for (StoryThread thread : threads) {
      Rows.update(
          c,
          "INSERT INTO thread (id, told) VALUES (?, ?)",
          thread.id(),
          Codec.write(StoryThread.class, thread));
      Rows.batch(
          c,
          "INSERT INTO followed (story, thread) VALUES (?, ?)",
          thread.stories().stream().map(id -> List.of(id, thread.id())).toList());
    }
  }

  static List<StoryThread> threadsOf(Connection c, String story) throws SQLException {
    return Rows.all(
        c,
        "SELECT t.told FROM followed f JOIN thread t ON t.id = f.thread WHERE f.story = ?"
            + " ORDER BY t.id",
        row -> Codec.read(StoryThread.class, row.getBytes(1)),
        story);
  }

  static Optional<StoryVersion> version(Connection c, String story) throws SQLException {
    return Rows.one(
        c,
        """
        SELECT (SELECT coalesce(max(r.number), 0) FROM ruling_on r WHERE r.article = ''
                OR r.article IN (SELECT m.article FROM member m WHERE m.story = s.id)),
               s.newest, s.articles
        FROM story s WHERE s.id = ?
        """,
        row -> new StoryVersion(row.getLong(1), row.getLong(2), row.getInt(3)),
        story);
  }

  /// Keeps a dossier, where it is of the articles that the story has now.
  static void keep(Connection c, Words words, Dossier dossier, byte[] blob) throws SQLException {
    var told = dossier.stories().getFirst();
    String id = told.story().id();
    if (!Rows.story(c, id).equals(Optional.of(told.story()))) {
      return;
    }
    Rows.update(
        c,
        "UPDATE story SET title = ?, date = ?, differences = ?, dossier = ? WHERE id = ?",
        told.title(),
        StoryList.date(told.date()),
        told.findings().differences().size(),
        blob,
        id);
    Finding.forgetPoints(c, words, id);
    Finding.indexPoints(c, words, id, dossier);
    for (AnnotatedArticle article : dossier.articles()) {
      Finding.respeak(c, article);
    }
  }
}
