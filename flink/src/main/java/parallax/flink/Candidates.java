package parallax.flink;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import parallax.group.CopyText;

/// Joins what the parts have found of one article: those that share enough grams with it. Keyed by
/// the article's number.
final class Candidates extends KeyedCoProcessFunction<Integer, Text, Hits, Query> {
  private static final long serialVersionUID = 1;

  private final Settings settings;
  private transient @Nullable ValueState<Text> text;
  private transient @Nullable ListState<Hits> hits;

  Candidates(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    var own = new ValueStateDescriptor<>("text", TypeInformation.of(Text.class));
    var found = new ListStateDescriptor<>("hits", TypeInformation.of(Hits.class));
    if (!settings.bounded()) {
      own.enableTimeToLive(Job.FORGETTING);
      found.enableTimeToLive(Job.FORGETTING);
    }
    text = getRuntimeContext().getState(own);
    hits = getRuntimeContext().getListState(found);
  }

  @Override
  public void processElement1(Text own, Context context, Collector<Query> out) throws Exception {
    Job.opened(text).update(own);
    context.timerService().registerEventTimeTimer(own.time());
  }

  @Override
  public void processElement2(Hits some, Context context, Collector<Query> out) throws Exception {
    Job.opened(hits).add(some);
    context.timerService().registerEventTimeTimer(some.time());
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Query> out) throws Exception {
    Text own = Job.opened(text).value();
    if (own == null) {
      return;
    }
    Map<Integer, Integer> shared = new TreeMap<>();
    for (Hits some : Job.opened(hits).get()) {
      for (int older : some.older()) {
        shared.merge(older, 1, Integer::sum);
      }
    }
    CopyText read = Wire.text(own.text());
    shared.values().removeIf(grams -> !read.isEnough(grams));
    shared.keySet().stream()
        .collect(Collectors.groupingBy(Verify::shard, TreeMap::new, Collectors.toList()))
        .forEach(
            (shard, older) ->
                out.collect(
                    new Query(
                        shard,
                        own.number(),
                        time,
                        older.stream().mapToInt(Integer::intValue).toArray(),
                        own.text())));
    Job.opened(text).clear();
    Job.opened(hits).clear();
  }
}
