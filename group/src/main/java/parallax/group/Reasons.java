package parallax.group;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Says decisions in words, so that a person can see why an article is where it is.
final class Reasons {

  private static final int TERMS_NAMED = 6;

  private final Vocabulary vocabulary;

  Reasons(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  String joined(Profile article, LiveStory story, Evidence evidence, double score) {
    return "joins s"
        + (story.number() + 1)
        + ", "
        + sure(score)
        + ": "
        + evidence(article, story, evidence);
  }

  String apart(Profile article, LiveStory nearest, Evidence evidence, double score) {
    return "a new story: the nearest, s"
        + (nearest.number() + 1)
        + ", is the same with "
        + sure(score)
        + ": "
        + evidence(article, nearest, evidence);
  }

  String merged(LiveStory a, LiveStory b, double score) {
    String shared = words(a.terms().getFirst().shared(b.terms().getFirst()));
    return Members.name(Math.min(a.number(), b.number()))
        + " and "
        + Members.name(Math.max(a.number(), b.number()))
        + " are one, "
        + sure(score)
        + ": both have "
        + shared;
  }

  String split(String stays, String parted, Bisection halves, double score) {
    return stays
        + " and "
        + parted
        + " are two, "
        + sure(-score)
        + ": the first has "
        + own(halves.first(), halves.second())
        + ", the other "
        + own(halves.second(), halves.first());
  }

  /// What most articles of one half have, and few of the other.
  private String own(LiveStory one, LiveStory other) {
    long[] terms = one.core(0).own(other.presence(), other.size(), TERMS_NAMED);
    return terms.length == 0
        ? "nothing of its own"
        : Arrays.stream(terms).mapToObj(vocabulary::text).collect(Collectors.joining(", "));
  }

  private String evidence(Profile article, LiveStory story, Evidence evidence) {
    TermVector shared = article.words().shared(story.terms().getFirst());
    String words = shared.size() == 0 ? "no words in common" : "both have " + words(shared);
    return words + "; " + evidence.said();
  }

  /// The weightiest words of two vectors' products.
  private String words(TermVector shared) {
    return Arrays.stream(shared.heaviest(TERMS_NAMED))
        .mapToObj(at -> vocabulary.text(shared.term(at)))
        .collect(Collectors.joining(", "));
  }

  private static String sure(double score) {
    return "probability " + Evidence.hundredths(1 / (1 + Math.exp(-score)));
  }
}
