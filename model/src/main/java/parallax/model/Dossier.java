package parallax.model;

import java.util.List;

/// Everything found in one set of articles: what is rendered, and nothing else is.
///
/// @param refused inputs that could not be read, so that nothing is silently dropped
/// @param omitted what of inputs was passed over because it is no article
public record Dossier(
    List<AnnotatedArticle> articles,
    List<StoryDossier> stories,
    List<StoryThread> threads,
    List<Development> developments,
    List<Refusal> refused,
    List<Omission> omitted) {
  public Dossier {
    articles = List.copyOf(articles);
    stories = List.copyOf(stories);
    threads = List.copyOf(threads);
    developments = List.copyOf(developments);
    refused = List.copyOf(refused);
    omitted = List.copyOf(omitted);
  }

  /// One of inputs of which nothing was passed over.
  public Dossier(
      List<AnnotatedArticle> articles,
      List<StoryDossier> stories,
      List<StoryThread> threads,
      List<Development> developments,
      List<Refusal> refused) {
    this(articles, stories, threads, developments, refused, List.of());
  }
}
