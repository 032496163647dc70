package parallax.flink;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import parallax.local.LocalFlow;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Grouping;
import parallax.model.Story;
import parallax.pipeline.Outcome;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;
import parallax.tell.json.DossierJson;
import parallax.tell.json.JsonLines;

/// What the local runner makes of some inputs, as the lines that a Flink job would write.
record LocalResult(
    List<String> articles,
    List<String> annotations,
    List<String> copies,
    List<String> stories,
    List<String> threads,
    List<String> dossiers) {

  static LocalResult of(List<Path> inputs) {
    var pipeline = new Pipeline(ReadOptions.cleaning(Clock.systemUTC()));
    List<String> paths = inputs.stream().map(Path::toString).toList();
    Map<ArticleId, AnnotatedArticle> articles = new LinkedHashMap<>();
    pipeline.annotate(pipeline.read(LocalFlow.of(paths, 2))).stream()
        .map(Outcome::result)
        .flatMap(Optional::stream)
        .forEach(article -> articles.putIfAbsent(article.id(), article));
    Grouping grouping = pipeline.group(List.copyOf(articles.values()));
    Map<String, String> threads = new HashMap<>();
    grouping.threads().forEach(t -> t.stories().forEach(s -> threads.putIfAbsent(s, t.id())));
    Map<ArticleId, List<Copy>> copies =
        grouping.copies().stream().collect(Collectors.groupingBy(Copy::b));
    return new LocalResult(
        articles.values().stream().map(article -> JsonLines.read(article.article())).toList(),
        articles.values().stream().map(JsonLines::annotate).toList(),
        grouping.copies().stream().map(JsonLines::copy).toList(),
        grouping.stories().stream()
            .map(s -> JsonLines.story(s, Optional.ofNullable(threads.get(s.id())), 1))
            .toList(),
        grouping.threads().stream().map(thread -> JsonLines.thread(thread, 1)).toList(),
        LocalFlow.of(grouping.stories(), 2)
            .map(story -> dossier(pipeline, story, articles, within(story, copies)))
            .all());
  }

  /// Looking through all copies for each story takes the square of the input's length.
  private static List<Copy> within(Story story, Map<ArticleId, List<Copy>> copies) {
    return story.articles().stream()
        .flatMap(id -> copies.getOrDefault(id, List.of()).stream())
        .toList();
  }

  private static String dossier(
      Pipeline pipeline,
      Story story,
      Map<ArticleId, AnnotatedArticle> articles,
      List<Copy> copies) {
    List<AnnotatedArticle> members =
        story.articles().stream().map(id -> Objects.requireNonNull(articles.get(id))).toList();
    return DossierJson.line(pipeline.dossier(story, members, copies));
  }
}
