package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parallax.model.Article;
import parallax.model.ArticleId;

/// The articles of one story of a case, as its gold groups them.
///
/// @param articles those that were read, in the gold's order
/// @param reports the names of their reports
record CaseStory(List<Article> articles, Map<ArticleId, String> reports) {

  /// The stories of a case.
  ///
  /// @param articles by the names of their reports
  static List<CaseStory> of(JsonNode gold, Map<String, Article> articles) {
    List<CaseStory> stories = new ArrayList<>();
    for (JsonNode story : gold.path("stories")) {
      Map<ArticleId, String> reports = new HashMap<>();
      List<Article> own = new ArrayList<>();
      for (JsonNode report : story) {
        Article article = articles.get(report.asText());
        if (article != null) {
          reports.put(article.id(), report.asText());
          own.add(article);
        }
      }
      stories.add(new CaseStory(List.copyOf(own), Map.copyOf(reports)));
    }
    return List.copyOf(stories);
  }

  /// The name of an article's report; empty where it is of no report of the story.
  String report(ArticleId id) {
    return reports.getOrDefault(id, "");
  }
}
