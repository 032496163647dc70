package parallax.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/// What the learned decisions look at.
///
/// For each of nine channels (all words, words of the lead, names by their capitals, annotated
/// names of persons and organisations, and of places, numbers, days, meaning of the headline,
/// meaning of the gist) the cosines of the two sides, and how alike the articles of a story are
/// among themselves, so that what is near in a loose story is far in a tight one. The size of a
/// story is left out, since it tells of the sets that were learned from rather than of news.
final class Features {

  /// Where something cannot be known: days without dates, likeness among the articles of a
  /// story of one.
  static final double UNKNOWN = -1;

  private static final List<String> CHANNELS =
      List.of("words", "lead", "names", "who", "places", "numbers", "times", "headline", "gist");

  /// Channels of which is asked what most articles of a story have: lead, names, numbers.
  static final List<Integer> CORES = List.of(1, Profile.NAMES, 5);

  static final int WORDS = 0;

  static final int LEAD = 1;

  static final int NUMBERS = 5;

  static final int GIST = 8;

  /// Where the days between stand in what [#join] gives.
  static final int DAYS = 3 * CHANNELS.size();

  /// Newest articles of a story of which the nearest is sought.
  private static final int COMPARED = 12;

  private static final int SPARSE = Profile.Words.values().length;

  private Features() {}

  /// Names of what [#join] gives.
  static List<String> joinNames() {
    List<String> names = new ArrayList<>();
    for (String channel : CHANNELS) {
      Collections.addAll(names, channel + ".nearest", channel + ".mean", channel + ".within");
    }
    Collections.addAll(
        names,
        "days",
        "titleOnly",
        "articleTerms",
        "articleNames",
        "articleNumbers",
        "told",
        "weekday");
    for (int channel : CORES) {
      Collections.addAll(
          names, CHANNELS.get(channel) + ".missing", CHANNELS.get(channel) + ".foreign");
    }
    return names;
  }

  /// Names of what [#merge] gives.
  static List<String> mergeNames() {
    List<String> names = new ArrayList<>();
    for (String channel : CHANNELS) {
      Collections.addAll(names, channel + ".across", channel + ".looser", channel + ".tighter");
    }
    Collections.addAll(names, "days", "told", "weekday");
    for (int channel : CORES) {
      Collections.addAll(
          names, CHANNELS.get(channel) + ".missing", CHANNELS.get(channel) + ".foreign");
    }
    return names;
  }

  /// An article and a story that it may belong to.
  static double[] join(Lookup lookup, LiveStory story) {
    Profile article = lookup.article();
    double[] nearest = nearest(lookup, story);
    double[] features = new double[3 * nearest.length + 7 + 2 * CORES.size()];
    for (int channel = 0; channel < nearest.length; channel++) {
      features[3 * channel] = nearest[channel];
      features[3 * channel + 1] = mean(lookup, story, channel);
      features[3 * channel + 2] = story.within(channel);
    }
    int at = 3 * nearest.length;
    features[at++] = days(article.day(), article.day(), story);
    features[at++] = article.titleOnly() ? 1 : 0;
    features[at++] = Math.log1p(article.words().size());
    features[at++] = Math.log1p(article.terms().get(Profile.NAMES).size());
    features[at++] = Math.log1p(article.terms().get(NUMBERS).size());
    features[at++] = told(article.time(), story.time());
    features[at++] = article.time().otherWeekday(story.time()) ? 1 : 0;
    TermVector known = story.terms().getFirst();
    for (int core = 0; core < CORES.size(); core++) {
      features[at++] = story.core(core).missing(lookup.words());
      features[at++] = article.terms().get(CORES.get(core)).foreignTo(known);
    }
    return features;
  }

  /// Where a channel's mean stands in what [#join] gives.
  static int mean(int channel) {
    return 3 * channel + 1;
  }

  static double mean(Lookup article, LiveStory story, int channel) {
    if (channel < SPARSE) {
      return article.dot(channel, story.terms().get(channel)) / story.size();
    }
    if (!article.hasMeaning()) {
      return 0;
    }
    float[] meaning = article.article().meanings().get(channel - SPARSE);
    return Dense.dot(story.meanings().get(channel - SPARSE), meaning) / story.size();
  }

  private static double told(EventTime a, EventTime b) {
    if (a.told().isEmpty() || b.told().isEmpty()) {
      return UNKNOWN;
    }
    return a.told().get().gap(b.told().get());
  }

  /// Two stories that may be one.
  static double[] merge(LiveStory a, LiveStory b) {
    double[] features = new double[3 * CHANNELS.size() + 3 + 2 * CORES.size()];
    for (int channel = 0; channel < CHANNELS.size(); channel++) {
      double product =
          channel < SPARSE
              ? a.terms().get(channel).dot(b.terms().get(channel))
              : Dense.dot(a.meanings().get(channel - SPARSE), b.meanings().get(channel - SPARSE));
      features[3 * channel] = product / a.size() / b.size();
      features[3 * channel + 1] = Math.min(a.within(channel), b.within(channel));
      features[3 * channel + 2] = Math.max(a.within(channel), b.within(channel));
    }
    int at = 3 * CHANNELS.size();
    features[at++] = days(a.firstDay(), a.lastDay(), b);
    features[at++] = told(a.time(), b.time());
    features[at++] = a.time().otherWeekday(b.time()) ? 1 : 0;
    for (int core = 0; core < CORES.size(); core++) {
      double one = a.core(core).missing(b.presence(), b.size());
      double other = b.core(core).missing(a.presence(), a.size());
      features[at++] = Math.min(one, other);
      features[at++] = Math.max(one, other);
    }
    return features;
  }

  private static double[] nearest(Lookup lookup, LiveStory story) {
    Profile article = lookup.article();
    double[] nearest = new double[CHANNELS.size()];
    int channels = lookup.hasMeaning() ? nearest.length : SPARSE;
    Iterator<Profile> newest = story.newestFirst();
    for (int compared = 0; compared < COMPARED && newest.hasNext(); compared++) {
      Profile other = newest.next();
      for (int i = 0; i < channels; i++) {
        double cosine =
            i < SPARSE
                ? lookup.dot(i, other.terms().get(i))
                : Dense.dot(article.meanings().get(i - SPARSE), other.meanings().get(i - SPARSE));
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
