package parallax.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import parallax.local.LocalFlow;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.pipeline.Outcome;
import parallax.pipeline.Pipeline;

/// Takes in many articles at once, in the background, one batch after the other.
final class Batches implements AutoCloseable {
  /// Batches that are remembered; who hands in another while so many wait is asked to come again.
  private static final int MOST = 40;

  private static final int ID_BYTES = 12;
  private static final long LONGEST_ARTICLE = 60;

  private final Pipeline pipeline;
  private final Intake intake;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Batch> batches = new LinkedHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("batches").daemon().factory());

  Batches(Pipeline pipeline, Intake intake) {
    this.pipeline = pipeline;
    this.intake = intake;
  }

  /// A file that somebody handed in.
  ///
  /// @param name as they call it
  /// @param at where it lies until it is read
  record Handed(String name, Path at) {}

  /// Begins to take in files and what is at addresses. The files are removed when they are read.
  ///
  /// @param addresses http and https only
  Batch begin(List<Handed> files, List<String> addresses) {
    for (String address : addresses) {
      if (!address.matches("(?i)https?://\\S+")) {
        throw new IllegalArgumentException("'" + address + "' is no http or https address");
      }
    }
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    var batch = new Batch(HexFormat.of().formatHex(bytes), files.size() + addresses.size());
    keep(batch);
    worker.execute(() -> work(batch, files, addresses));
    return batch;
  }

  private synchronized void keep(Batch batch) {
    batches.values().stream()
        .filter(one -> batches.size() >= MOST && one.state().ended())
        .map(Batch::id)
        .findFirst()
        .ifPresent(batches::remove);
    if (batches.size() >= MOST) {
      throw new Problem.Refused(
          429, "Too many at once", "what others handed in is still being read: come again later");
    }
    batches.put(batch.id(), batch);
  }

  synchronized Optional<Batch> of(String id) {
    return Optional.ofNullable(batches.get(id));
  }

  private void work(Batch batch, List<Handed> files, List<String> addresses) {
    try {
      for (Handed file : files) {
        read(batch, file);
        batch.readOne();
      }
      for (String address : addresses) {
        read(batch, address);
        batch.readOne();
      }
      List<String> stories = batch.stories();
      batch.compared(0);
      for (int i = 0; i < stories.size() && !Thread.currentThread().isInterrupted(); i++) {
        intake.compare(stories.get(i));
        batch.compared(i + 1);
      }
    } catch (RuntimeException e) {
      // Whoever looks must see an end, whatever went wrong; nothing that was acknowledged is lost.
      batch.refused(new Batch.Line("Stopped: " + e.getClass().getSimpleName(), Optional.empty()));
    } finally {
      files.forEach(Batches::remove);
      batch.end();
    }
  }

  private static void remove(Handed file) {
    try {
      Files.deleteIfExists(file.at());
    } catch (IOException e) {
      throw new UncheckedIOException(file.at().toString(), e);
    }
  }

  private void read(Batch batch, Handed file) {
    try (InputStream in = Files.newInputStream(file.at());
        Stream<Supplier<Outcome<Article>>> articles = pipeline.open(file.name(), in)) {
      articles.forEach(article -> take(batch, article.get()));
    } catch (IOException | UncheckedIOException e) {
      batch.refused(new Batch.Line(file.name() + ": cannot be read", Optional.empty()));
    }
  }

  private void read(Batch batch, String address) {
    try (Stream<Outcome<Article>> articles =
        pipeline.read(LocalFlow.of(List.of(address), 1)).stream()) {
      articles.forEach(article -> take(batch, article));
    }
  }

  private void take(Batch batch, Outcome<Article> article) {
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    try {
      Intake.Taken taken = intake.take(pipeline.annotate(article));
      Article read = taken.article().article();
      batch.took(
          new Batch.Line(title(taken.article()), Optional.of(Paths.article(read.id().value()))),
          taken.isNew(),
          intake.storyOf(read.id()));
    } catch (Problem.Refused e) {
      batch.refused(new Batch.Line(named(article) + ": " + e.getMessage(), Optional.empty()));
    }
  }

  /// What an input is called: of several in one file, the one that was refused.
  private static String named(Outcome<Article> article) {
    return switch (article) {
      case Outcome.Done<Article>(var done) -> done.provenance().source();
      case Outcome.Refused<Article>(var refusal) -> refusal.source();
      case Outcome.Omitted<Article>(var omission) -> omission.source();
    };
  }

  private static String title(AnnotatedArticle article) {
    return article.article().title().orElseGet(article.article()::outletOrSource);
  }

  @Override
  public void close() {
    worker.shutdownNow();
    try {
      worker.awaitTermination(LONGEST_ARTICLE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
