package parallax.group;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What most articles of a story have, in one channel: the terms that a report of the same event
/// is missed for not having.
///
/// Two events of one kind share most words; what tells them apart is that each has its own ship,
/// opponent or toll, which all of its articles name and none of the other's do.
final class Core {

  /// Share of a story's articles that have a term, from which it counts.
  private static final double LEAST_SHARE = 0.4;

  private final long[] terms;

  /// How much each term weighs, together 1.
  private final float[] weights;

  /// Share of the story's articles that have the term.
  private final float[] shares;

  private Core(long[] terms, float[] weights, float[] shares) {
    this.terms = terms;
    this.weights = weights;
    this.shares = shares;
  }

  /// @param sum of the articles' vectors in a channel
  /// @param presence of each term, how many of the articles have it
  /// @param size how many articles these are
  static Core of(TermVector sum, TermVector presence, int size) {
    long[] terms = new long[sum.size()];
    float[] weights = new float[terms.length];
    float[] shares = new float[terms.length];
    int count = 0;
    double total = 0;
    for (int i = 0; i < sum.size(); i++) {
      double share = presence.weight(sum.term(i), 0) / size;
      if (share >= LEAST_SHARE) {
        terms[count] = sum.term(i);
        shares[count] = (float) share;
        weights[count] = (float) (share * sum.weight(i));
        total += weights[count++];
      }
    }
    for (int i = 0; i < count; i++) {
      weights[i] /= (float) total;
    }
    return new Core(
        Arrays.copyOf(terms, count), Arrays.copyOf(weights, count), Arrays.copyOf(shares, count));
  }

  /// How much of it some articles miss, 0 to 1; [Features#UNKNOWN] where there is none of it.
  ///
  /// @param presence of each term, how many of these have it
  /// @param size how many these are
  double missing(TermVector presence, int size) {
    if (terms.length == 0) {
      return Features.UNKNOWN;
    }
    double missing = 0;
    for (int i = 0; i < terms.length; i++) {
      double share = Math.min(1, presence.weight(terms[i], 0) / size / shares[i]);
      missing += weights[i] * (1 - share);
    }
    return missing;
  }

  /// How much of it an article misses.
  ///
  /// @param words all words of the article, laid out
  double missing(TermVector words) {
    if (terms.length == 0) {
      return Features.UNKNOWN;
    }
    double missing = 0;
    for (int i = 0; i < terms.length; i++) {
      missing += words.has(terms[i]) ? 0 : weights[i];
    }
    return missing;
  }

  /// The weightiest terms of it that few of some articles have, weightiest first.
  ///
  /// @param presence of each term, how many of these have it
  /// @param size how many these are
  long[] own(TermVector presence, int size, int most) {
    return IntStream.range(0, terms.length)
        .filter(i -> presence.weight(terms[i], 0) / size < shares[i] / 2)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -weights[i]))
        .limit(most)
        .mapToLong(i -> terms[i])
        .toArray();
  }
}
