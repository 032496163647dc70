package parallax.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import parallax.annotate.Annotator;
import parallax.compare.Checker;
import parallax.compare.Comparer;
import parallax.compare.SeenDifference;
import parallax.compare.SeenPair;
import parallax.group.CloseReading;
import parallax.group.FewArticles;
import parallax.group.Grouper;
import parallax.group.Retellings;
import parallax.group.Sketch;
import parallax.group.Sketcher;
import parallax.language.RelationModel;
import parallax.language.SentenceEncoder;
import parallax.language.SentenceMeanings;
import parallax.language.WordEncoder;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Dossier;
import parallax.model.Grouping;
import parallax.model.Omission;
import parallax.model.Provenance;
import parallax.model.Refusal;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.Story;
import parallax.model.StoryDossier;
import parallax.read.ReadOptions;
import parallax.read.Reader;
import parallax.read.Reading;
import parallax.read.Unread;
import parallax.read.feed.Feed;
import parallax.read.feed.FeedEntry;
import parallax.read.plain.RecurringLines;

/// The order of the stages, written once: read, annotate, group, compare.
///
/// What a stage does is the stage's affair, where it runs is the runner's ([Flow]); that annotating
/// comes after reading and needs one article only is said here and nowhere else.
public final class Pipeline {
  /// Characters of articles that are looked at together.
  private static final long MOST_TOGETHER = 8L << 20;

  /// What an article weighs at least, so that no more than 256 wait for each other.
  private static final long LEAST_WEIGHT = 32L << 10;

  private final ReadOptions options;
  private final Reader reader;

  /// Its models are opened when the first article is annotated: reading alone does not wait for it.
  private final Supplier<Annotator> annotator = Once.of(Annotator::load);

  /// Those that no thread is using.
  private final Queue<Sketcher> sketchers = new ConcurrentLinkedQueue<>();

  public Pipeline(ReadOptions options) {
    this.options = options;
    this.reader = Reader.of(options);
  }

  /// Inputs to articles; a refusal for each input that holds none. Articles are found one after the
  /// other, and read as wide as the runner likes; memory does not grow with the input.
  ///
  /// @param paths files, folders, http and https addresses, or `-` for standard input
  public Flow<Outcome<Article>> read(Flow<String> paths) {
    return paths
        .<Unread>flatMap(path -> reader.open(List.of(path)))
        .map(unread -> outcome(unread.read()));
  }

  /// The same for articles that are taken in together: lines that recur in them are told to be the
  /// page's ([RecurringLines]). Memory does not grow with the input: neighbours are looked at
  /// together, some hundreds at a time.
  public Flow<Outcome<Article>> readTogether(Flow<String> paths) {
    return read(paths).together(Pipeline::weight, MOST_TOGETHER, this::withoutRecurringLines);
  }

  private static long weight(Outcome<Article> outcome) {
    return Math.max(
        LEAST_WEIGHT, outcome.result().map(article -> (long) article.text().length()).orElse(0L));
  }

  /// The articles of a folder or a batch without the lines that recur in them; as they are where
  /// text is clean already.
  public List<Outcome<Article>> withoutRecurringLines(List<Outcome<Article>> read) {
    if (options.asIs()) {
      return read;
    }
    Iterator<Article> cleaned =
        RecurringLines.without(read.stream().flatMap(one -> one.result().stream()).toList())
            .iterator();
    return read.stream()
        .map(one -> one.result().isPresent() ? new Outcome.Done<>(cleaned.next()) : one)
        .toList();
  }

  /// Articles to annotated articles. An article that cannot be annotated is refused, and the rest
  /// goes on.
  public Flow<Outcome<AnnotatedArticle>> annotate(Flow<Outcome<Article>> articles) {
    return articles.map(this::annotate);
  }

  /// Everything that was read, sorted into stories.
  public Grouping group(List<AnnotatedArticle> articles) {
    List<AnnotatedArticle> inOrder = inOrderOfTime(articles);
    return inOrder.size() <= FewArticles.MOST
        ? FewArticles.group(inOrder.stream().map(this::readClosely).toList())
        : grouped(inOrder.stream().map(this::sketch));
  }

  /// The same, with what needs one article only on all cores.
  private Grouping group(Flow<String> runner, List<AnnotatedArticle> articles) {
    List<AnnotatedArticle> inOrder = inOrderOfTime(articles);
    return inOrder.size() <= FewArticles.MOST
        ? FewArticles.group(runner.of(inOrder).map(this::readClosely).all())
        : grouped(runner.of(inOrder).map(this::sketch).stream());
  }

  private static List<AnnotatedArticle> inOrderOfTime(List<AnnotatedArticle> articles) {
    return TimeOrder.of(articles, article -> article.article().published());
  }

  private Grouping grouped(Stream<Sketch> inOrderOfTime) {
    Grouper grouper = grouper();
    inOrderOfTime.forEachOrdered(grouper::add);
    return grouper.grouping();
  }

  /// What is read of an article where there are but a few.
  private CloseReading readClosely(AnnotatedArticle article) {
    return CloseReading.of(article, sketch(article), Models.ENCODER);
  }

  /// What is seen between every two of a few articles, taken in order of time, by name: what the
  /// decision whether they tell of one event is learned from.
  public List<Map<String, Double>> seenOfFew(List<AnnotatedArticle> inOrderOfTime) {
    return FewArticles.seen(inOrderOfTime.stream().map(this::readClosely).toList());
  }

  /// What a grouper needs to know of an article: most of grouping's work, and that part of it which
  /// any number of threads may do at once.
  public Sketch sketch(AnnotatedArticle article) {
    Sketcher sketcher = Objects.requireNonNullElseGet(sketchers.poll(), this::sketcher);
    Sketch sketch = sketcher.sketch(article);
    sketchers.add(sketcher);
    return sketch;
  }

  /// What puts articles into stories as they come, one after the other.
  public Grouper grouper() {
    return Grouper.with(Models.ENCODER);
  }

  /// The same, going on from where one was saved.
  ///
  /// @throws IOException where `saved` does not hold one
  public Grouper grouper(InputStream saved) throws IOException {
    return Grouper.restore(saved, Models.ENCODER);
  }

  /// What reads an article for a grouper that may be elsewhere; one for each thread.
  public Sketcher sketcher() {
    return new Sketcher(Models.ENCODER);
  }

  /// The meaning of a text, as far as the encoder sees it.
  public float[] meaning(String text) {
    return Models.ENCODER.apply(text);
  }

  /// What the sentences of an article mean, each seen where it stands: what search finds by. It
  /// takes as long as to annotate the article, unless that was done just before.
  public Map<Span, float[]> meanings(Article article) {
    return Models.SENTENCES.map(model -> model.of(article.text())).orElse(Map.of());
  }

  /// The same where the article was annotated just before.
  public Optional<Map<Span, float[]>> knownMeanings(Article article) {
    return Models.SENTENCES.flatMap(model -> model.remembered(article.text()));
  }

  /// What time it is.
  public Instant now() {
    return options.clock().instant();
  }

  /// The dossier of one story.
  ///
  /// @param members the story's articles, in its order
  /// @param copies of any stories, as grouping found them
  public Dossier dossier(Story story, List<AnnotatedArticle> members, List<Copy> copies) {
    List<AnnotatedArticle> dated = Models.COMPARER.anchored(story, members);
    List<Copy> all = Models.RETELLINGS.among(dated, copies);
    return new Dossier(
        dated,
        List.of(Models.COMPARER.compareAnchored(story, dated, all)),
        List.of(),
        List.of(),
        List.of());
  }

  /// The copies of a grouping, and within each of its stories what is retold in other words.
  ///
  /// @param articles all that were grouped
  public List<Copy> copies(Grouping grouping, List<AnnotatedArticle> articles) {
    Map<ArticleId, AnnotatedArticle> byId = new HashMap<>();
    articles.forEach(article -> byId.put(article.id(), article));
    Map<ArticleId, Story> storyOf = new HashMap<>();
    grouping.stories().forEach(story -> story.articles().forEach(id -> storyOf.put(id, story)));
    Map<Story, List<Copy>> within = new HashMap<>();
    List<Copy> copies = new ArrayList<>();
    for (Copy copy : grouping.copies()) {
      Story story = Objects.requireNonNull(storyOf.get(copy.a()));
      if (story.equals(storyOf.get(copy.b()))) {
        within.computeIfAbsent(story, _ -> new ArrayList<>()).add(copy);
      } else {
        copies.add(copy);
      }
    }
    for (Story story : grouping.stories()) {
      List<AnnotatedArticle> members =
          story.articles().stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
      copies.addAll(Models.RETELLINGS.among(members, within.getOrDefault(story, List.of())));
    }
    return copies;
  }

  /// Tells of two statements whether they agree, differ, or neither.
  public Checker checker() {
    return new Checker(Models.ENCODER, WordEncoder.load(), Models.RELATIONS);
  }

  /// What is seen between every two statements of different articles, which are taken for one
  /// story: what the weights of the comparison are fitted on.
  public List<SeenPair> pairs(List<AnnotatedArticle> articles) {
    List<ArticleId> ids = articles.stream().map(AnnotatedArticle::id).toList();
    return Models.COMPARER.pairs(new Story("s1", ids), articles);
  }

  /// The same between every two quotations of different articles.
  public List<SeenPair> renderings(List<AnnotatedArticle> articles) {
    List<ArticleId> ids = articles.stream().map(AnnotatedArticle::id).toList();
    return Models.COMPARER.renderings(new Story("s1", ids), articles);
  }

  /// The same between every two of their figures that cannot both be true of one thing.
  public List<SeenPair> figures(List<AnnotatedArticle> articles) {
    List<ArticleId> ids = articles.stream().map(AnnotatedArticle::id).toList();
    return Models.COMPARER.figures(new Story("s1", ids), articles);
  }

  /// The same between every two of their sentences that may tell one thing.
  ///
  /// @param asStatements whether it is given for every two statements of such sentences
  public List<SeenPair> readings(List<AnnotatedArticle> articles, boolean asStatements) {
    List<ArticleId> ids = articles.stream().map(AnnotatedArticle::id).toList();
    return Models.COMPARER.readings(new Story("s1", ids), articles, asStatements);
  }

  /// What is set against each other in articles that are taken for one story, shown or not.
  public List<SeenDifference> found(List<AnnotatedArticle> articles) {
    List<ArticleId> ids = articles.stream().map(AnnotatedArticle::id).toList();
    return Models.COMPARER.found(new Story("s1", ids), articles);
  }

  /// The main job: inputs to one dossier.
  public Dossier dossier(Flow<String> paths) {
    // Models are opened while inputs are read.
    Thread.startVirtualThread(
        () -> {
          Annotator _ = annotator.get();
        });
    Thread.startVirtualThread(Models::open);
    List<Refusal> refused = new ArrayList<>();
    List<Omission> omitted = new ArrayList<>();
    List<AnnotatedArticle> articles = new ArrayList<>();
    List<Outcome<Article>> read = withoutRecurringLines(read(paths).all());
    for (Outcome<AnnotatedArticle> outcome : annotate(paths.of(read)).all()) {
      switch (outcome) {
        case Outcome.Done<AnnotatedArticle>(AnnotatedArticle article) -> articles.add(article);
        case Outcome.Refused<AnnotatedArticle>(Refusal refusal) -> refused.add(refusal);
        case Outcome.Omitted<AnnotatedArticle>(Omission omission) -> omitted.add(omission);
      }
    }
    return compare(paths, withoutRepeats(articles, refused), refused, omitted);
  }

  private Dossier compare(
      Flow<String> runner,
      List<AnnotatedArticle> articles,
      List<Refusal> refused,
      List<Omission> omitted) {
    Grouping grouping = group(runner, articles);
    Map<ArticleId, AnnotatedArticle> byId = new HashMap<>();
    articles.forEach(article -> byId.put(article.id(), article));
    List<Compared> compared =
        runner
            .of(grouping.stories())
            .map(story -> compare(runner, story, grouping.copies(), byId))
            .all();
    compared.forEach(one -> one.articles().forEach(article -> byId.put(article.id(), article)));
    List<AnnotatedArticle> dated =
        articles.stream().map(article -> Objects.requireNonNull(byId.get(article.id()))).toList();
    List<StoryDossier> stories = compared.stream().map(Compared::dossier).toList();
    return new Dossier(
        dated,
        stories,
        grouping.threads(),
        Models.COMPARER.developments(grouping.threads(), grouping.stories(), dated),
        refused,
        omitted);
  }

  /// Has the encoder read an article's sentences, which it remembers: a comparison asks for each of
  /// them, one after the other, and here all cores can work.
  private static AnnotatedArticle encoded(AnnotatedArticle article) {
    for (Sentence sentence : article.sentences()) {
      float[] _ = Models.ENCODER.apply(article.words(sentence.span()));
    }
    return article;
  }

  /// A story's dossier, and its articles with the times that the story as a whole could date.
  private record Compared(StoryDossier dossier, List<AnnotatedArticle> articles) {}

  private Compared compare(
      Flow<String> runner, Story story, List<Copy> copies, Map<ArticleId, AnnotatedArticle> byId) {
    List<AnnotatedArticle> members =
        story.articles().stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
    if (members.size() > 1) {
      runner.of(members).map(Pipeline::encoded).all();
    }
    List<AnnotatedArticle> dated = Models.COMPARER.anchored(story, members);
    List<Copy> all = Models.RETELLINGS.among(dated, copies);
    return new Compared(Models.COMPARER.compareAnchored(story, dated, all), dated);
  }

  /// What an input holds whose bytes a runner has opened, each read when it is asked for.
  ///
  /// @param source what it is to be called
  public Stream<Supplier<Outcome<Article>>> open(String source, InputStream in) {
    return reader.open(source, in).map(unread -> () -> outcome(unread.read()));
  }

  /// One article from a JSON Lines record.
  ///
  /// @param source what it is to be called
  public Outcome<Article> read(String source, byte[] record) {
    try (Stream<Reading> readings =
        new Reader(options, new ByteArrayInputStream(record)).read(List.of("-"))) {
      return readings
          .findFirst()
          .map(reading -> named(source, outcome(reading)))
          .orElseGet(() -> new Outcome.Refused<>(new Refusal(source, "is empty")));
    }
  }

  /// What reads for this pipeline: to ask for feeds as politely as for pages.
  public Reader reader() {
    return reader;
  }

  /// The article of a feed's entry that holds its whole text.
  ///
  /// @param name that the entry is reported by
  public Outcome<Article> entry(String name, Feed feed, FeedEntry entry) {
    return outcome(reader.entry(name, feed, entry));
  }

  private static Outcome<Article> named(String source, Outcome<Article> outcome) {
    return switch (outcome) {
      case Outcome.Done<Article>(Article article) -> {
        Provenance from = article.provenance();
        yield new Outcome.Done<>(
            new Article(
                article.id(),
                new Provenance(source, from.url(), from.outlet()),
                article.title(),
                article.byline(),
                article.published(),
                article.language(),
                article.text()));
      }
      case Outcome.Refused<Article>(Refusal refusal) ->
          new Outcome.Refused<>(new Refusal(source, refusal.reason()));
      case Outcome.Omitted<Article>(Omission omission) ->
          new Outcome.Omitted<>(new Omission(source, omission.what()));
    };
  }

  private static Outcome<Article> outcome(Reading reading) {
    return switch (reading) {
      case Reading.Accepted(Article article) -> new Outcome.Done<>(article);
      case Reading.Refused(Refusal refusal) -> new Outcome.Refused<>(refusal);
      case Reading.Omitted(Omission omission) -> new Outcome.Omitted<>(omission);
    };
  }

  /// One article, annotated.
  public Outcome<AnnotatedArticle> annotate(Outcome<Article> outcome) {
    return switch (outcome) {
      case Outcome.Done<Article>(Article article) -> annotate(annotator.get(), article);
      case Outcome.Refused<Article>(Refusal refusal) -> new Outcome.Refused<>(refusal);
      case Outcome.Omitted<Article>(Omission omission) -> new Outcome.Omitted<>(omission);
    };
  }

  /// An error in one article must not take the others with it, whatever the article holds.
  private static Outcome<AnnotatedArticle> annotate(Annotator annotator, Article article) {
    try {
      return new Outcome.Done<>(annotator.annotate(article));
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Refused<>(
          new Refusal(article.provenance().source(), "cannot be annotated: " + e));
    }
  }

  /// The same article twice is one article; the second one is named, not lost in silence.
  private static List<AnnotatedArticle> withoutRepeats(
      List<AnnotatedArticle> articles, List<Refusal> refused) {
    Map<ArticleId, AnnotatedArticle> first = new LinkedHashMap<>();
    for (AnnotatedArticle article : articles) {
      AnnotatedArticle earlier = first.putIfAbsent(article.id(), article);
      if (earlier != null) {
        refused.add(
            new Refusal(
                article.article().provenance().source(),
                "is the same article as " + earlier.article().provenance().source()));
      }
    }
    return List.copyOf(first.values());
  }

  /// Opened when first needed, so that reading alone does not wait for them.
  private static final class Models {
    static final Optional<SentenceMeanings> SENTENCES = SentenceMeanings.load();
    static final Function<String, float[]> ENCODER = SentenceEncoder.load()::encode;

    /// Opened when the first pair is read: a story of one article has none.
    static final RelationModel RELATIONS = (a, b) -> RelationModel.load().relation(a, b);

    static final Comparer COMPARER = new Comparer(ENCODER, RELATIONS);
    static final Retellings RETELLINGS = new Retellings(ENCODER);

    /// Opens them: they are needed last, and can be opened while others read.
    static void open() {
      float[] _ = ENCODER.apply("");
      RelationModel _ = RelationModel.load();
    }
  }
}
