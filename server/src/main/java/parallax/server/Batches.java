package parallax.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
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

  /// Articles, and characters of them, that wait for each other.
  private static final int MOST_WAITING = 256;

  private static final long MOST_WAITING_CHARS = 8L << 20;

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
      Waiting waiting = new Waiting(batch);
      for (Handed file : files) {
        read(waiting, file);
        batch.readOne();
      }
      for (String address : addresses) {
        read(waiting, address);
        batch.readOne();
      }
      waiting.take();
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

  /// Articles that wait for the others of their batch, since lines that recur in them are the
  /// page's.
  private final class Waiting {
    private final Batch batch;
    private List<Outcome<Article>> articles = new ArrayList<>();
    private long chars;

    Waiting(Batch batch) {
      this.batch = batch;
    }

    void add(Outcome<Article> article) {
      articles.add(article);
      chars += article.result().map(one -> one.text().length()).orElse(0);
      if (chars > MOST_WAITING_CHARS || articles.size() > MOST_WAITING) {
        take();
      }
    }

    void take() {
      List<Outcome<Article>> together = articles;
      articles = new ArrayList<>();
      chars = 0;
      pipeline
          .withoutRecurringLines(together)
          .forEach(article -> Batches.this.take(batch, article));
    }
  }

  private void read(Waiting waiting, Handed file) {
    try (InputStream in = Files.newInputStream(file.at());
        Stream<Supplier<Outcome<Article>>> articles = pipeline.open(file.name(), in)) {
      articles.forEach(article -> waiting.add(article.get()));
    } catch (IOException | UncheckedIOException e) {
      waiting.batch.refused(new Batch.Line(file.name() + ": cannot be read", Optional.empty()));
    }
  }

  private void read(Waiting waiting, String address) {
    try (Stream<Outcome<Article>> articles =
        pipeline.read(LocalFlow.of(List.of(address), 1)).stream()) {
      articles.forEach(waiting::add);
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
