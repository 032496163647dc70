package parallax.flink;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import parallax.archive.Codec;
import parallax.group.CopyText;
import parallax.model.Copy;

/// Holds two texts against each other, word by word: where the time of the search for copies goes.
/// Keyed by the older one's number.
final class Verify extends KeyedCoProcessFunction<Integer, Text, Pair, Verified> {
  private static final long serialVersionUID = 1;

  private final Settings settings;
  private transient @Nullable ValueState<Text> text;
  private transient @Nullable ListState<Pair> waiting;

  Verify(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    var own = new ValueStateDescriptor<>("text", TypeInformation.of(Text.class));
    if (!settings.bounded()) {
      own.enableTimeToLive(Job.FORGETTING);
    }
    text = getRuntimeContext().getState(own);
    waiting =
        getRuntimeContext()
            .getListState(new ListStateDescriptor<>("waiting", TypeInformation.of(Pair.class)));
  }

  @Override
  public void processElement1(Text own, Context context, Collector<Verified> out) throws Exception {
    Job.opened(text).update(own);
  }

  @Override
  public void processElement2(Pair pair, Context context, Collector<Verified> out)
      throws Exception {
    Job.opened(waiting).add(pair);
    context.timerService().registerEventTimeTimer(pair.time());
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Verified> out) throws Exception {
    Text own = Job.opened(text).value();
    List<Pair> later = new ArrayList<>();
    CopyText older = own == null ? null : Wire.text(own.text());
    for (Pair pair : Job.opened(waiting).get()) {
      if (pair.time() > time) {
        later.add(pair);
      } else if (older != null) {
        older
            .copyIn(Wire.text(pair.text()))
            .map(copy -> new Verified(pair.older(), pair.newer(), Codec.write(Copy.class, copy)))
            .ifPresent(out::collect);
      }
    }
    Job.opened(waiting).update(later);
  }
}
