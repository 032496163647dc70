package parallax.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import parallax.language.SentenceEncoder;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Grouping;
import parallax.model.Story;
import parallax.model.StoryThread;

/// Puts articles into stories as they come, and says which share text.
///
/// Online: each article is placed once, by what has come before it; a later one may show that
/// two stories are one. The same articles in the same order give the same stories. Articles are
/// best given in order of time. Not thread-safe.
public final class Grouper {

  /// Articles after which a story that none has joined is cold: nothing joins it any more.
  private static final int COLD_AFTER = 50_000;

  /// Articles between two sweeps of what is cold.
  private static final int SWEEP_EVERY = 10_000;

  /// Candidates with which a story that has just grown is compared as a whole.
  private static final int MERGES_TRIED = 5;

  /// Containment from which two articles are one text, told again.
  private static final double SAME_TEXT = 0.5;

  /// Log-odds of one story where times are too far apart: one in fifty.
  private static final double TIMES_APART = -4;

  /// What another weekday takes off the log-odds: the odds fall to less than a quarter.
  private static final double OTHER_WEEKDAY = 1.5;

  private final Vocabulary vocabulary = Vocabulary.withBackground();
  private final CopyFinder copyFinder = new CopyFinder();
  private final Candidates candidates = new Candidates();
  private final Reasons reasons = new Reasons(vocabulary);
  private final Profiler profiler;
  private final Judge judge;
  private final Map<Integer, LiveStory> live = new LinkedHashMap<>();
  private final Map<ArticleId, Placement> placements = new LinkedHashMap<>();
  private final Members members = new Members();
  private final List<Copy> copies = new ArrayList<>();

  Grouper(Function<String, float[]> encoder, Judge judge) {
    this.profiler = new Profiler(vocabulary, encoder);
    this.judge = judge;
  }

  /// A grouper with the bundled sentence encoder and the learned decisions.
  public static Grouper create() {
    return with(SentenceEncoder.load()::encode);
  }

  /// A grouper with the learned decisions.
  ///
  /// @param encoder the meaning of a sentence as a vector of length 1
  public static Grouper with(Function<String, float[]> encoder) {
    return new Grouper(encoder, new LearnedJudge());
  }

  /// Places one article. One that has come before stays where it is.
  public Placement add(AnnotatedArticle article) {
    Placement known = placements.get(article.id());
    if (known != null) {
      return known;
    }
    List<Copy> shared = copyFinder.add(article.article());
    copies.addAll(shared);
    Profile profile = profiler.profile(article);
    List<Scored> scored = score(profile, copied(article.id(), shared));
    List<String> why = new ArrayList<>();
    LiveStory story = place(profile, scored, why);
    int number = members.add(profile, story.number());
    candidates.remember(number, profile, story);
    merge(story, scored, why);
    sweep(number);
    Placement placement = new Placement(article.id(), "s" + (members.storyOf(number) + 1), why);
    placements.put(article.id(), placement);
    return placement;
  }

  /// Everything so far. Stories in order of their first article, each in order of time, then of
  /// coming.
  public Grouping grouping() {
    List<Story> stories = members.stories();
    List<Plot> plots = new ArrayList<>();
    for (Story story : stories) {
      LiveStory whole = live.get(members.storyOf(story.articles().getFirst()));
      if (whole != null) {
        plots.add(Plot.of(story.id(), whole));
      }
    }
    List<StoryThread> threads = new Threads(vocabulary).among(plots);
    return new Grouping(stories, threads, copies);
  }

  /// Where an article was put when it came, and why; empty for one that never came.
  public Optional<Placement> placement(ArticleId article) {
    return Optional.ofNullable(placements.get(article));
  }

  private record Scored(LiveStory story, double score) {}

  /// Stories that have most of the words of an article, or the other way round.
  private Set<Integer> copied(ArticleId article, List<Copy> shared) {
    Set<Integer> stories = new HashSet<>();
    for (Copy copy : shared) {
      if (copy.containment() >= SAME_TEXT) {
        stories.add(members.storyOf(copy.a().equals(article) ? copy.b() : copy.a()));
      }
    }
    return stories;
  }

  /// Candidates, best first.
  ///
  /// @param copied stories that have the article's text: what was told when says nothing then
  private List<Scored> score(Profile profile, Set<Integer> copied) {
    return candidates.of(profile, this::liveStoryOf).stream()
        .map(live::get)
        .map(
            story -> {
              double score = judge.join(profile, story, Features.join(profile, story));
              boolean copy = copied.contains(story.number());
              return new Scored(story, copy ? score : inTime(score, profile.time(), story.time()));
            })
        .sorted(
            Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparingInt(scored -> scored.story().number()))
        .toList();
  }

  private LiveStory place(Profile profile, List<Scored> scored, List<String> why) {
    if (!scored.isEmpty() && scored.getFirst().score() > 0) {
      LiveStory story = scored.getFirst().story();
      why.add(reasons.joined(profile, story, scored.getFirst().score()));
      story.add(profile);
      return story;
    }
    LiveStory story = new LiveStory(members.next(), profile);
    live.put(story.number(), story);
    why.add(
        scored.isEmpty()
            ? "a new story: nothing so far is like it"
            : reasons.apart(profile, scored.getFirst().story(), scored.getFirst().score()));
    return story;
  }

  /// Merges `story` with the best of the other candidates as long as they are judged one.
  private void merge(LiveStory story, List<Scored> scored, List<String> why) {
    LiveStory whole = story;
    for (Scored candidate : scored.subList(0, Math.min(MERGES_TRIED, scored.size()))) {
      LiveStory other = candidate.story();
      if (other == whole) {
        continue;
      }
      double score =
          inTime(
              judge.merge(whole, other, Features.merge(whole, other)), whole.time(), other.time());
      if (score > 0) {
        LiveStory older = whole.number() < other.number() ? whole : other;
        LiveStory younger = older == whole ? other : whole;
        why.add(reasons.merged(older, younger, score));
        older.absorb(younger);
        members.merge(younger.number(), older.number());
        live.remove(younger.number());
        candidates.forget(younger);
        whole = older;
      }
    }
  }

  /// What the words say, held against when the two were told.
  private static double inTime(double score, EventTime a, EventTime b) {
    if (a.apart(b).isPresent()) {
      return Math.min(score, TIMES_APART);
    }
    return a.otherWeekday(b) ? score - OTHER_WEEKDAY : score;
  }

  private int liveStoryOf(int article) {
    int story = members.storyOf(article);
    return live.containsKey(story) ? story : -1;
  }

  private void sweep(int number) {
    if (number % SWEEP_EVERY == SWEEP_EVERY - 1) {
      live.values().removeIf(story -> members.last(story.number()) < number - COLD_AFTER);
      candidates.sweep(this::liveStoryOf);
    }
  }
}
