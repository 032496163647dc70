package parallax.evaluation.load;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import parallax.archive.Archive;
import parallax.archive.Unencoded;
import parallax.group.Sketcher;
import parallax.local.Desk;
import parallax.local.LocalFlow;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.Dossier;
import parallax.model.Story;
import parallax.model.StoryDossier;
import parallax.pipeline.Outcome;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;

/// Fills an archive with a great many invented articles.
///
/// The first ones go through all stages. The others are these again with other names, words and
/// days ([Renaming]): their annotations and dossiers are not made anew, but they are put into
/// stories by the grouper and written as everything is, one transaction each. Their meanings are
/// those of [#meaning] and mean nothing: search by meaning costs what it does, and finds what it
/// may.
final class Filling {
  private static final int DIMENSIONS = 384;
  private static final int SAID_EVERY = 2_000;
  private static final int ENCODED_TOGETHER = 2_000;

  private final InventedNews news = new InventedNews();
  private final Archive archive;
  private final Pipeline pipeline;
  private final Desk desk;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Filling(Archive archive) {
    this.archive = archive;
    this.pipeline = new Pipeline(ReadOptions.cleaning(Clock.systemUTC()));
    this.desk = Desk.open(archive, pipeline);
  }

  /// @param place of an archive, empty or filled by the same before
  /// @param through articles that go through all stages
  /// @param size articles that are wanted in all
  static void fill(String place, int through, int size) {
    try (Archive archive = Archive.open(place)) {
      var filling = new Filling(archive);
      filling.stages(through);
      filling.renamed(through, size);
    }
  }

  private void stages(int through) {
    int cores = Runtime.getRuntime().availableProcessors();
    LocalFlow.of(LongStream.range(0, through).boxed().toList(), cores).map(this::annotated).stream()
        .flatMap(Optional::stream)
        .forEach(article -> desk.take(article));
    desk.sort();
    LocalFlow.of(archive.stale(), cores).map(desk::dossier).all();
    desk.encode(cores);
    out.println(archive.size() + " articles through all stages");
  }

  /// Empty where so few of its sentences were drawn that it is no article.
  private Optional<AnnotatedArticle> annotated(long number) {
    Outcome<Article> read =
        pipeline.read("invented", news.json(number).getBytes(StandardCharsets.UTF_8));
    return pipeline.annotate(read) instanceof Outcome.Done<AnnotatedArticle>(var article)
        ? Optional.of(article)
        : Optional.empty();
  }

  private void renamed(int through, int size) {
    List<Dossier> templates = new ArrayList<>();
    for (Story story : archive.stories()) {
      templates.add(desk.dossier(story.id()).orElseThrow());
    }
    var sketcher = new Sketcher(Filling::meaning);
    int otherwise = 0;
    for (int time = 1; archive.size() < size; time++) {
      var renaming = new Renaming(news.drawn(), time, time * InventedNews.days(through));
      for (Dossier template : templates) {
        if (archive.size() < size && !take(renaming.of(template), sketcher)) {
          otherwise++;
        }
      }
      encode();
      out.println(archive.size() + " articles; stories grouped otherwise: " + otherwise);
    }
    desk.sort();
    out.println(archive.size() + " articles, " + archive.stale().size() + " stories to compare");
  }

  /// @return whether its articles came into a story of their own
  private boolean take(Dossier dossier, Sketcher sketcher) {
    for (AnnotatedArticle article : dossier.articles()) {
      desk.take(article, sketcher.sketch(article), Optional.empty());
      if (archive.last() % SAID_EVERY == 0) {
        out.println(archive.last());
      }
    }
    Optional<Story> story =
        archive.storyOf(dossier.articles().getFirst().id()).flatMap(archive::story);
    StoryDossier told = dossier.stories().getFirst();
    if (story.isEmpty() || !story.get().articles().equals(told.story().articles())) {
      return false;
    }
    archive.keep(
        new Dossier(
            dossier.articles(),
            List.of(
                new StoryDossier(
                    story.get(), told.title(), told.date(), told.findings(), told.background())),
            List.of(),
            List.of(),
            List.of()));
    return true;
  }

  private void encode() {
    List<Unencoded> some = archive.unencoded(ENCODED_TOGETHER);
    while (!some.isEmpty()) {
      Map<Long, float[]> meanings = new HashMap<>();
      some.forEach(one -> meanings.put(one.id(), meaning(one.text())));
      archive.keepMeanings(meanings);
      some = archive.unencoded(ENCODED_TOGETHER);
    }
  }

  /// A vector by chance for each text, the same for the same one.
  private static float[] meaning(String text) {
    var random = new SplittableRandom(text.hashCode());
    float[] vector = new float[DIMENSIONS];
    double length = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) (random.nextDouble() - 0.5);
      length += vector[i] * vector[i];
    }
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) (vector[i] / Math.sqrt(length));
    }
    return vector;
  }
}
