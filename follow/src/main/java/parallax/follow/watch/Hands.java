package parallax.follow.watch;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Stream;
import parallax.follow.Taking;
import parallax.local.LocalFlow;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.Omission;
import parallax.model.Refusal;
import parallax.pipeline.Outcome;
import parallax.pipeline.Pipeline;

/// Reads, annotates and hands over what a look found. Thread-safe: feeds wait for their servers
/// side by side, articles are annotated a few at a time.
final class Hands {
  private final Pipeline pipeline;
  private final Taking taking;
  private final Consumer<String> said;
  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

  Hands(Pipeline pipeline, Taking taking, Consumer<String> said) {
    this.pipeline = pipeline;
    this.taking = taking;
    this.said = said;
  }

  Pipeline pipeline() {
    return pipeline;
  }

  void say(String line) {
    said.accept(line);
  }

  /// What is at a path or an address.
  Look takeAll(String path) {
    Look sum = Look.NOTHING;
    try (Stream<Outcome<Article>> articles =
        pipeline.read(LocalFlow.of(List.of(path), 1)).stream()) {
      for (Outcome<Article> article : (Iterable<Outcome<Article>>) articles::iterator) {
        sum = sum.plus(take(article));
      }
    }
    return sum;
  }

  Look take(Outcome<Article> article) {
    return switch (annotated(article)) {
      case Outcome.Done<AnnotatedArticle>(AnnotatedArticle done) ->
          taking.take(done) ? new Look(1, 0, 0) : new Look(0, 1, 0);
      case Outcome.Refused<AnnotatedArticle>(Refusal refusal) -> {
        say("refused: " + refusal.source() + ": " + refusal.reason());
        yield new Look(0, 0, 1);
      }
      case Outcome.Omitted<AnnotatedArticle>(Omission omission) -> {
        say("passed over: " + omission.source() + ": " + omission.what());
        yield Look.NOTHING;
      }
    };
  }

  private Outcome<AnnotatedArticle> annotated(Outcome<Article> article) {
    cores.acquireUninterruptibly();
    try {
      return pipeline.annotate(article);
    } finally {
      cores.release();
    }
  }
}
