package parallax.model;

import java.util.List;

/// Articles about one event, in order of time, then of input.
///
/// @param id `s1`, `s2`, … in order of the first article
public record Story(String id, List<ArticleId> articles) {
  public Story {
    articles = List.copyOf(articles);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("story " + id + " has no article");
    }
  }
}
