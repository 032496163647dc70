package parallax.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import parallax.archive.Archive;
import parallax.local.Desk;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.pipeline.Outcome;
import parallax.pipeline.Pipeline;

/// Takes in what somebody posts: reads it, annotates it, keeps it, finds its story.
final class Intake {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// How much longer than it took stories are not tied again.
  private static final int REST = 20;

  /// What a posted article may say of itself; its id is never taken from outside.
  private static final List<String> KEYS =
      List.of("text", "html", "title", "published", "outlet", "url");

  private final Pipeline pipeline;
  private final Desk desk;
  private final Archive archive;
  private final ExecutorService background;
  private final AtomicBoolean waiting = new AtomicBoolean();

  /// When to tie stories again at the earliest, by [System#nanoTime]; of the background only.
  private long rested = System.nanoTime();

  Intake(Pipeline pipeline, Desk desk, Archive archive, ExecutorService background) {
    this.pipeline = pipeline;
    this.desk = desk;
    this.archive = archive;
    this.background = background;
  }

  /// An article that the archive now has.
  ///
  /// @param isNew false where it had it before
  record Taken(AnnotatedArticle article, boolean isNew) {}

  /// Takes in one article.
  ///
  /// @param body a JSON object with `text` or `html`, and what else is known
  /// @throws Problem.Refused where that is not what `body` is, or nothing can be read in it
  Taken take(byte[] body) {
    Outcome<Article> read = pipeline.read("posted", record(body));
    return take(pipeline.annotate(read));
  }

  /// Takes in one article that is read.
  ///
  /// @throws Problem.Refused where it is none
  Taken take(Outcome<AnnotatedArticle> read) {
    return switch (read) {
      case Outcome.Refused<AnnotatedArticle>(var refusal) ->
          throw new Problem.Refused(422, "The article cannot be used", refusal.reason());
      case Outcome.Omitted<AnnotatedArticle>(var omission) ->
          throw new Problem.Refused(422, "The article cannot be used", omission.what());
      case Outcome.Done<AnnotatedArticle>(AnnotatedArticle article) -> {
        boolean isNew = desk.take(article);
        if (isNew) {
          refresh();
        }
        yield new Taken(article, isNew);
      }
    };
  }

  private static byte[] record(byte[] body) {
    try {
      JsonNode given = JSON.readTree(body);
      if (given == null || !given.isObject()) {
        throw new Problem.Refused(400, "Not an article", "the body is not a JSON object");
      }
      ObjectNode record = JSON.createObjectNode();
      KEYS.forEach(key -> Optional.ofNullable(given.get(key)).ifPresent(v -> record.set(key, v)));
      return JSON.writeValueAsBytes(record);
    } catch (JsonProcessingException e) {
      throw new Problem.Refused(400, "Not JSON", e.getOriginalMessage());
    } catch (java.io.IOException e) {
      throw new Problem.Refused(400, "Not JSON", e.toString());
    }
  }

  /// Makes the dossiers that are no longer fresh, in the background, so that nobody waits for them.
  void refresh() {
    if (waiting.getAndSet(true)) {
      return;
    }
    background.execute(
        () -> {
          waiting.set(false);
          for (String story : archive.stale()) {
            if (Thread.currentThread().isInterrupted()) {
              return;
            }
            desk.dossier(story);
          }
          tie();
          desk.encode(1);
        });
  }

  /// Ties stories into threads. What it costs grows with the archive, so it rests between.
  private void tie() {
    long now = System.nanoTime();
    if (now - rested < 0) {
      return;
    }
    desk.sort();
    long cost = System.nanoTime() - now;
    rested = System.nanoTime() + REST * cost;
  }

  /// Compares the articles of a story, where that is still to be done.
  void compare(String story) {
    desk.dossier(story);
  }

  /// The story that an article is in.
  Optional<String> storyOf(ArticleId article) {
    return archive.storyOf(article);
  }
}
