package parallax.group;

import java.util.List;

/// How near an article is to each of its candidates, in one channel.
final class Likenesses {

  /// Means times the root of the size, so that a large loose story is not behind a single article.
  private final double[] levelled;

  private double best;

  Likenesses(Lookup article, List<LiveStory> candidates, int channel) {
    levelled = new double[candidates.size()];
    for (int i = 0; i < levelled.length; i++) {
      LiveStory story = candidates.get(i);
      levelled[i] = Features.mean(article, story, channel) * Math.sqrt(story.size());
      best = Math.max(best, levelled[i]);
    }
  }

  /// Whether candidate `at` is below a share of the best; so is all where nothing is known.
  boolean isFarBehind(int at, double share) {
    return best == 0 || levelled[at] < share * best;
  }
}
