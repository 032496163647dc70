package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import parallax.language.RelationModel;
import parallax.model.AccountLine;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Development;
import parallax.model.Difference;
import parallax.model.EventDate;
import parallax.model.Point;
import parallax.model.Report;
import parallax.model.Story;
import parallax.model.StoryDossier;
import parallax.model.StoryThread;
import parallax.model.Utterance;

/// Holds the articles of one story against each other: what they agree on, where they differ, and
/// who says so.
///
/// Deterministic; safe for several threads where the encoder is. Cost grows with the square of the
/// number of statements, a cosine each, and with the encoding of every sentence once.
public final class Comparer {
  private static final List<DifferenceFinder> FINDERS =
      List.of(
          new FigureDifferences(),
          new FirstDifferences(),
          new HarmDifferences(),
          new RoleDifferences(),
          new PolarityDifferences(),
          new PresenceDifferences(),
          new AgentDifferences(),
          new PartDifferences(),
          new DayDifferences(),
          new WrittenTimes(),
          new DenialDifferences(),
          new ListDifferences(),
          new PlaceDifferences(),
          new AttributionDifferences(),
          new SpeakerDifferences(),
          new WordingDifferences());

  /// What is asked when all others have said in what articles differ.
  private static final DifferenceFinder CONFLICTS = new ConflictDifferences();

  private final Function<String, float[]> encoder;
  private final RelationModel relations;

  public Comparer(Function<String, float[]> encoder, RelationModel relations) {
    this.encoder = encoder;
    this.relations = relations;
  }

  /// The story's articles, with times of undated ones resolved by what the dated ones say, and
  /// speakers named whom only other articles name.
  ///
  /// Whoever shows the articles beside the dossier shows these.
  public List<AnnotatedArticle> anchored(Story story, List<AnnotatedArticle> articles) {
    return SpeakerNames.resolve(Calendar.resolve(ofStory(story, articles)));
  }

  /// All that is found about `story`.
  ///
  /// @param articles at least the story's; others are left aside
  /// @param copies text that articles share; those of other stories are left aside
  public StoryDossier compare(Story story, List<AnnotatedArticle> articles, List<Copy> copies) {
    return compareAnchored(story, anchored(story, articles), copies);
  }

  /// The same, of articles that [#anchored] has given.
  public StoryDossier compareAnchored(
      Story story, List<AnnotatedArticle> articles, List<Copy> copies) {
    List<AnnotatedArticle> own = ofStory(story, articles);
    List<Copy> shared = copiesOf(story, copies);
    Comparison told = comparison(own);
    StoryView view = told.view();
    List<Found> found = differences(told);
    List<Point> points =
        new PointWriter(view, new Origins(view, shared)).write(told.points(), found);
    List<AccountLine> account = new Account(view).of(points);
    return new StoryDossier(
        story,
        title(own, view.meaning(), account),
        date(own),
        new StoryDossier.Findings(
            account, points, numbered(found), utterances(told.speech().utterances())),
        new StoryDossier.Background(Namings.of(view), Timelines.of(view), shared));
  }

  private Comparison comparison(List<AnnotatedArticle> anchored) {
    StoryView view = StoryView.of(anchored, new Meaning(encoder));
    Frames frames = new Frames(view);
    Speech speech = Speech.of(view, relations);
    Alignment alignment = Alignment.of(view, frames, speech, relations, Readings.USUAL);
    List<PointCluster> points = PointFinder.find(view.statements(), alignment);
    return new Comparison(view, alignment, frames, points, speech);
  }

  /// Every two statements of different articles of `story`, and what is seen between them.
  public List<SeenPair> pairs(Story story, List<AnnotatedArticle> articles) {
    StoryView view = StoryView.of(anchored(story, articles), new Meaning(encoder));
    PairScore score = new PairScore(view, new Frames(view));
    List<List<Statement>> byArticle = Alignment.byArticle(view);
    List<SeenPair> pairs = new ArrayList<>();
    for (int a = 0; a < byArticle.size(); a++) {
      for (int b = a + 1; b < byArticle.size(); b++) {
        Standing standing = new Standing(byArticle.get(a), byArticle.get(b));
        for (int i = 0; i < standing.left().size(); i++) {
          for (int j = 0; j < standing.right().size(); j++) {
            Report left = standing.left().get(i).report();
            Report right = standing.right().get(j).report();
            pairs.add(new SeenPair(left, right, score.seen(standing, i, j)));
          }
        }
      }
    }
    return pairs;
  }

  /// Every two quotations of different articles of `story`, and what is seen between them.
  public List<SeenPair> renderings(Story story, List<AnnotatedArticle> articles) {
    StoryView view = StoryView.of(anchored(story, articles), new Meaning(encoder));
    List<Rendering> renderings = new RenderingReader(view).read();
    RenderingScore score = RenderingScore.learning(view.weights(), renderings, relations);
    List<SeenPair> pairs = new ArrayList<>();
    for (int a = 0; a < renderings.size(); a++) {
      for (int b = a + 1; b < renderings.size(); b++) {
        Rendering one = renderings.get(a);
        Rendering other = renderings.get(b);
        if (one.article() != other.article()) {
          pairs.add(new SeenPair(one.report(), other.report(), score.seen(a, b)));
        }
      }
    }
    return pairs;
  }

  /// Every two figures of different articles of `story` that cannot both be true if they are given
  /// for one thing, and what is seen between them. Reports are of the figures alone.
  public List<SeenPair> figures(Story story, List<AnnotatedArticle> articles) {
    return FigureDifferences.seen(comparison(anchored(story, articles)));
  }

  /// Every two sentences of different articles of `story` that may tell one thing, by their nearest
  /// statements, and what is seen between them.
  ///
  /// @param asStatements whether every two statements of such sentences are given instead
  public List<SeenPair> readings(
      Story story, List<AnnotatedArticle> articles, boolean asStatements) {
    StoryView view = StoryView.of(anchored(story, articles), new Meaning(encoder));
    Frames frames = new Frames(view);
    Alignment alignment =
        Alignment.of(view, frames, Speech.of(view, relations), relations, Readings.LEARNING);
    return asStatements
        ? alignment.read().stream().map(ReadPair::asStatements).toList()
        : ReadPair.nearest(alignment.read()).stream().map(ReadPair::asSentences).toList();
  }

  /// What later stories of each thread tell otherwise because time went on.
  ///
  /// @param articles at least those of the threads' stories
  public List<Development> developments(
      List<StoryThread> threads, List<Story> stories, List<AnnotatedArticle> articles) {
    return new Developments(stories, articles, new Meaning(encoder)).of(threads);
  }

  /// Everything that the finders set against each other in `story`, and what is seen of it.
  public List<SeenDifference> found(Story story, List<AnnotatedArticle> articles) {
    Comparison told = comparison(anchored(story, articles));
    List<Found> all = found(told);
    FoundScore score = new FoundScore(told);
    return all.stream()
        .map(
            one ->
                new SeenDifference(
                    one.kind().name().toLowerCase(Locale.ROOT), one.sides(), score.seen(one, all)))
        .toList();
  }

  /// What is shown of all that was found, the weightiest first.
  private static List<Found> differences(Comparison told) {
    List<Found> all = found(told);
    FoundScore score = new FoundScore(told);
    return all.stream()
        .map(one -> one.judged(score.of(one, all)))
        .filter(one -> one.confidence() >= FoundScore.SHOWN)
        .sorted(Comparator.comparingDouble(Found::rank).reversed())
        .toList();
  }

  private static List<Found> found(Comparison told) {
    if (told.view().articles().size() < 2) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    FINDERS.forEach(finder -> found.addAll(finder.find(told)));
    List<Found> conflicts =
        CONFLICTS.find(told).stream()
            .filter(conflict -> found.stream().noneMatch(conflict::tellsLessThan))
            .toList();
    found.addAll(conflicts);
    found.sort(Comparator.comparingDouble(Found::rank).reversed());
    List<Found> once = new ArrayList<>();
    for (Found one : found) {
      if (once.stream().noneMatch(one::repeats)) {
        once.add(one);
      }
    }
    return List.copyOf(once);
  }

  private static List<Difference> numbered(List<Found> found) {
    List<Difference> differences = new ArrayList<>();
    for (Found one : found) {
      differences.add(one.numbered("d" + (differences.size() + 1)));
    }
    return differences;
  }

  private static Optional<String> title(
      List<AnnotatedArticle> articles, Meaning meaning, List<AccountLine> account) {
    // Without headlines, the line of the point that matters most: "p1" comes before "p10".
    return Headline.of(articles, meaning)
        .or(
            () ->
                account.stream()
                    .min(
                        Comparator.comparingInt((AccountLine line) -> line.point().length())
                            .thenComparing(AccountLine::point))
                    .map(line -> words(articles, line.report())));
  }

  private static String words(List<AnnotatedArticle> articles, Report report) {
    return articles.stream()
        .filter(article -> article.id().equals(report.article()))
        .findFirst()
        .map(article -> article.words(report.span()))
        .orElse("");
  }

  private static EventDate date(List<AnnotatedArticle> articles) {
    Optional<EventDate.Told> told = EventDates.of(articles);
    return told.isPresent() ? told.get() : new EventDate.Unknown();
  }

  private static List<Utterance> utterances(List<List<Rendering>> speech) {
    return speech.stream()
        .map(
            renderings ->
                new Utterance(
                    UtteranceFinder.speaker(renderings),
                    renderings.stream().map(Rendering::report).toList()))
        .sorted(Comparator.comparing(utterance -> utterance.speaker().orElse("\uffff")))
        .toList();
  }

  private static List<AnnotatedArticle> ofStory(Story story, List<AnnotatedArticle> articles) {
    Map<ArticleId, AnnotatedArticle> known = new HashMap<>();
    articles.forEach(article -> known.putIfAbsent(article.id(), article));
    return story.articles().stream()
        .map(
            id -> {
              AnnotatedArticle article = known.get(id);
              if (article == null) {
                throw new IllegalArgumentException(
                    "story " + story.id() + " has article " + id + ", which was not given");
              }
              return article;
            })
        .toList();
  }

  private static List<Copy> copiesOf(Story story, List<Copy> copies) {
    Set<ArticleId> ids = new HashSet<>(story.articles());
    return copies.stream()
        .filter(copy -> ids.contains(copy.a()) && ids.contains(copy.b()))
        .toList();
  }
}
