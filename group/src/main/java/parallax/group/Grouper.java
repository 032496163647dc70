package parallax.group;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
/// Online: each article is placed once, by what has come before it; a later one may show that two
/// stories are one, or that one is two, and a person may say so, or the contrary ([#correct]). The
/// same articles and corrections in the same order give the same stories, also where the grouper
/// was saved and restored in between. Articles are best given in order of time. A story keeps its
/// name for as long as it lives; one that is merged goes under the older one's name. Cost of an
/// article: independent of how many have come. Not thread-safe. [GroupingStore] keeps one on disk.
public final class Grouper {

  /// First four bytes of what [#save] writes, and the version of the format.
  private static final int MAGIC = 0x50475235;

  /// Articles between two sweeps of words that have faded away.
  private static final int SWEEP_EVERY = 10_000;

  /// Candidates with which a story that has just grown is compared as a whole.
  private static final int MERGES_TRIED = 5;

  /// Containment from which two articles are one text, told again.
  private static final double SAME_TEXT = 0.5;

  /// Share of the best candidate's likeness of words below which, and of gist as well, another is
  /// not looked at in full: half of the time goes into those otherwise.
  private static final double HOPELESS_WORDS = 0.25;

  /// The same of the gist.
  private static final double HOPELESS_GIST = 0.7;

  /// Log-odds of one story where times are too far apart: one in fifty.
  private static final double TIMES_APART = -4;

  /// Articles of a half below which a story is not split: of fewer it cannot be said what all of
  /// them tell.
  static final int LEAST_HALF = 3;

  /// Sizes of a story at which it is asked whether it is two: each time it has grown by a fifth or
  /// more, so that the cost of an article stays the same on average.
  private static final Set<Integer> SIZES_LOOKED_AT = Set.of(6, 8, 10, 13, 16, 20, 24);

  /// Log-odds of two stories being one below which their halves are not asked about.
  private static final double LEAST_MERGE = -2;

  /// What another weekday takes off the log-odds: the odds fall to less than a quarter.
  private static final double OTHER_WEEKDAY = 1.5;

  private final Vocabulary vocabulary;
  private final CopyFinder copyFinder;
  private final Stories stories;
  private final Reasons reasons;
  private final Sketcher sketcher;
  private final Judge judge;
  private final Map<ArticleId, Placement> placements = new HashMap<>();
  private final List<Copy> copies = new ArrayList<>();

  /// The same by the one of the two that came later.
  private final Map<ArticleId, List<Copy>> copiesOf = new HashMap<>();

  Grouper(Function<String, float[]> encoder, Judge judge) {
    this(encoder, judge, Vocabulary.withBackground(), new CopyFinder(), new Stories());
  }

  private Grouper(
      Function<String, float[]> encoder,
      Judge judge,
      Vocabulary vocabulary,
      CopyFinder copyFinder,
      Stories stories) {
    this.judge = judge;
    this.vocabulary = vocabulary;
    this.copyFinder = copyFinder;
    this.stories = stories;
    this.reasons = new Reasons(vocabulary);
    this.sketcher = new Sketcher(encoder);
  }

  /// A grouper with the bundled sentence encoder and the learned decisions.
  public static Grouper create() {
    return with(SentenceEncoder.load()::encode);
  }

  /// A grouper with the learned decisions.
  ///
  /// @param encoder the meaning of a sentence as a vector of length 1, or of zeros where it is
  ///     not to count
  public static Grouper with(Function<String, float[]> encoder) {
    return new Grouper(encoder, new LearnedJudge());
  }

  /// Places one article. One that has come before stays where it is.
  public Placement add(AnnotatedArticle article) {
    Placement known = placements.get(article.id());
    if (known != null) {
      return known;
    }
    return add(sketcher.sketch(article));
  }

  /// Places an article by what was read of it before, wherever that was; same as the article.
  public Placement add(Sketch article) {
    Placement known = placements.get(article.id());
    if (known != null) {
      return known;
    }
    return place(article, copyFinder.add(CopyText.of(article)));
  }

  /// Places an article of which it was found out elsewhere what it shares with those before it.
  ///
  /// @param shared in order of the older ones' coming; see [CopyText]
  public Placement add(Sketch article, List<Copy> shared) {
    Placement known = placements.get(article.id());
    return known != null ? known : place(article, shared);
  }

  private Placement place(Sketch article, List<Copy> shared) {
    shared.forEach(this::remember);
    Profile profile = article.profile(vocabulary);
    List<Scored> scored = score(profile, copied(article.id(), shared));
    List<String> why = new ArrayList<>();
    LiveStory story = merge(place(profile, scored, why), scored, why);
    Placement placement = split(story, article.id(), why);
    placements.put(article.id(), placement);
    if (placements.size() % SWEEP_EVERY == 0) {
      vocabulary.sweep();
    }
    return placement;
  }

  /// Everything so far. Stories in order of their founding, each in order of time, then of coming.
  /// Cost: linear in all that have come.
  public Grouping grouping() {
    return new Grouping(List.copyOf(stories.stories().values()), threads(), copies);
  }

  /// Where an article was put when it came, and why; empty for one that never came.
  public Optional<Placement> placement(ArticleId article) {
    return Optional.ofNullable(placements.get(article));
  }

  /// The name of the story that an article is in now; empty for one that never came.
  public Optional<String> story(ArticleId article) {
    return placements.containsKey(article)
        ? Optional.of(Members.name(stories.members().storyOf(article)))
        : Optional.empty();
  }

  /// A story as it is now. Cost: that of sorting its articles.
  ///
  /// @return empty where there never was one of this name, or it is part of another by now
  public Optional<Story> named(String story) {
    OptionalInt number = stories.members().byName(story);
    return number.isPresent() ? stories.members().story(number.getAsInt()) : Optional.empty();
  }

  /// The name of the story that a story has become part of, or its own; empty where there never
  /// was one of this name.
  public Optional<String> nowPartOf(String story) {
    OptionalInt number = stories.members().byName(story);
    return number.isPresent()
        ? Optional.of(Members.name(stories.members().now(number.getAsInt())))
        : Optional.empty();
  }

  /// Which stories follow one another, as [#grouping] says. Cost: linear in the stories.
  public List<StoryThread> threads() {
    return new Threads(vocabulary).among(stories.plots());
  }

  /// What an article shares with articles that came before it.
  public List<Copy> copies(ArticleId article) {
    return List.copyOf(copiesOf.getOrDefault(article, List.of()));
  }

  /// Carries out what a person says about stories, and keeps to it from now on.
  public Correction.Outcome correct(Correction correction) {
    Correction.Outcome outcome = stories.correct(correction);
    if (outcome instanceof Correction.Outcome.Done(String said)) {
      for (ArticleId article : List.of(correction.a(), correction.b())) {
        placements.computeIfPresent(
            article,
            (_, placement) ->
                placement.with(
                    Members.name(stories.members().storyOf(article)), "a person says: " + said));
      }
    }
    return outcome;
  }

  /// Takes back what a person said, and puts back what it moved.
  ///
  /// @param moved articles that go, of those that are still together where it put them
  /// @param beside whose story they go back to; a new one where it is empty
  public Correction.Outcome undo(
      Correction said, Set<ArticleId> moved, Optional<ArticleId> beside) {
    Correction.Outcome outcome = stories.undo(said, moved, beside);
    if (outcome instanceof Correction.Outcome.Done(String done)) {
      for (ArticleId article : moved) {
        placements.computeIfPresent(
            article,
            (_, placement) ->
                placement.with(
                    Members.name(stories.members().storyOf(article)), "taken back: " + done));
      }
    }
    return outcome;
  }

  /// Writes all that [#restore] needs to go on as if nothing had happened. `out` is flushed, not
  /// closed. Cost: linear in what has come.
  public void save(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    data.writeInt(MAGIC);
    vocabulary.write(data);
    copyFinder.write(data);
    stories.write(data);
    List<Placement> sorted = new ArrayList<>(placements.values());
    sorted.sort(Comparator.comparing(Placement::article));
    Bytes.writeList(data, sorted, (to, placement) -> placement.write(to));
    Bytes.writeList(data, copies, CopyCodec::write);
    data.flush();
  }

  /// A grouper as it was saved.
  ///
  /// @param encoder the one it had
  /// @throws IOException where `in` does not hold a grouper, or one of another version
  public static Grouper restore(InputStream in, Function<String, float[]> encoder)
      throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    int magic = data.readInt();
    if (magic != MAGIC) {
      throw new IOException(
          "this is not a grouper of this version: it begins with " + Integer.toHexString(magic));
    }
    Vocabulary vocabulary = Vocabulary.read(data);
    CopyFinder copyFinder = CopyFinder.read(data);
    Stories stories = Stories.read(data);
    Grouper grouper = new Grouper(encoder, new LearnedJudge(), vocabulary, copyFinder, stories);
    for (Placement placement : Bytes.readList(data, Placement::read)) {
      grouper.placements.put(placement.article(), placement);
    }
    Bytes.readList(data, CopyCodec::read).forEach(grouper::remember);
    return grouper;
  }

  private void remember(Copy copy) {
    copies.add(copy);
    copiesOf.computeIfAbsent(copy.b(), _ -> new ArrayList<>()).add(copy);
  }

  private record Scored(LiveStory story, Evidence evidence, double score) {}

  /// Stories that have most of the words of an article, or the other way round.
  private Set<Integer> copied(ArticleId article, List<Copy> shared) {
    Set<Integer> found = new HashSet<>();
    for (Copy copy : shared) {
      if (copy.containment() >= SAME_TEXT) {
        found.add(stories.members().storyOf(copy.a().equals(article) ? copy.b() : copy.a()));
      }
    }
    return found;
  }

  /// Candidates, best first.
  ///
  /// @param copied stories that have the article's text: what was told when says nothing then
  private List<Scored> score(Profile profile, Set<Integer> copied) {
    Lookup lookup = new Lookup(profile);
    List<LiveStory> found = stories.candidates(lookup);
    Likenesses words = new Likenesses(lookup, found, Features.WORDS);
    Likenesses gist = new Likenesses(lookup, found, Features.GIST);
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (words.isFarBehind(i, HOPELESS_WORDS) && gist.isFarBehind(i, HOPELESS_GIST)) {
        continue;
      }
      LiveStory story = found.get(i);
      double[] features = Features.join(lookup, story);
      double score = judge.join(profile, story, features);
      boolean copy = copied.contains(story.number());
      double timed = copy ? score : inTime(score, profile.time(), story.time());
      scored.add(new Scored(story, new Evidence(features), timed));
    }
    scored.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparingInt(one -> one.story().number()));
    return scored;
  }

  private LiveStory place(Profile profile, List<Scored> scored, List<String> why) {
    if (scored.isEmpty()) {
      why.add("a new story: nothing so far is like it");
      return stories.found(profile);
    }
    Scored best = scored.getFirst();
    if (best.score() > 0) {
      why.add(reasons.joined(profile, best.story(), best.evidence(), best.score()));
      stories.join(profile, best.story());
      return best.story();
    }
    why.add(reasons.apart(profile, best.story(), best.evidence(), best.score()));
    return stories.found(profile);
  }

  /// Merges `story` with the best of the other candidates as long as they are judged one.
  ///
  /// @return the story as it is afterwards
  private LiveStory merge(LiveStory story, List<Scored> scored, List<String> why) {
    LiveStory whole = story;
    for (Scored candidate : scored.subList(0, Math.min(MERGES_TRIED, scored.size()))) {
      LiveStory other = candidate.story();
      if (other == whole || stories.divided(whole, other)) {
        continue;
      }
      double score =
          inTime(
              judge.merge(whole, other, Features.merge(whole, other)), whole.time(), other.time());
      if (score <= LEAST_MERGE) {
        continue;
      }
      double sum = score + ofHalves(whole, other);
      if (sum > 0) {
        why.add(reasons.merged(whole, other, sum));
        whole = stories.merge(whole, other);
      }
    }
    return whole;
  }

  /// Makes two of a story that has grown, where its halves are judged two.
  ///
  /// @return where the article is now
  private Placement split(LiveStory story, ArticleId article, List<String> why) {
    Placement whole = new Placement(article, Members.name(story.number()), why);
    if (!SIZES_LOOKED_AT.contains(story.size())) {
      return whole;
    }
    Optional<Bisection> found = Bisection.of(story.articles(), LEAST_HALF);
    if (found.isEmpty() || stories.tied(found.get())) {
      return whole;
    }
    Bisection halves = found.get();
    double score = score(halves);
    if (score > 0) {
      return whole;
    }
    String stays = Members.name(story.number());
    String parted = Members.name(stories.split(story, halves.other()));
    String said = reasons.split(stays, parted, halves, score);
    for (Profile other : halves.other()) {
      placements.computeIfPresent(other.id(), (_, before) -> before.with(parted, said));
    }
    why.add(said);
    boolean leaves = halves.other().stream().anyMatch(other -> other.id().equals(article));
    return new Placement(
        article, leaves ? parted : stays, why, Optional.of(leaves ? stays : parted));
  }

  /// Log-odds of the halves of two stories taken together being one; 0 where they are too small or
  /// too large to be asked. What would be split is not merged.
  private double ofHalves(LiveStory a, LiveStory b) {
    if (a.size() + b.size() > LiveStory.EXEMPLARS) {
      return 0;
    }
    List<Profile> both = new ArrayList<>(a.articles());
    both.addAll(b.articles());
    double score = Bisection.of(both, LEAST_HALF).map(this::score).orElse(0.0);
    return score < 0 ? Double.NEGATIVE_INFINITY : score;
  }

  /// Log-odds of the halves being one.
  private double score(Bisection halves) {
    LiveStory one = halves.first();
    LiveStory other = halves.second();
    double score = judge.split(one, other, Features.merge(one, other));
    return inTime(score, one.time(), other.time());
  }

  /// What the words say, held against when the two were told.
  private static double inTime(double score, EventTime a, EventTime b) {
    if (a.apart(b).isPresent()) {
      return Math.min(score, TIMES_APART);
    }
    return a.otherWeekday(b) ? score - OTHER_WEEKDAY : score;
  }
}
