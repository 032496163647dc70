package parallax.flink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import parallax.archive.Codec;
import parallax.model.Copy;
import parallax.tell.json.JsonLines;

/// Puts articles into stories, in order of their numbers, each with the copies that were found of
/// it.
///
/// What comes waits until the watermark has passed its time. One task holds the whole grouper; how
/// much it keeps up with is said in docs/stages/flink.md.
final class Stories extends KeyedCoProcessFunction<Integer, Turn, Verified, Placed>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1;

  static final OutputTag<Revised> REVISED = new OutputTag<>("revised") {};

  /// Lines of `stories`.
  static final OutputTag<String> STORIES = new OutputTag<>("stories") {};

  /// Lines of `threads`.
  static final OutputTag<String> THREADS = new OutputTag<>("threads") {};

  /// Lines of `copies`.
  static final OutputTag<String> COPIES = new OutputTag<>("copies") {};

  private final Settings settings;
  private transient @Nullable MapState<Integer, Turn> waiting;
  private transient @Nullable MapState<Integer, List<Verified>> copies;
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
                new MapStateDescriptor<>("waiting", Types.INT, TypeInformation.of(Turn.class)));
    copies =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "copies", Types.INT, Types.LIST(TypeInformation.of(Verified.class))));
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    var chunks = new Chunks();
    Job.opened(desk).save(chunks);
    Job.opened(kept).update(chunks.all());
  }

  @Override
  public void processElement1(Turn article, Context context, Collector<Placed> out)
      throws Exception {
    Job.opened(waiting).put(article.number(), article);
    context.timerService().registerEventTimeTimer(article.time());
  }

  @Override
  public void processElement2(Verified copy, Context context, Collector<Placed> out)
      throws Exception {
    List<Verified> before = Job.opened(copies).get(copy.newer());
    List<Verified> all = before == null ? new ArrayList<>() : new ArrayList<>(before);
    all.add(copy);
    Job.opened(copies).put(copy.newer(), all);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Placed> out) throws Exception {
    if (context.timeDomain() == TimeDomain.PROCESSING_TIME) {
      tell(context, out);
      return;
    }
    take(time);
    if (settings.bounded()) {
      tell(context, out);
    } else {
      long every = settings.everyMillis();
      long next = (context.timerService().currentProcessingTime() / every + 1) * every;
      context.timerService().registerProcessingTimeTimer(next);
    }
  }

  private void take(long time) throws Exception {
    List<Turn> ready = new ArrayList<>();
    for (Turn article : Job.opened(waiting).values()) {
      if (article.time() <= time) {
        ready.add(article);
      }
    }
    ready.sort(Comparator.comparingInt(Turn::number));
    for (Turn article : ready) {
      Job.opened(desk).take(article, shared(article.number()));
      Job.opened(waiting).remove(article.number());
      Job.opened(copies).remove(article.number());
    }
  }

  private List<Copy> shared(int number) throws Exception {
    List<Verified> found = Job.opened(copies).get(number);
    return found == null
        ? List.of()
        : found.stream()
            .sorted(Comparator.comparingInt(Verified::older))
            .map(one -> Codec.read(Copy.class, one.copy()))
            .toList();
  }

  private void tell(OnTimerContext context, Collector<Placed> out) throws IOException {
    Desk.Changes changes = Job.opened(desk).changes();
    changes.placed().forEach(out::collect);
    for (Revised story : changes.revised()) {
      context.output(REVISED, story);
      context.output(STORIES, Wire.line(story));
    }
    changes.threads().forEach(line -> context.output(THREADS, line));
    changes.copies().forEach(copy -> context.output(COPIES, JsonLines.copy(copy)));
  }
}
