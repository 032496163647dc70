package parallax.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parallax.model.Article;

/// Whether `group` leaves reports of one event by different outlets as they are: hardly a pair of
/// them should be called a retelling.
final class ToldApartMeasure implements Measure {
  private final String set;

  /// @param set of stories, `trios`
  ToldApartMeasure(String set) {
    this.set = set;
  }

  @Override
  public String title() {
    return "group: retellings, " + set;
  }

  @Override
  public List<String> needs() {
    return List.of("stories/" + set + ".jsonl");
  }

  @Override
  public List<Score> run(Path data, Product product) {
    Path file = data.resolve(needs().getFirst());
    Map<String, String> storyOf = Data.stories(file);
    Map<String, List<Article>> stories = new LinkedHashMap<>();
    for (Article article : product.read(file)) {
      stories
          .computeIfAbsent(storyOf.getOrDefault(article.id().value(), ""), _ -> new ArrayList<>())
          .add(article);
    }
    int pairs =
        stories.values().stream().mapToInt(story -> story.size() * (story.size() - 1) / 2).sum();
    int reported = RetoldMeasure.reported(product, List.copyOf(stories.values())).size();
    return List.of(Score.share("copies.retold." + set + ".apart", pairs - reported, pairs));
  }
}
