package parallax.local;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import parallax.archive.Archive;
import parallax.archive.DamagedArchive;
import parallax.archive.Entry;
import parallax.archive.Placing;
import parallax.archive.Ruled;
import parallax.archive.Ruling;
import parallax.group.Correction;
import parallax.group.Grouper;
import parallax.group.Placement;
import parallax.group.Sketch;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Story;
import parallax.model.StoryThread;
import parallax.pipeline.Pipeline;

/// The grouper as far as an archive has come: what it knows was kept once and is caught up with by
/// what came since, in order of coming, so that every process over one archive has the same
/// stories. Used in turn only ([Archive#inTurn]).
final class LiveGrouping {
  /// Fewer entries than these since the state was kept are done anew in a few seconds.
  private static final long FEW = 200;

  /// Share of all entries that may have come before the state is kept again: each entry is then
  /// written about twenty times in all.
  private static final double MUCH = 0.05;

  private final Archive archive;
  private final Grouper grouper;
  private long known;
  private long saved;

  private LiveGrouping(Archive archive, Grouper grouper, long known) {
    this.archive = archive;
    this.grouper = grouper;
    this.known = known;
    this.saved = known;
  }

  /// As far as the archive has come. Where no usable state was kept, everything is grouped anew,
  /// and the archive's stories follow.
  static LiveGrouping open(Archive archive, Pipeline pipeline) {
    Optional<LiveGrouping> kept = kept(archive, pipeline);
    LiveGrouping live = kept.orElseGet(() -> new LiveGrouping(archive, pipeline.grouper(), 0));
    live.catchUp();
    if (kept.isEmpty()) {
      archive.keep(live.reconciled());
      archive.keepShared(live.grouper.grouping().copies());
    }
    live.saveIfDue();
    return live;
  }

  /// A state of another version is of no use, and not an error: articles and rulings are all that
  /// is needed.
  private static Optional<LiveGrouping> kept(Archive archive, Pipeline pipeline) {
    try {
      return archive.grouping(
          (through, in) -> new LiveGrouping(archive, pipeline.grouper(in), through));
    } catch (DamagedArchive e) {
      return Optional.empty();
    }
  }

  /// Takes in what others have brought since.
  void catchUp() {
    if (archive.last() > known) {
      archive.since(known, this::redo);
    }
  }

  private void redo(Entry entry) {
    switch (entry) {
      case Entry.Came(long _, AnnotatedArticle article) -> grouper.add(article);
      case Entry.Said(Ruled ruled) -> carryOut(ruled.what());
    }
    known = entry.number();
  }

  /// Says that everything up to here is known.
  void isAt(long number) {
    known = number;
  }

  /// How the archive's stories must change to be the grouper's.
  private Placing reconciled() {
    Map<String, List<ArticleId>> before = new LinkedHashMap<>();
    archive.stories().forEach(story -> before.put(story.id(), story.articles()));
    List<Story> changed = new ArrayList<>();
    Map<String, List<ArticleId>> gone = new HashMap<>(before);
    for (Story story : grouper.grouping().stories()) {
      gone.remove(story.id());
      if (!story.articles().equals(before.get(story.id()))) {
        changed.add(story);
      }
    }
    Map<String, String> moved = new HashMap<>();
    gone.forEach((story, articles) -> moved.put(story, storyOf(articles.getFirst())));
    return new Placing(changed, moved);
  }

  private String storyOf(ArticleId article) {
    return grouper.story(article).orElseThrow();
  }

  boolean has(ArticleId article) {
    return grouper.placement(article).isPresent();
  }

  /// Places one article.
  Placing add(AnnotatedArticle article, Sketch sketch) {
    Placement placement = grouper.add(sketch);
    Story story = story(storyOf(article.id()));
    // One reason is for where it was put, each other one for stories that it brought together or
    // showed to be two.
    if (placement.reasons().size() < 2) {
      return new Placing(List.of(story), Map.of());
    }
    Set<String> after = new LinkedHashSet<>(Set.of(story.id()));
    placement.parted().ifPresent(after::add);
    return placing(storiesInArchive(story.articles()), after);
  }

  private Set<String> storiesInArchive(Collection<ArticleId> articles) {
    Set<String> stories = new LinkedHashSet<>();
    articles.forEach(article -> archive.storyOf(article).ifPresent(stories::add));
    return stories;
  }

  private Placing placing(Collection<String> before, Collection<String> after) {
    Set<String> touched = new LinkedHashSet<>(before);
    touched.addAll(after);
    List<Story> changed = new ArrayList<>();
    Map<String, String> gone = new HashMap<>();
    for (String id : touched) {
      Optional<Story> now = grouper.named(id);
      now.ifPresent(changed::add);
      if (now.isEmpty()) {
        ArticleId first = archive.story(id).orElseThrow().articles().getFirst();
        gone.put(id, storyOf(first));
      }
    }
    return new Placing(changed, gone);
  }

  List<Copy> copies(ArticleId article) {
    return grouper.copies(article);
  }

  /// Copies of which both articles are among some.
  List<Copy> copiesAmong(List<ArticleId> articles) {
    Set<ArticleId> all = new HashSet<>(articles);
    return articles.stream()
        .flatMap(article -> grouper.copies(article).stream())
        .filter(copy -> all.contains(copy.a()))
        .toList();
  }

  List<StoryThread> threads() {
    return grouper.threads();
  }

  private Story story(String id) {
    return grouper.named(id).orElseThrow();
  }

  /// What a change of stories did.
  ///
  /// @param moved articles that are in another story now
  /// @param beside an article that stayed where they were
  record Regrouped(
      Correction.Outcome outcome,
      Placing placing,
      List<ArticleId> moved,
      Optional<ArticleId> beside) {}

  /// Carries out what a person says about stories.
  ///
  /// @param what one that regroups, or takes such a one back
  Regrouped regroup(Ruling what) {
    Map<ArticleId, String> before = new LinkedHashMap<>();
    for (ArticleId named : subject(what).articles()) {
      grouper
          .story(named)
          .ifPresent(id -> story(id).articles().forEach(member -> before.put(member, id)));
    }
    Correction.Outcome outcome = carryOut(what);
    Set<String> after = new LinkedHashSet<>();
    List<ArticleId> moved = new ArrayList<>();
    before.forEach(
        (member, id) -> {
          String now = storyOf(member);
          after.add(now);
          if (!now.equals(id)) {
            moved.add(member);
          }
        });
    Optional<ArticleId> beside =
        before.keySet().stream()
            .filter(member -> !moved.isEmpty() && !moved.contains(member))
            .filter(member -> Objects.equals(before.get(member), before.get(moved.getFirst())))
            .findFirst();
    return new Regrouped(
        outcome,
        moved.isEmpty() ? Placing.NONE : placing(new LinkedHashSet<>(before.values()), after),
        moved,
        beside);
  }

  private Ruling subject(Ruling what) {
    return what instanceof Ruling.TakenBack(long number)
        ? archive.ruling(number).orElseThrow().what()
        : what;
  }

  private Correction.Outcome carryOut(Ruling what) {
    if (what instanceof Ruling.TakenBack(long number)) {
      Ruled back = archive.ruling(number).orElseThrow();
      return correction(back.what())
          .map(
              said -> grouper.undo(said, Set.copyOf(back.effect().moved()), back.effect().beside()))
          .orElseGet(() -> new Correction.Outcome.Done("it no longer holds"));
    }
    return correction(what)
        .map(grouper::correct)
        .orElseGet(() -> new Correction.Outcome.Done("it holds"));
  }

  private static Optional<Correction> correction(Ruling what) {
    return switch (what) {
      case Ruling.OneEvent(var a, var b) -> Optional.of(new Correction.OneEvent(a, b));
      case Ruling.TwoEvents(var a, var b) -> Optional.of(new Correction.TwoEvents(a, b));
      case Ruling.Moved(var a, var b) -> Optional.of(new Correction.Moved(a, b));
      default -> Optional.empty();
    };
  }

  /// Keeps the state where so much has come that doing it anew would take long.
  void saveIfDue() {
    if (known - saved >= Math.max(FEW, (long) (MUCH * known))) {
      archive.keepGrouping(known, grouper::save);
      saved = known;
    }
  }
}
