package parallax.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/// What the learned decisions look at.
///
/// For each of six channels (all words, words of the lead, names, numbers, meaning of the
/// headline, meaning of the gist) the cosines of the two sides, and how alike the articles of a
/// story are among themselves, so that what is near in a loose story is far in a tight one.
final class Features {

  /// Where something cannot be known: days without dates, likeness among the articles of a
  /// story of one.
  static final double UNKNOWN = -1;

  private static final List<String> CHANNELS =
      List.of("words", "lead", "names", "numbers", "headline", "gist");

  private Features() {}

  /// Names of what [#join] gives.
  static List<String> joinNames() {
    List<String> names = new ArrayList<>();
    for (String channel : CHANNELS) {
      Collections.addAll(names, channel + ".nearest", channel + ".mean", channel + ".within");
    }
    Collections.addAll(
        names, "days", "size", "titleOnly", "articleTerms", "articleNames", "articleNumbers");
    return names;
  }

  /// Names of what [#merge] gives.
  static List<String> mergeNames() {
    List<String> names = new ArrayList<>();
    for (String channel : CHANNELS) {
      Collections.addAll(names, channel + ".across", channel + ".looser", channel + ".tighter");
    }
    Collections.addAll(names, "days", "smaller", "larger");
    return names;
  }

  /// An article and a story that it may belong to.
  static double[] join(Profile article, LiveStory story) {
    double[] features = new double[24];
    int sparse = article.terms().size();
    double[] nearest = nearest(article, story);
    for (int channel = 0; channel < nearest.length; channel++) {
      double product =
          channel < sparse
              ? story.terms().get(channel).dot(article.terms().get(channel))
              : Dense.dot(
                  story.meanings().get(channel - sparse), article.meanings().get(channel - sparse));
      features[3 * channel] = nearest[channel];
      features[3 * channel + 1] = product / story.size();
      features[3 * channel + 2] = within(story, channel);
    }
    features[18] = days(article.day(), article.day(), story);
    features[19] = Math.log(story.size());
    features[20] = article.titleOnly() ? 1 : 0;
    features[21] = Math.log1p(article.words().size());
    features[22] = Math.log1p(article.terms().get(2).size());
    features[23] = Math.log1p(article.terms().get(3).size());
    return features;
  }

  /// Two stories that may be one.
  static double[] merge(LiveStory a, LiveStory b) {
    double[] features = new double[21];
    int sparse = a.terms().size();
    for (int channel = 0; channel < CHANNELS.size(); channel++) {
      double product =
          channel < sparse
              ? a.terms().get(channel).dot(b.terms().get(channel))
              : Dense.dot(a.meanings().get(channel - sparse), b.meanings().get(channel - sparse));
      double withinA = within(a, channel);
      double withinB = within(b, channel);
      features[3 * channel] = product / a.size() / b.size();
      features[3 * channel + 1] = Math.min(withinA, withinB);
      features[3 * channel + 2] = Math.max(withinA, withinB);
    }
    features[18] = days(a.firstDay(), a.lastDay(), b);
    features[19] = Math.log(Math.min(a.size(), b.size()));
    features[20] = Math.log(Math.max(a.size(), b.size()));
    return features;
  }

  /// Mean cosine among the articles of a story, from the length of their sum.
  private static double within(LiveStory story, int channel) {
    if (story.size() == 1) {
      return UNKNOWN;
    }
    int sparse = story.terms().size();
    double square =
        channel < sparse
            ? story.terms().get(channel).square()
            : square(story.meanings().get(channel - sparse));
    double size = story.size();
    return (square - size) / (size * (size - 1));
  }

  private static double square(float[] vector) {
    return Dense.dot(vector, vector);
  }

  private static double[] nearest(Profile article, LiveStory story) {
    double[] nearest = new double[CHANNELS.size()];
    int sparse = article.terms().size();
    for (Profile other : story.newest()) {
      for (int i = 0; i < nearest.length; i++) {
        double cosine =
            i < sparse
                ? article.terms().get(i).cosine(other.terms().get(i))
                : Dense.dot(article.meanings().get(i - sparse), other.meanings().get(i - sparse));
        nearest[i] = Math.max(nearest[i], cosine);
      }
    }
    return nearest;
  }

  /// Days between a span of time and a story's, 0 where they overlap.
  private static double days(OptionalLong first, OptionalLong last, LiveStory story) {
    if (first.isEmpty()
        || last.isEmpty()
        || story.firstDay().isEmpty()
        || story.lastDay().isEmpty()) {
      return UNKNOWN;
    }
    long after = first.getAsLong() - story.lastDay().getAsLong();
    long before = story.firstDay().getAsLong() - last.getAsLong();
    return Math.max(0, Math.max(after, before));
  }
}
