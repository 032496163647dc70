package parallax.evaluation;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import parallax.model.ArticleId;
import parallax.model.Grouping;
import parallax.model.Story;
import parallax.model.StoryThread;

/// Invented folders of a few short reports, half of them with a second story: which stories are
/// exactly right, and which links between them are found.
final class FoldersMeasure implements Measure {
  private final String half;

  FoldersMeasure(String half) {
    this.half = half;
  }

  @Override
  public String title() {
    return "group: invented folders, " + half;
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public String digest(Path data) {
    return Data.digest(Stream.of(ArticleFolder.resource(half)));
  }

  @Override
  public List<Score> run(Path data, Product product) {
    Map<String, String> gold = new HashMap<>();
    Map<String, String> found = new HashMap<>();
    int stories = 0;
    int right = 0;
    int links = 0;
    int linked = 0;
    int reported = 0;
    for (ArticleFolder folder : ArticleFolder.invented(half, product)) {
      Grouping grouping = product.group(folder.articles());
      folder.story().forEach((id, story) -> gold.put(id.value(), folder.name() + story));
      for (Story story : grouping.stories()) {
        story.articles().forEach(id -> found.put(id.value(), folder.name() + story.id()));
      }
      Set<Set<ArticleId>> wanted = new HashSet<>(stories(folder).values());
      stories += wanted.size();
      wanted.retainAll(
          grouping.stories().stream().map(story -> Set.copyOf(story.articles())).toList());
      right += wanted.size();
      links += folder.follows().size();
      linked += linked(folder, grouping);
      reported += grouping.threads().stream().mapToInt(thread -> thread.links().size()).sum();
    }
    Score linksFound = Score.share("folders." + half + ".links", linked, links);
    return List.of(
        Score.share("folders." + half + ".stories", right, stories),
        new Score(
            "folders." + half + ".bcubed", Clusters.bCubed(gold, found), gold.size() + " articles"),
        new Score(
            linksFound.name(), linksFound.value(), linksFound.detail() + ", reported " + reported));
  }

  private static Map<String, Set<ArticleId>> stories(ArticleFolder folder) {
    Map<String, Set<ArticleId>> stories = new HashMap<>();
    folder
        .story()
        .forEach((id, story) -> stories.computeIfAbsent(story, _ -> new HashSet<>()).add(id));
    return stories;
  }

  /// Links of which both ends hold an article of the right story, and none of the other's.
  private static int linked(ArticleFolder folder, Grouping grouping) {
    Map<String, Set<ArticleId>> wanted = stories(folder);
    Map<String, Set<ArticleId>> found = new HashMap<>();
    grouping.stories().forEach(story -> found.put(story.id(), Set.copyOf(story.articles())));
    int linked = 0;
    for (Map.Entry<String, String> follows : folder.follows().entrySet()) {
      Set<ArticleId> later = wanted.getOrDefault(follows.getKey(), Set.of());
      Set<ArticleId> earlier = wanted.getOrDefault(follows.getValue(), Set.of());
      linked +=
          grouping.threads().stream()
                  .map(StoryThread::links)
                  .flatMap(Collection::stream)
                  .anyMatch(
                      link ->
                          earlier.containsAll(found.getOrDefault(link.earlier(), Set.of()))
                              && later.containsAll(found.getOrDefault(link.later(), Set.of())))
              ? 1
              : 0;
    }
    return linked;
  }
}
