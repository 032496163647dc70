package parallax.flink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import parallax.archive.Codec;
import parallax.model.Published;
import parallax.model.Refusal;
import parallax.pipeline.TimeOrder;
import parallax.tell.json.JsonLines;

/// Numbers articles in the order in which they are placed, and refuses repeats.
///
/// What comes waits until the watermark has passed its time, for others may be older; where the
/// input ends, until its end, and then the order is the local runner's. One task, which holds
/// nothing of an article but its name and its time.
final class Order extends KeyedProcessFunction<Integer, Arrived, Numbered> {
  private static final long serialVersionUID = 1;

  private transient @Nullable MapState<String, Arrived> waiting;
  private transient @Nullable MapState<String, String> sources;
  private transient @Nullable ValueState<Integer> next;

  @Override
  public void open(OpenContext context) {
    waiting =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "waiting", Types.STRING, TypeInformation.of(Arrived.class)));
    sources =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("sources", Types.STRING, Types.STRING));
    next = getRuntimeContext().getState(new ValueStateDescriptor<>("next", Types.INT));
  }

  @Override
  public void processElement(Arrived article, Context context, Collector<Numbered> out)
      throws Exception {
    Job.opened(waiting).put(article.order(), article);
    long now = context.timerService().currentWatermark();
    context.timerService().registerEventTimeTimer(Math.max(article.time(), now + 1));
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Numbered> out) throws Exception {
    List<Arrived> ready = new ArrayList<>();
    for (Arrived article : Job.opened(waiting).values()) {
      if (article.time() <= time) {
        ready.add(article);
      }
    }
    ready.sort(Comparator.comparing(Arrived::order));
    Integer last = Job.opened(next).value();
    int number = last == null ? 0 : last;
    for (Arrived article :
        TimeOrder.of(ready, one -> Codec.read(Published.class, one.published()))) {
      String earlier = Job.opened(sources).get(article.id());
      if (earlier == null) {
        Job.opened(sources).put(article.id(), article.source());
        out.collect(new Numbered(article.order(), number++, time));
      } else {
        String reason = "is the same article as " + earlier;
        context.output(Annotate.REFUSED, JsonLines.refused(new Refusal(article.source(), reason)));
      }
      Job.opened(waiting).remove(article.order());
    }
    Job.opened(next).update(number);
  }
}
