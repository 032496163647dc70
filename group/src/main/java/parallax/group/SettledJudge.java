package parallax.group;

import java.util.Set;
import parallax.model.ArticleId;

/// A judge that keeps to what was settled before, and asks another how sure it is.
///
/// @param division which articles are together
record SettledJudge(Judge judge, Set<Set<ArticleId>> division) implements Judge {
  /// Log-odds of what was settled where the other judge says the contrary: hardly above even.
  private static final double SETTLED = 0.1;

  SettledJudge {
    division = Set.copyOf(division);
  }

  @Override
  public double join(Profile article, LiveStory story, double[] features) {
    ArticleId first = story.articles().getFirst().id();
    return settled(first, article.id(), judge.join(article, story, features));
  }

  @Override
  public double merge(LiveStory a, LiveStory b, double[] features) {
    return settled(a, b, judge.merge(a, b, features));
  }

  @Override
  public double split(LiveStory one, LiveStory other, double[] features) {
    return settled(one, other, judge.split(one, other, features));
  }

  private double settled(LiveStory a, LiveStory b, double odds) {
    return settled(a.articles().getFirst().id(), b.articles().getFirst().id(), odds);
  }

  private double settled(ArticleId a, ArticleId b, double odds) {
    boolean together = division.stream().anyMatch(one -> one.contains(a) && one.contains(b));
    return together ? Math.max(SETTLED, odds) : Math.min(-SETTLED, odds);
  }
}
