package parallax.model;

import java.util.List;

/// Everything found in one set of articles: what is rendered, and nothing else is.
///
/// @param refused inputs that could not be read, so that nothing is silently dropped
public record Dossier(
    List<AnnotatedArticle> articles,
    List<StoryDossier> stories,
    List<StoryThread> threads,
    List<Development> developments,
    List<Refusal> refused) {
  public Dossier {
    articles = List.copyOf(articles);
    stories = List.copyOf(stories);
    threads = List.copyOf(threads);
    developments = List.copyOf(developments);
    refused = List.copyOf(refused);
  }
}
