package parallax.flink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import parallax.group.CopyText;

/// Tells which earlier articles share grams with an article. Keyed by parts of all grams; takes
/// articles in order of their numbers, so that it finds what one machine would.
final class LookUp extends KeyedProcessFunction<Integer, Grams, Hits> {
  private static final long serialVersionUID = 1;
  private static final int[] NONE = {};

  private final Settings settings;
  private transient @Nullable MapState<Integer, Grams> waiting;
  private transient @Nullable MapState<Long, int[]> posted;

  LookUp(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    var byGram =
        new MapStateDescriptor<>(
            "posted", Types.LONG, PrimitiveArrayTypeInfo.INT_PRIMITIVE_ARRAY_TYPE_INFO);
    if (!settings.bounded()) {
      byGram.enableTimeToLive(Job.FORGETTING);
    }
    posted = getRuntimeContext().getMapState(byGram);
    waiting =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("waiting", Types.INT, TypeInformation.of(Grams.class)));
  }

  @Override
  public void processElement(Grams grams, Context context, Collector<Hits> out) throws Exception {
    Job.opened(waiting).put(grams.number(), grams);
    context.timerService().registerEventTimeTimer(grams.time());
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Hits> out) throws Exception {
    List<Grams> ready = new ArrayList<>();
    for (Grams grams : Job.opened(waiting).values()) {
      if (grams.time() <= time) {
        ready.add(grams);
      }
    }
    ready.sort(Comparator.comparingInt(Grams::number));
    for (Grams grams : ready) {
      int[] older = lookUp(grams);
      if (older.length > 0) {
        out.collect(new Hits(grams.number(), time, older));
      }
      Job.opened(waiting).remove(grams.number());
    }
  }

  private int[] lookUp(Grams grams) throws Exception {
    int[] hits = new int[64];
    int count = 0;
    for (long gram : grams.grams()) {
      int[] there = Job.opened(posted).get(gram);
      int[] before = there == null ? NONE : there;
      int[] found = CopyText.found(before, grams.number());
      if (count + found.length > hits.length) {
        hits = Arrays.copyOf(hits, Math.max(2 * hits.length, count + found.length));
      }
      System.arraycopy(found, 0, hits, count, found.length);
      count += found.length;
      if (CopyText.isPosted(gram, grams.ofShort())) {
        Job.opened(posted).put(gram, CopyText.posted(before, grams.number()));
      }
    }
    return Arrays.copyOf(hits, count);
  }
}
