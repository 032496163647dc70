package parallax.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says decisions in words, so that a person can see why an article is where it is.
final class Reasons {

  private static final int TERMS_NAMED = 6;

  private final Vocabulary vocabulary;

  Reasons(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  String joined(Profile article, LiveStory story, double score) {
    return "joins s" + (story.number() + 1) + ", " + sure(score) + ": " + evidence(article, story);
  }

  String apart(Profile article, LiveStory nearest, double score) {
    return "a new story: the nearest, s"
        + (nearest.number() + 1)
        + ", is the same with "
        + sure(score)
        + ": "
        + evidence(article, nearest);
  }

  String merged(LiveStory older, LiveStory younger, double score) {
    String shared =
        older.terms().getFirst().shared(younger.terms().getFirst(), TERMS_NAMED).stream()
            .map(vocabulary::term)
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "s%d and s%d are one, %s: both have %s",
        older.number() + 1,
        younger.number() + 1,
        sure(score),
        shared);
  }

  private String evidence(Profile article, LiveStory story) {
    double[] features = Features.join(article, story);
    List<Integer> shared = shared(article.words(), story.terms().getFirst());
    String words =
        shared.isEmpty()
            ? "no words in common"
            : "both have "
                + shared.stream().map(vocabulary::term).collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%s; likeness of words %.2f, names %.2f, numbers %.2f, meaning %.2f%s",
        words,
        features[1],
        features[7],
        features[10],
        features[16],
        features[18] == Features.UNKNOWN ? "" : "; days between: " + (long) features[18]);
  }

  private List<Integer> shared(TermVector article, TermSum story) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < article.size(); i++) {
      if (story.weight(article.ids()[i]) > 0) {
        places.add(i);
      }
    }
    places.sort(
        Comparator.<Integer>comparingDouble(
                i -> -(double) article.weights()[i] * story.weight(article.ids()[i]))
            .thenComparing(Comparator.naturalOrder()));
    return places.stream().limit(TERMS_NAMED).map(i -> article.ids()[i]).toList();
  }

  private static String sure(double score) {
    return String.format(Locale.ROOT, "probability %.2f", 1 / (1 + Math.exp(-score)));
  }
}
