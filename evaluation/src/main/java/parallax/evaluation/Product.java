package parallax.evaluation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parallax.annotate.Annotator;
import parallax.compare.Checker;
import parallax.compare.SeenDifference;
import parallax.compare.SeenPair;
import parallax.compare.Verdict;
import parallax.group.Sketch;
import parallax.group.Sketcher;
import parallax.local.LocalFlow;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Dossier;
import parallax.model.Grouping;
import parallax.model.Provenance;
import parallax.model.Published;
import parallax.model.Story;
import parallax.model.StoryDossier;
import parallax.pipeline.Outcome;
import parallax.pipeline.Pipeline;
import parallax.pipeline.TimeOrder;
import parallax.read.ReadOptions;
import parallax.read.html.BlockRanker;

/// Parallax as it is measured: each stage by its own door, with a clock that stands still.
final class Product {
  /// After every date in the data, so that none is taken for a date from the future.
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC);

  private final Pipeline pipeline = new Pipeline(ReadOptions.cleaning(CLOCK));
  private final Annotator annotator = Annotator.load();
  private final Checker checker = pipeline.checker();

  /// What `read` makes of a file or folder; refusals are articles that are missing.
  List<Article> read(Path path) {
    return articles(pipeline, List.of(path.toString()));
  }

  /// The same for pages that are judged by another ranker.
  List<Article> read(List<Path> files, BlockRanker ranker) {
    Pipeline other = new Pipeline(ReadOptions.cleaning(CLOCK).with(ranker));
    return articles(other, files.stream().map(Path::toString).toList());
  }

  private static List<Article> articles(Pipeline pipeline, List<String> paths) {
    return pipeline.read(flow(paths)).all().stream()
        .map(Outcome::result)
        .flatMap(Optional::stream)
        .toList();
  }

  AnnotatedArticle annotate(Article article) {
    return annotator.annotate(article);
  }

  /// What grouping reads of each article, in their order.
  List<Sketch> sketches(List<Article> articles) {
    Sketcher sketcher = pipeline.sketcher();
    return flow(articles).map(annotator::annotate).all().stream().map(sketcher::sketch).toList();
  }

  Grouping group(List<Article> articles) {
    List<AnnotatedArticle> annotated = flow(articles).map(annotator::annotate).all();
    return pipeline.group(annotated);
  }

  /// What is retold within each of some stories, and what of it is a copy otherwise.
  List<Copy> copies(List<List<Article>> stories) {
    List<AnnotatedArticle> annotated =
        flow(stories.stream().flatMap(List::stream).toList()).map(annotator::annotate).all();
    List<Story> named = new ArrayList<>();
    for (List<Article> story : stories) {
      named.add(new Story("s" + (named.size() + 1), story.stream().map(Article::id).toList()));
    }
    List<Copy> byWords = pipeline.group(annotated).copies();
    return pipeline.copies(new Grouping(named, List.of(), byWords), annotated);
  }

  /// Articles, annotated, in the order in which they are grouped.
  List<AnnotatedArticle> inOrderOfTime(List<Article> articles) {
    return TimeOrder.of(
        flow(articles).map(annotator::annotate).all(), one -> one.article().published());
  }

  /// What grouping sees between every two of a few articles.
  List<Map<String, Double>> seenOfFew(List<AnnotatedArticle> inOrderOfTime) {
    return pipeline.seenOfFew(inOrderOfTime);
  }

  Verdict check(String a, String b) {
    return checker.check(a, b);
  }

  /// What `check` sees between two statements, by name.
  Map<String, Double> seen(String a, String b) {
    return checker.seen(a, b);
  }

  /// What is seen between every two statements of different articles, taken for one story.
  List<SeenPair> pairs(List<Article> articles) {
    List<AnnotatedArticle> annotated = flow(articles).map(annotator::annotate).all();
    return pipeline.pairs(annotated);
  }

  /// The same between every two of their quotations.
  List<SeenPair> renderings(List<Article> articles) {
    List<AnnotatedArticle> annotated = flow(articles).map(annotator::annotate).all();
    return pipeline.renderings(annotated);
  }

  /// The same between every two of their figures that cannot both be true of one thing.
  List<SeenPair> figures(List<Article> articles) {
    List<AnnotatedArticle> annotated = flow(articles).map(annotator::annotate).all();
    return pipeline.figures(annotated);
  }

  /// The same between every two of their sentences that may tell one thing.
  ///
  /// @param asStatements whether it is given for every two statements of such sentences
  List<SeenPair> readings(List<Article> articles, boolean asStatements) {
    List<AnnotatedArticle> annotated = flow(articles).map(annotator::annotate).all();
    return pipeline.readings(annotated, asStatements);
  }

  /// What is set against each other in them, shown or not, and what is seen of it.
  List<SeenDifference> found(List<Article> articles) {
    return pipeline.found(flow(articles).map(annotator::annotate).all());
  }

  /// What is told of articles that are taken for one story.
  StoryDossier story(List<Article> articles) {
    List<AnnotatedArticle> annotated = flow(articles).map(annotator::annotate).all();
    List<ArticleId> ids = articles.stream().map(Article::id).toList();
    return pipeline.dossier(new Story("s1", ids), annotated, List.of()).stories().getFirst();
  }

  Dossier dossier(List<Path> files) {
    return pipeline.dossier(flow(files.stream().map(Path::toString).toList()));
  }

  /// Clean text as an article whose publication day is unknown.
  Article plain(String source, String text) {
    return plain(source, text, new Published.Unknown());
  }

  /// Clean text as an article.
  Article plain(String source, String text, Published published) {
    return new Article(
        new ArticleId(source),
        new Provenance(source, Optional.empty(), Optional.empty()),
        Optional.empty(),
        List.of(),
        published,
        "en",
        text);
  }

  private static <T> LocalFlow<T> flow(List<T> items) {
    return LocalFlow.of(items, Runtime.getRuntime().availableProcessors());
  }
}
