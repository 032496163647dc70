package parallax.tell.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Grouping;
import parallax.model.Omission;
import parallax.model.Refusal;
import parallax.model.Story;
import parallax.model.StoryThread;

/// The JSON Lines that each stage's command prints: one object a line, here without the line end.
///
/// Format version 1; the schemas stand in `docs/formats`.
public final class JsonLines {
  private JsonLines() {}

  /// An article as `read` prints it.
  public static String read(Article article) {
    return JsonWriter.line(o -> ArticleFields.article(o, article));
  }

  /// An article with its annotations, as `annotate` prints it.
  public static String annotate(AnnotatedArticle article) {
    return JsonWriter.line(
        o -> {
          ArticleFields.article(o, article.article());
          ArticleFields.annotations(o, article);
        });
  }

  /// Each article's story and thread, as `group` prints them: one line an article, in the order
  /// given.
  ///
  /// @throws IllegalArgumentException where an article is in no story
  public static List<String> group(List<Article> articles, Grouping grouping) {
    Map<ArticleId, String> story = new LinkedHashMap<>();
    for (Story one : grouping.stories()) {
      one.articles().forEach(id -> story.put(id, one.id()));
    }
    Map<String, String> thread = new LinkedHashMap<>();
    for (StoryThread one : grouping.threads()) {
      one.stories().forEach(id -> thread.putIfAbsent(id, one.id()));
    }
    return articles.stream().map(a -> group(a, story.get(a.id()), thread)).toList();
  }

  private static String group(Article article, @Nullable String story, Map<String, String> thread) {
    if (story == null) {
      throw new IllegalArgumentException("article " + article.id() + " is in no story");
    }
    return JsonWriter.line(
        o -> {
          o.string("id", article.id().value());
          o.string("source", article.provenance().source());
          o.string("story", story);
          o.string("thread", Optional.ofNullable(thread.get(story)));
        });
  }

  /// A story with its articles, as `flink` writes it.
  ///
  /// @param thread the one that it is in
  /// @param revision how often it had changed by then; the last line of a story holds
  public static String story(Story story, Optional<String> thread, int revision) {
    return JsonWriter.line(
        o -> {
          o.string("id", story.id());
          o.string("thread", thread);
          o.whole("revision", revision);
          o.strings("articles", story.articles().stream().map(ArticleId::value).toList());
        });
  }

  /// A story that went into another: from now on it has no articles.
  public static String ended(String story, int revision) {
    return JsonWriter.line(
        o -> {
          o.string("id", story);
          o.string("thread", Optional.empty());
          o.whole("revision", revision);
          o.strings("articles", List.of());
        });
  }

  /// A thread with its stories, as `flink` writes it.
  ///
  /// @param revision how often it had changed by then; the last line of a thread holds
  public static String thread(StoryThread thread, int revision) {
    return thread(thread.id(), revision, thread.stories(), Optional.of(thread.reason()));
  }

  /// A thread that is none any more: from now on it has no stories.
  public static String endedThread(String thread, int revision) {
    return thread(thread, revision, List.of(), Optional.empty());
  }

  private static String thread(
      String id, int revision, List<String> stories, Optional<String> reason) {
    return JsonWriter.line(
        o -> {
          o.string("id", id);
          o.whole("revision", revision);
          o.strings("stories", stories);
          o.string("reason", reason);
        });
  }

  /// An input that was refused.
  public static String refused(Refusal refusal) {
    return JsonWriter.line(
        o -> {
          o.string("source", refusal.source());
          o.string("reason", refusal.reason());
        });
  }

  /// What was passed over because it is no article.
  public static String omitted(Omission omission) {
    return JsonWriter.line(
        o -> {
          o.string("source", omission.source());
          o.string("what", omission.what());
        });
  }

  /// Two articles that share text, as `group --copies` prints them.
  public static String copy(Copy copy) {
    return JsonWriter.line(o -> StoryFields.copy(o, copy));
  }

  /// How two statements stand to each other, as `check` prints it.
  ///
  /// @param relation `agree`, `differ` or `neither`
  /// @param kind what differs, where something does: `figure`, `time`, …
  /// @param similarity 0 to 1
  public static String check(String id, String relation, Optional<String> kind, double similarity) {
    return JsonWriter.line(
        o -> {
          o.string("id", id);
          o.string("relation", relation);
          o.string("kind", kind);
          o.share("similarity", similarity);
        });
  }
}
