package parallax.group;

import java.util.List;

/// How near an article is to each of its candidates, in one channel.
final class Likenesses {

  private final double[] means;

  /// Means times the root of the size, so that a large loose story is not behind a single article.
  private final double[] levelled;

  private double best;

  Likenesses(Profile article, List<LiveStory> candidates, int channel) {
    means = new double[candidates.size()];
    levelled = new double[means.length];
    for (int i = 0; i < means.length; i++) {
      means[i] = Features.mean(article, candidates.get(i), channel);
      levelled[i] = means[i] * Math.sqrt(candidates.get(i).size());
      best = Math.max(best, levelled[i]);
    }
  }

  /// Whether candidate `at` is below a share of the best; so is all where nothing is known.
  boolean isFarBehind(int at, double share) {
    return best == 0 || levelled[at] < share * best;
  }

  /// Mean cosine with the nearest candidate but `at`.
  double rival(int at) {
    double most = 0;
    for (int i = 0; i < means.length; i++) {
      most = i == at ? most : Math.max(most, means[i]);
    }
    return most;
  }
}
