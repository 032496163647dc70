package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parallax.model.ArticleId;
import parallax.model.Story;

/// All stories: those that can still be joined, as a whole; of those gone cold, who is in them and
/// what a later story can be tied to. Not thread-safe.
final class Stories {

  /// Articles after which a story that none has joined is cold: nothing joins it any more.
  private static final int COLD_AFTER = 50_000;

  /// Articles between two sweeps of what is cold.
  private static final int SWEEP_EVERY = 10_000;

  private final LiveStories live = new LiveStories();
  private final Map<Integer, Plot> cold = new TreeMap<>();
  private final Members members;
  private final Constraints constraints;
  private Candidates candidates = new Candidates();

  Stories() {
    this(new Members(), new Constraints());
  }

  private Stories(Members members, Constraints constraints) {
    this.members = members;
    this.constraints = constraints;
  }

  Members members() {
    return members;
  }

  /// Stories worth a closer look for an article.
  List<LiveStory> candidates(Lookup article) {
    return candidates.of(article, this::liveNow, live::get);
  }

  LiveStory found(Profile article) {
    LiveStory story = new LiveStory(members.next(), article);
    live.put(story);
    remember(article, story);
    return story;
  }

  void join(Profile article, LiveStory story) {
    story.add(article);
    remember(article, story);
  }

  private void remember(Profile article, LiveStory story) {
    int number = members.add(article.id(), article.day(), story.number());
    candidates.remember(article, story);
    if (number % SWEEP_EVERY == SWEEP_EVERY - 1) {
      sweep(number);
    }
  }

  /// Whether a person has said that two stories are two.
  boolean divided(LiveStory a, LiveStory b) {
    return constraints.divide(a.number(), b.number(), members::storyOf);
  }

  /// Makes one of two stories.
  ///
  /// @return the older one, which has taken in the younger
  LiveStory merge(LiveStory a, LiveStory b) {
    LiveStory older = a.number() < b.number() ? a : b;
    LiveStory younger = older == a ? b : a;
    older.absorb(younger);
    members.merge(younger.number(), older.number());
    live.remove(younger.number());
    candidates.forget(younger);
    return older;
  }

  /// Makes two of a story.
  ///
  /// @param leave those of its articles that leave it
  /// @return the number of the new story
  int split(LiveStory story, List<Profile> leave) {
    Set<ArticleId> moved = new TreeSet<>();
    leave.forEach(article -> moved.add(article.id()));
    int to = members.next();
    take(Division.only(Optional.of(story), moved), story.number(), to);
    return to;
  }

  /// Whether a person has said of articles of two halves that they are of one event.
  boolean tied(Bisection halves) {
    return constraints.tie(halves);
  }

  /// Carries out what a person says.
  Correction.Outcome correct(Correction correction) {
    for (ArticleId article : List.of(correction.a(), correction.b())) {
      if (members.number(article).isEmpty()) {
        return new Correction.Outcome.Refused("article " + article + " is in no story");
      }
    }
    if (correction.a().equals(correction.b())) {
      return new Correction.Outcome.Refused("article " + correction.a() + " is named twice");
    }
    return switch (correction) {
      case Correction.OneEvent(ArticleId a, ArticleId b) -> unite(a, b);
      case Correction.TwoEvents(ArticleId a, ArticleId b) -> divide(a, b);
      case Correction.Moved(ArticleId a, ArticleId b) -> move(a, b);
    };
  }

  private Correction.Outcome unite(ArticleId a, ArticleId b) {
    int older = Math.min(members.storyOf(a), members.storyOf(b));
    int younger = Math.max(members.storyOf(a), members.storyOf(b));
    if (constraints.divideBut(a, b, older, younger, members::storyOf)) {
      return new Correction.Outcome.Refused(
          "other articles of the two stories were said to tell of two events");
    }
    constraints.together(a, b);
    if (older == younger) {
      return new Correction.Outcome.Done("both stay in " + Members.name(older));
    }
    Optional<LiveStory> one = live.find(older);
    Optional<LiveStory> other = live.find(younger);
    if (one.isPresent() && other.isPresent()) {
      merge(one.get(), other.get());
    } else {
      mergeCold(older, younger);
    }
    return new Correction.Outcome.Done(
        Members.name(younger) + " is now part of " + Members.name(older));
  }

  /// Where one of them, or both, have gone cold: what is live lives on under the older's number.
  private void mergeCold(int older, int younger) {
    Optional<LiveStory> alive = live.remove(younger);
    members.merge(younger, older);
    cold.remove(younger);
    if (alive.isPresent()) {
      candidates.forget(alive.get());
      cold.remove(older);
      live.put(alive.get().renumbered(older));
    }
  }

  private Correction.Outcome divide(ArticleId a, ArticleId b) {
    int story = members.storyOf(a);
    if (story != members.storyOf(b)) {
      constraints.apart(a, b);
      return new Correction.Outcome.Done("they are in two stories, and these stay two");
    }
    if (constraints.tiedTo(b, a).contains(a)) {
      return new Correction.Outcome.Refused("both were tied to a third article by a person");
    }
    constraints.apart(a, b);
    Division division = Division.of(live.find(story), a, b, constraints);
    take(division, story, members.next());
    return new Correction.Outcome.Done(
        division.moved().size()
            + " articles of "
            + Members.name(story)
            + " are now "
            + Members.name(members.storyOf(b)));
  }

  private Correction.Outcome move(ArticleId a, ArticleId b) {
    int from = members.storyOf(a);
    int to = members.storyOf(b);
    if (constraints.bar(a, b, to, members::storyOf)) {
      return new Correction.Outcome.Refused(
          "it was said to tell of another event than " + Members.name(to));
    }
    constraints.release(a);
    constraints.together(a, b);
    if (from == to) {
      return new Correction.Outcome.Done("both stay in " + Members.name(to));
    }
    take(Division.only(live.find(from), Set.of(a)), from, to);
    return new Correction.Outcome.Done(a + " is now in " + Members.name(to));
  }

  /// Takes back what a person said: forgets it, and puts what it moved back.
  ///
  /// @param moved articles that go, of those that are still together where it put them
  /// @param beside whose story they go back to; a new one where it is empty
  Correction.Outcome undo(Correction said, Set<ArticleId> moved, Optional<ArticleId> beside) {
    for (ArticleId article : moved) {
      if (members.number(article).isEmpty()) {
        return new Correction.Outcome.Refused("article " + article + " is in no story");
      }
    }
    constraints.forget(said.a(), said.b());
    if (moved.isEmpty()) {
      return new Correction.Outcome.Done("it no longer binds; no article has moved");
    }
    int from = members.storyOf(moved.iterator().next());
    Set<ArticleId> there = new TreeSet<>(moved);
    there.removeIf(article -> members.storyOf(article) != from);
    int to = beside.map(members::storyOf).orElseGet(members::next);
    if (from == to) {
      return new Correction.Outcome.Done("they are together again already");
    }
    take(Division.only(live.find(from), there), from, to);
    return new Correction.Outcome.Done(
        there.size() + " articles of " + Members.name(from) + " are now " + Members.name(to));
  }

  /// Takes what is moved out of a story and puts it into another, which may be new.
  private void take(Division division, int from, int to) {
    for (ArticleId article : division.moved()) {
      members.move(members.number(article).orElseThrow(), to);
    }
    live.remove(from).ifPresent(candidates::forget);
    if (!division.stayed().isEmpty()) {
      relive(LiveStory.of(from, division.stayed()), division.stayed());
    }
    if (!division.taken().isEmpty()) {
      if (live.has(to)) {
        division.taken().forEach(live.get(to)::add);
        relive(live.get(to), division.taken());
      } else {
        cold.remove(to);
        relive(LiveStory.of(to, division.taken()), division.taken());
      }
    }
  }

  private void relive(LiveStory story, List<Profile> articles) {
    live.put(story);
    articles.forEach(article -> candidates.remember(article, story));
  }

  /// Every story that has a name to go by, live or cold, in order of number.
  Map<Integer, Story> stories() {
    return members.stories();
  }

  List<Plot> plots() {
    Map<Integer, Plot> plots = new TreeMap<>(cold);
    live.all().forEach(story -> plots.put(story.number(), Plot.of(story)));
    return new ArrayList<>(plots.values());
  }

  private int liveNow(int story) {
    int now = members.now(story);
    return live.has(now) ? now : -1;
  }

  private void sweep(int newest) {
    live.removeIf(
        story -> {
          boolean gone = members.last(story.number()) < newest - COLD_AFTER;
          if (gone) {
            candidates.forget(story);
            cold.put(story.number(), Plot.of(story).pruned());
          }
          return gone;
        });
    candidates.sweep(this::liveNow);
  }

  void write(DataOutput out) throws IOException {
    members.write(out);
    constraints.write(out);
    Bytes.writeList(out, live.all(), (to, story) -> story.write(to));
    Bytes.writeList(out, new ArrayList<>(cold.values()), (to, plot) -> plot.write(to));
    candidates.write(out);
  }

  static Stories read(DataInput in) throws IOException {
    Stories stories = new Stories(Members.read(in), Constraints.read(in));
    for (LiveStory story : Bytes.readList(in, LiveStory::read)) {
      stories.live.put(story);
    }
    for (Plot plot : Bytes.readList(in, Plot::read)) {
      stories.cold.put(plot.story(), plot);
    }
    stories.candidates = Candidates.read(in, stories.live::get);
    return stories;
  }
}
