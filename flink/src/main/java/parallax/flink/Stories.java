package parallax.flink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import parallax.model.Refusal;
import parallax.pipeline.TimeOrder;
import parallax.tell.json.JsonLines;

/// Puts sketched articles into stories, in order of time.
///
/// What comes waits until the watermark has passed its time, for others may be older; where the
/// input ends, until its end, and then the order is the local runner's. One task holds the whole
/// grouper: placing takes about a hundredth of what annotating takes.
final class Stories extends KeyedProcessFunction<Integer, Sketched, Placed>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1;

  static final OutputTag<Revised> REVISED = new OutputTag<>("revised") {};

  /// Lines of `stories`.
  static final OutputTag<String> STORIES = new OutputTag<>("stories") {};

  /// Lines of `copies`.
  static final OutputTag<String> COPIES = new OutputTag<>("copies") {};

  private final Settings settings;
  private transient @Nullable MapState<String, Sketched> waiting;
  private transient @Nullable ListState<byte[]> kept;
  private transient @Nullable Desk desk;

  Stories(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    kept =
        context
            .getOperatorStateStore()
            .getListState(
                new ListStateDescriptor<>(
                    "desk", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    List<byte[]> chunks = new ArrayList<>();
    kept.get().forEach(chunks::add);
    desk =
        chunks.isEmpty()
            ? Desk.empty(settings.pipeline())
            : Desk.restore(Chunks.read(chunks), settings.pipeline());
  }

  @Override
  public void open(OpenContext context) {
    waiting =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "waiting", Types.STRING, TypeInformation.of(Sketched.class)));
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    var chunks = new Chunks();
    Job.opened(desk).save(chunks);
    Job.opened(kept).update(chunks.all());
  }

  @Override
  public void processElement(Sketched article, Context context, Collector<Placed> out)
      throws Exception {
    Job.opened(waiting).put(article.order(), article);
    long now = context.timerService().currentWatermark();
    context.timerService().registerEventTimeTimer(Math.max(article.time(), now + 1));
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Placed> out) throws Exception {
    if (context.timeDomain() == TimeDomain.PROCESSING_TIME) {
      tell(context, out);
      return;
    }
    take(time, context);
    if (settings.bounded()) {
      tell(context, out);
    } else {
      long every = settings.everyMillis();
      long next = (context.timerService().currentProcessingTime() / every + 1) * every;
      context.timerService().registerProcessingTimeTimer(next);
    }
  }

  private void take(long time, OnTimerContext context) throws Exception {
    List<Sketched> ready = new ArrayList<>();
    for (Sketched article : Job.opened(waiting).values()) {
      if (article.time() <= time) {
        ready.add(article);
      }
    }
    ready.sort(Comparator.comparing(Sketched::order));
    for (Sketched article : TimeOrder.of(ready, one -> Wire.sketch(one.sketch()).published())) {
      Optional<String> earlier = Job.opened(desk).take(article);
      if (earlier.isPresent()) {
        String reason = "is the same article as " + earlier.get();
        context.output(Annotate.REFUSED, JsonLines.refused(new Refusal(article.source(), reason)));
      }
      Job.opened(waiting).remove(article.order());
    }
  }

  private void tell(OnTimerContext context, Collector<Placed> out) throws IOException {
    Desk.Changes changes = Job.opened(desk).changes();
    changes.placed().forEach(out::collect);
    for (Revised story : changes.revised()) {
      context.output(REVISED, story);
      context.output(STORIES, Wire.line(story));
    }
    changes.copies().forEach(copy -> context.output(COPIES, JsonLines.copy(copy)));
  }
}
