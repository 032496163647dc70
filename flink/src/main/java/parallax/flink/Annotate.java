package parallax.flink;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import parallax.archive.Codec;
import parallax.group.Sketcher;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.Omission;
import parallax.model.Published;
import parallax.model.Refusal;
import parallax.pipeline.Outcome;
import parallax.pipeline.Pipeline;
import parallax.tell.json.JsonLines;

/// Annotates articles one by one, and sketches them for grouping: where the time of a job goes,
/// without memory, and so as wide as there are slots.
final class Annotate extends ProcessFunction<Found, Annotated> {
  private static final long serialVersionUID = 1;

  /// Lines of `refused`: what was refused and what was passed over.
  static final OutputTag<String> REFUSED = new OutputTag<>("refused") {};

  static final OutputTag<Sketched> SKETCHED = new OutputTag<>("sketched") {};

  static final OutputTag<Arrived> ARRIVED = new OutputTag<>("arrived") {};

  /// Where the input ends, all wait for its end.
  private static final long AT_THE_END = Long.MAX_VALUE - 1;

  private final Settings settings;
  private transient @Nullable Pipeline pipeline;
  private transient @Nullable Sketcher sketcher;
  private transient long latest;

  Annotate(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    pipeline = settings.pipeline();
    sketcher = pipeline.sketcher();
    latest = Long.MIN_VALUE;
  }

  @Override
  public void processElement(Found found, Context context, Collector<Annotated> out) {
    Optional<Article> article = Wire.article(found);
    if (article.isEmpty()) {
      context.output(
          REFUSED,
          found.omitted()
              ? JsonLines.omitted(new Omission(found.source(), found.reason()))
              : JsonLines.refused(new Refusal(found.source(), found.reason())));
      return;
    }
    switch (Job.opened(pipeline).annotate(new Outcome.Done<>(article.get()))) {
      case Outcome.Done<AnnotatedArticle>(AnnotatedArticle annotated) -> {
        String id = annotated.id().value();
        byte[] sketch = Wire.bytes(Job.opened(sketcher).sketch(annotated));
        out.collect(new Annotated(id, found.order(), Wire.bytes(annotated)));
        long time = time(article.get());
        byte[] published = Codec.write(Published.class, article.get().published());
        context.output(SKETCHED, new Sketched(found.order(), time, sketch));
        context.output(ARRIVED, new Arrived(id, found.order(), found.source(), time, published));
      }
      case Outcome.Refused<AnnotatedArticle>(Refusal refusal) ->
          context.output(REFUSED, JsonLines.refused(refusal));
      case Outcome.Omitted<AnnotatedArticle> _ -> {}
    }
  }

  /// An undated article is of the time of the one before it.
  private long time(Article article) {
    if (settings.bounded()) {
      return AT_THE_END;
    }
    millis(article.published()).ifPresent(millis -> latest = millis);
    return latest;
  }

  /// Outlets seldom say in which zone they are: all are taken for UTC.
  static Optional<Long> millis(Published published) {
    return switch (published) {
      case Published.Unknown() -> Optional.empty();
      case Published.Day(var day, String _) ->
          Optional.of(day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
      case Published.Minute(LocalDateTime minute, String _) ->
          Optional.of(minute.toInstant(ZoneOffset.UTC).toEpochMilli());
    };
  }
}
