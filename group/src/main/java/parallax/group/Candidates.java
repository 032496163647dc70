package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/// Which stories are worth a closer look for a new article.
///
/// Those that share its weightiest terms, found in an inverted index whose lists are bounded, and
/// those nearest in meaning among the stories that were touched last. The cost does not grow with
/// the archive.
final class Candidates {

  /// Weightiest terms of an article that are looked up.
  private static final int TERMS_LOOKED_UP = 20;

  /// Stories kept for one term.
  private static final int NEWEST_PER_TERM = 64;

  /// Candidates by shared terms whose words are compared as a whole.
  private static final int MOST_COMPARED = 24;

  /// Share of the most that any candidate has of the weightiest terms which another must have.
  private static final double LEAST_SHARE = 0.2;

  /// Candidates by shared terms.
  private static final int MOST_BY_TERMS = 12;

  /// Candidates by meaning.
  private static final int MOST_BY_MEANING = 6;

  /// Stories touched last whose meaning is compared.
  private static final int RECENT_STORIES = 1024;

  private Postings index = new Postings(NEWEST_PER_TERM);
  private final Tally tally = new Tally(TERMS_LOOKED_UP * NEWEST_PER_TERM);
  private final SequencedSet<LiveStory> recent = new LinkedHashSet<>();

  /// Candidates, each once.
  ///
  /// @param now the number that a story has now, after merges; below 0 where it is cold
  /// @param live the story of a number that is not cold
  List<LiveStory> of(Lookup lookup, IntUnaryOperator now, IntFunction<LiveStory> live) {
    TermVector words = lookup.article().words();
    tally.clear();
    for (int at : words.heaviest(TERMS_LOOKED_UP)) {
      double weight = words.weight(at);
      index.forEach(words.term(at), story -> tally.add(now.applyAsInt(story), weight * weight));
    }
    Set<LiveStory> candidates = new LinkedHashSet<>();
    for (int story : bestByWords(lookup, tally.best(MOST_COMPARED, LEAST_SHARE), live)) {
      candidates.add(live.apply(story));
    }
    candidates.addAll(nearest(lookup));
    return new ArrayList<>(candidates);
  }

  /// Makes an article, which joined or founded `story`, findable.
  void remember(Profile article, LiveStory story) {
    for (int at : article.words().heaviest(TERMS_LOOKED_UP)) {
      index.post(article.words().term(at), story.number());
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

  /// Takes cold stories out of the index.
  void sweep(IntUnaryOperator now) {
    index.forget(story -> now.applyAsInt(story) < 0);
  }

  void write(DataOutput out) throws IOException {
    index.write(out);
    out.writeInt(recent.size());
    for (LiveStory story : recent) {
      out.writeInt(story.number());
    }
  }

  static Candidates read(DataInput in, IntFunction<LiveStory> live) throws IOException {
    Candidates candidates = new Candidates();
    candidates.index = Postings.read(in, NEWEST_PER_TERM);
    int size = Bytes.length(in);
    for (int i = 0; i < size; i++) {
      candidates.recent.addLast(live.apply(in.readInt()));
    }
    return candidates;
  }

  private record Liked(int story, double likeness) {}

  private static int[] bestByWords(Lookup article, int[] candidates, IntFunction<LiveStory> live) {
    return Arrays.stream(candidates)
        .mapToObj(number -> new Liked(number, likeness(article, live.apply(number))))
        .sorted(
            Comparator.comparingDouble(Liked::likeness).reversed().thenComparingInt(Liked::story))
        .limit(MOST_BY_TERMS)
        .mapToInt(Liked::story)
        .toArray();
  }

  private static double likeness(Lookup article, LiveStory story) {
    return article.dot(Features.WORDS, story.terms().getFirst()) / Math.sqrt(story.size());
  }

  private List<LiveStory> nearest(Lookup lookup) {
    if (!lookup.hasMeaning()) {
      return List.of();
    }
    float[] gist = lookup.article().meanings().getLast();
    record Near(LiveStory story, double likeness) {}
    return recent.stream()
        .map(s -> new Near(s, Dense.dot(gist, s.meanings().getLast()) / s.size()))
        .filter(near -> near.likeness() > 0)
        .sorted(
            Comparator.comparingDouble(Near::likeness)
                .reversed()
                .thenComparingInt(near -> near.story().number()))
        .limit(MOST_BY_MEANING)
        .map(Near::story)
        .toList();
  }
}
