package parallax.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parallax.archive.Archive;
import parallax.archive.DamagedArchive;
import parallax.archive.Hit;
import parallax.archive.Page;
import parallax.archive.Placing;
import parallax.archive.Ruled;
import parallax.archive.Ruling;
import parallax.archive.SearchQuery;
import parallax.archive.StoryVersion;
import parallax.archive.Unencoded;
import parallax.group.Correction;
import parallax.group.Sketch;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Dossier;
import parallax.model.Evidence;
import parallax.model.Span;
import parallax.model.Story;
import parallax.model.StoryThread;
import parallax.pipeline.Outcome;
import parallax.pipeline.Pipeline;

/// Takes articles in as they come, and what persons say, and keeps their stories: what writes into
/// an archive.
///
/// An article and what it changes in the stories are kept together or not at all. Several desks, in
/// one process or several, may work on one archive: each takes in what the others brought before
/// it adds something. Thread-safe; articles are taken in one at a time.
public final class Desk {
  /// Rulings on a story that are named to somebody who looked at it before them.
  private static final int MOST_SINCE = 100;

  /// Meanings that are kept in one change.
  private static final int ENCODED_TOGETHER = 1_000;

  private final Archive archive;
  private final Pipeline pipeline;
  private final Map<String, ReentrantLock> comparing = new ConcurrentHashMap<>();

  /// Null after something went wrong halfway: what was kept is then read anew.
  private @Nullable LiveGrouping live;

  private Desk(Archive archive, Pipeline pipeline) {
    this.archive = archive;
    this.pipeline = pipeline;
  }

  /// A desk over an archive.
  public static Desk open(Archive archive, Pipeline pipeline) {
    var desk = new Desk(archive, pipeline);
    archive.inTurn(desk::live);
    return desk;
  }

  /// Makes all that is derived anew from articles and rulings: annotations, stories, what search
  /// finds. Dossiers are made when they are asked for. Broken off, it is finished when the archive
  /// is opened again, or run once more.
  public void rebuild() {
    archive.inTurn(
        () -> {
          archive.each(
              article -> {
                var read = new Outcome.Done<>(article.article());
                if (pipeline.annotate(read)
                    instanceof Outcome.Done<AnnotatedArticle>(AnnotatedArticle anew)) {
                  archive.replace(anew, pipeline.knownMeanings(anew.article()));
                }
              });
          archive.forgetDerived();
          live = null;
          return live();
        });
    sort();
  }

  private LiveGrouping live() {
    LiveGrouping now = live;
    if (now == null) {
      now = LiveGrouping.open(archive, pipeline);
      live = now;
    }
    now.catchUp();
    return now;
  }

  /// What is in memory is thrown away where the archive did not take it.
  private <T> T inTurn(Function<LiveGrouping, T> work) {
    return archive.inTurn(
        () -> {
          try {
            return work.apply(live());
          } catch (RuntimeException e) {
            live = null;
            throw e;
          }
        });
  }

  /// Takes one article in and puts it into its story.
  ///
  /// @return false where the archive has it already
  public boolean take(AnnotatedArticle article) {
    return take(article, pipeline.sketch(article), pipeline.knownMeanings(article.article()));
  }

  /// The same where [Pipeline#sketch] and [Pipeline#knownMeanings] were asked before, which many
  /// may do at once.
  ///
  /// @param sentences what its sentences mean; learnt later where it is not known
  public boolean take(
      AnnotatedArticle article, Sketch sketch, Optional<Map<Span, float[]>> sentences) {
    return inTurn(
        grouping -> {
          if (grouping.has(article.id())) {
            return false;
          }
          Placing placing = grouping.add(article, sketch);
          archive.add(article, grouping.copies(article.id()), placing, sentences);
          grouping.isAt(archive.last());
          return true;
        });
  }

  /// Ties stories into threads, and keeps what spares work when the archive is opened again. Its
  /// cost grows with the number of stories, so that many articles are best taken in before it.
  public void sort() {
    List<StoryThread> threads =
        inTurn(
            grouping -> {
              grouping.saveIfDue();
              return grouping.threads();
            });
    archive.keep(threads);
  }

  /// Learns the meanings of all that search finds and that has none yet. It can be broken off, by
  /// an interrupt too, and gone on with.
  ///
  /// @param workers articles that are worked on at once
  public void encode(int workers) {
    List<Unencoded> some = archive.unencoded(ENCODED_TOGETHER);
    while (!some.isEmpty() && !Thread.currentThread().isInterrupted()) {
      Map<ArticleId, List<Unencoded>> byArticle = new LinkedHashMap<>();
      some.forEach(
          one -> byArticle.computeIfAbsent(one.article(), _ -> new ArrayList<>()).add(one));
      Map<Long, float[]> meanings = new HashMap<>();
      LocalFlow.of(List.copyOf(byArticle.values()), workers)
          .map(this::meanings)
          .all()
          .forEach(meanings::putAll);
      archive.keepMeanings(meanings);
      some = archive.unencoded(ENCODED_TOGETHER);
    }
  }

  /// @param some of one article
  private Map<Long, float[]> meanings(List<Unencoded> some) {
    var article = new ArticleMeanings(sentences(some.getFirst().article()), pipeline::meaning);
    Map<Long, float[]> meanings = new HashMap<>();
    for (Unencoded one : some) {
      meanings.put(
          one.id(),
          one.kind() == SearchQuery.Kind.ARTICLE
              ? article.whole(one.text())
              : article.part(one.span(), one.text()));
    }
    return meanings;
  }

  /// What an article's sentences mean, as it is kept; learnt and kept now where it is not.
  private Map<Span, float[]> sentences(ArticleId id) {
    Optional<Map<Span, float[]>> kept = archive.sentences(id);
    if (kept.isEmpty()) {
      archive
          .article(id)
          .ifPresent(article -> archive.keepSentences(id, pipeline.meanings(article.article())));
      kept = archive.sentences(id);
    }
    return kept.orElse(Map.of());
  }

  /// What says something like the words of a search, whatever words it has.
  public Page<Hit> near(SearchQuery query) {
    return archive.near(pipeline.meaning(query.words()), query);
  }

  /// Carries out and keeps what a person says.
  ///
  /// @param story that it is said of; empty where it holds everywhere
  /// @param seen how far the story had come when that person looked at it; empty where that does
  ///     not matter to them
  public Answer rule(String who, Ruling what, Optional<String> story, Optional<StoryVersion> seen) {
    return inTurn(
        grouping -> {
          Optional<Answer> not = story.flatMap(id -> outdated(what, id, seen));
          if (not.isPresent()) {
            return not.get();
          }
          Optional<String> refused = refused(what, story);
          return refused.isPresent()
              ? new Answer.Refused(refused.get())
              : carryOut(grouping, who, what);
        });
  }

  private Optional<Answer> outdated(Ruling what, String story, Optional<StoryVersion> seen) {
    Optional<StoryVersion> now = archive.version(story);
    if (now.isEmpty()) {
      return Optional.of(new Answer.Refused("there is no story " + story + " any more"));
    }
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    List<Ruled> since =
        archive
            .rulings(Optional.of(story), Optional.empty(), MOST_SINCE)
            .items()
            .reversed()
            .stream()
            .filter(one -> one.number() > seen.get().ruled())
            .toList();
    boolean otherArticles = regroups(what) && !seen.equals(now);
    return since.isEmpty() && !otherArticles
        ? Optional.empty()
        : Optional.of(new Answer.Outdated(now.get(), since));
  }

  private boolean regroups(Ruling what) {
    return what instanceof Ruling.TakenBack(long number)
        ? archive.ruling(number).map(back -> back.what().regroups()).orElse(false)
        : what.regroups();
  }

  /// Why something cannot be said of a story, where it cannot.
  private Optional<String> refused(Ruling what, Optional<String> story) {
    if (what instanceof Ruling.TakenBack(long number)) {
      return archive
          .ruling(number)
          .map(
              back ->
                  back.holds()
                      ? Optional.<String>empty()
                      : Optional.of("correction " + number + " does not hold any more"))
          .orElseGet(() -> Optional.of("there is no correction " + number));
    }
    for (ArticleId article : what.articles()) {
      if (archive.storyOf(article).isEmpty()) {
        return Optional.of("there is no article " + article.value());
      }
    }
    boolean here =
        what.articles().isEmpty()
            || what.articles().stream().anyMatch(article -> archive.storyOf(article).equals(story));
    if (!here) {
      return Optional.of("none of its articles is in story " + story.orElse(""));
    }
    return what instanceof Ruling.Verdict(var _, Evidence a, Evidence b, var _)
            && (isOutside(a) || isOutside(b))
        ? Optional.of("a place is not in its article's text")
        : Optional.empty();
  }

  private boolean isOutside(Evidence place) {
    return archive
        .article(place.article())
        .map(article -> place.span().end() > article.article().text().length())
        .orElse(true);
  }

  private Answer carryOut(LiveGrouping grouping, String who, Ruling what) {
    if (!regroups(what)) {
      return kept(grouping, who, what, effect(what), Placing.NONE);
    }
    LiveGrouping.Regrouped done = grouping.regroup(what);
    return switch (done.outcome()) {
      case Correction.Outcome.Refused(String reason) -> new Answer.Refused(reason);
      case Correction.Outcome.Done(String said) ->
          kept(
              grouping,
              who,
              what,
              new Ruled.Effect(before(done), said, done.moved(), done.beside()),
              done.placing());
    };
  }

  /// The stories that were changed, as they were.
  private String before(LiveGrouping.Regrouped done) {
    var touched = new TreeSet<>(done.placing().gone().keySet());
    done.placing().changed().forEach(story -> touched.add(story.id()));
    List<String> told = new ArrayList<>();
    for (String id : touched) {
      archive
          .summary(id)
          .ifPresent(
              story ->
                  told.add(
                      id
                          + story.title().map(title -> " (" + title + ")").orElse("")
                          + " had "
                          + story.articles()
                          + (story.articles() == 1 ? " article" : " articles")));
    }
    return String.join("; ", told);
  }

  private static Ruled.Effect effect(Ruling what) {
    return switch (what) {
      case Ruling.OneName(var _, String name, String other) ->
          Ruled.Effect.of(other + " and " + name + " were two", other + " is " + name);
      case Ruling.TwoNames(var _, String name, String form, String other) ->
          Ruled.Effect.of(form + " was " + name, form + " is " + other);
      case Ruling.Verdict(String kind, var _, var _, boolean differ) ->
          Ruled.Effect.of(
              "found as a difference (" + kind + ")",
              differ ? "confirmed as a difference" : "said to be no difference");
      case Ruling.Noted(var _, String text) -> Ruled.Effect.of("", text);
      case Ruling.TakenBack(long number) ->
          Ruled.Effect.of("correction " + number + " held", "it no longer holds");
      case Ruling.OneEvent _, Ruling.TwoEvents _, Ruling.Moved _ ->
          throw new IllegalArgumentException("its effect is on stories: " + what);
    };
  }

  private Answer kept(
      LiveGrouping grouping, String who, Ruling what, Ruled.Effect effect, Placing placing) {
    Ruled ruled =
        archive.keep(new Ruled(0, pipeline.now(), who, what, effect, Optional.empty()), placing);
    grouping.isAt(ruled.number());
    return new Answer.Kept(ruled);
  }

  /// What persons say of a story.
  public InForce inForce(String story) {
    return new InForce(archive.inForce(story));
  }

  /// The dossier of a story: the one that is kept where it is fresh, else made and kept.
  ///
  /// @return empty where there is no such story
  public Optional<Dossier> dossier(String id) {
    Optional<Dossier> kept = archive.dossier(id);
    if (kept.isPresent()) {
      return kept;
    }
    ReentrantLock own = comparing.computeIfAbsent(id, _ -> new ReentrantLock());
    own.lock();
    try {
      Optional<Dossier> meanwhile = archive.dossier(id);
      return meanwhile.isPresent() ? meanwhile : archive.story(id).map(this::compare);
    } finally {
      own.unlock();
      comparing.remove(id);
    }
  }

  private Dossier compare(Story story) {
    Optional<StoryVersion> version = archive.version(story.id());
    InForce rulings = inForce(story.id());
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (ArticleId id : story.articles()) {
      articles.add(
          rulings.named(
              archive
                  .article(id)
                  .orElseThrow(
                      () -> new DamagedArchive("article " + id.value() + " is not there"))));
    }
    List<Copy> copies = inTurn(grouping -> grouping.copiesAmong(story.articles()));
    Dossier dossier = rulings.judged(pipeline.dossier(story, articles, copies));
    archive.inTurn(
        () -> {
          if (archive.version(story.id()).equals(version)) {
            archive.keep(dossier);
          }
          return true;
        });
    return dossier;
  }
}
