package parallax.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Which stories are worth a closer look for a new article.
///
/// Those whose newest articles share its weightiest terms, found in an inverted index whose
/// lists are bounded, and those nearest in meaning among the stories that were touched last.
/// The cost does not grow with the archive.
final class Candidates {

  /// Weightiest terms of an article that are looked up.
  private static final int TERMS_LOOKED_UP = 20;

  /// Articles kept for one term.
  private static final int NEWEST_PER_TERM = 200;

  /// Candidates by shared terms.
  private static final int MOST_BY_TERMS = 20;

  /// Candidates by meaning.
  private static final int MOST_BY_MEANING = 6;

  /// Stories touched last whose meaning is compared: 384 multiplications each, a fifth of a
  /// millisecond in all.
  private static final int RECENT_STORIES = 1024;

  private final Postings index = new Postings(NEWEST_PER_TERM);
  private final Deque<LiveStory> recent = new ArrayDeque<>();

  /// Candidates, most promising first.
  ///
  /// @param storyOf the live story of an article's number, below 0 where it is cold
  List<Integer> of(Profile article, IntUnaryOperator storyOf) {
    Map<Integer, Double> scores = new TreeMap<>();
    for (int at : weightiest(article.words())) {
      double weight = article.words().weights()[at];
      Set<Integer> stories = new LinkedHashSet<>();
      index.forEach(article.words().ids()[at], number -> stories.add(storyOf.applyAsInt(number)));
      stories.forEach(story -> scores.merge(story, weight * weight, Double::sum));
    }
    Set<Integer> candidates = new LinkedHashSet<>(best(scores, MOST_BY_TERMS));
    candidates.addAll(nearest(article));
    candidates.removeIf(story -> story < 0);
    return List.copyOf(candidates);
  }

  /// Makes article `number`, which joined or founded `story`, findable.
  void remember(int number, Profile article, LiveStory story) {
    for (int at : weightiest(article.words())) {
      index.post(article.words().ids()[at], number);
    }
    recent.remove(story);
    recent.addLast(story);
    if (recent.size() > RECENT_STORIES) {
      recent.removeFirst();
    }
  }

  /// Forgets a story that is no more.
  void forget(LiveStory story) {
    recent.remove(story);
  }

  /// Takes articles of cold stories out of the index.
  void sweep(IntUnaryOperator storyOf) {
    index.forget(number -> storyOf.applyAsInt(number) < 0);
  }

  private List<Integer> nearest(Profile article) {
    float[] gist = article.meanings().getLast();
    Map<Integer, Double> scores = new HashMap<>();
    for (LiveStory story : recent) {
      double product = Dense.dot(gist, story.meanings().getLast());
      if (product > 0) {
        scores.put(story.number(), product / story.size());
      }
    }
    return best(scores, MOST_BY_MEANING);
  }

  private static List<Integer> best(Map<Integer, Double> scores, int most) {
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Integer> weightiest(TermVector words) {
    List<Integer> places = new ArrayList<>(IntStream.range(0, words.size()).boxed().toList());
    places.sort(
        Comparator.<Integer>comparingDouble(at -> -words.weights()[at])
            .thenComparing(Comparator.naturalOrder()));
    return places.subList(0, Math.min(TERMS_LOOKED_UP, places.size()));
  }
}
