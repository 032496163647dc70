package parallax.flink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import parallax.archive.Codec;
import parallax.group.CopyText;
import parallax.model.Copy;

/// Holds texts against each other, word by word: where most of the time of the search for copies
/// goes. Keyed by shards, each of which has the texts of some articles; an article is sent to those
/// that have its candidates.
final class Verify extends KeyedCoProcessFunction<Integer, Text, Query, Verified> {
  private static final long serialVersionUID = 1;

  /// As many tasks, at most, verify.
  private static final int SHARDS = 32;

  /// Texts that a task keeps unpacked: 5 kB each for 300 words.
  private static final int UNPACKED = 5_000;

  private final Settings settings;
  private transient @Nullable MapState<Integer, byte[]> texts;
  private transient @Nullable ListState<Query> early;
  private transient @Nullable Map<Integer, CopyText> unpacked;

  Verify(Settings settings) {
    this.settings = settings;
  }

  /// Which shard has an article's text.
  static int shard(int number) {
    return number % SHARDS;
  }

  @Override
  public void open(OpenContext context) {
    var byNumber =
        new MapStateDescriptor<>(
            "texts", Types.INT, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    if (!settings.bounded()) {
      byNumber.enableTimeToLive(Job.FORGETTING);
    }
    texts = getRuntimeContext().getMapState(byNumber);
    early =
        getRuntimeContext()
            .getListState(new ListStateDescriptor<>("early", TypeInformation.of(Query.class)));
    unpacked =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Integer, CopyText> eldest) {
            return size() > UNPACKED;
          }
        };
  }

  @Override
  public void processElement1(Text text, Context context, Collector<Verified> out)
      throws Exception {
    Job.opened(texts).put(text.number(), text.text());
  }

  @Override
  public void processElement2(Query query, Context context, Collector<Verified> out)
      throws Exception {
    for (int older : query.older()) {
      if (!Job.opened(texts).contains(older)) {
        Job.opened(early).add(query);
        context.timerService().registerEventTimeTimer(query.time());
        return;
      }
    }
    verify(query, out);
  }

  /// By now all texts of that time are here, but for those that a stream has forgotten.
  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Verified> out) throws Exception {
    List<Query> later = new ArrayList<>();
    for (Query query : Job.opened(early).get()) {
      if (query.time() > time) {
        later.add(query);
      } else {
        verify(query, out);
      }
    }
    Job.opened(early).update(later);
  }

  private void verify(Query query, Collector<Verified> out) throws Exception {
    CopyText newer = Wire.text(query.text());
    for (int older : query.older()) {
      unpacked(older)
          .flatMap(text -> text.copyIn(newer))
          .map(copy -> new Verified(older, query.newer(), Codec.write(Copy.class, copy)))
          .ifPresent(out::collect);
    }
  }

  private Optional<CopyText> unpacked(int number) throws Exception {
    CopyText before = Job.opened(unpacked).get(number);
    if (before != null) {
      return Optional.of(before);
    }
    byte[] packed = Job.opened(texts).get(number);
    if (packed == null) {
      return Optional.empty();
    }
    CopyText read = Wire.text(packed);
    Job.opened(unpacked).put(number, read);
    return Optional.of(read);
  }
}
